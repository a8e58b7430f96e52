using MotCua.Kernel.Law;

namespace MotCua.Kernel.Organisation;

/// <summary>How long an officer may be posted to the desk: two dated rows of the law.</summary>
/// <param name="LeastMonths">Null where no rule is kept for the day; the same for <paramref name="MostMonths"/>.</param>
/// <param name="Article">Where it stands, for whoever is refused.</param>
internal sealed record PostingTerms(int? LeastMonths, int? MostMonths, string Article)
{
    public static PostingTerms On(LawBook law, DateOnly day)
    {
        var (least, most) = (law.Rule("desk-term-min", day), law.Rule("desk-term-max", day));
        return new PostingTerms(least.Number, most.Number, least.IsGap ? most.Article : least.Article);
    }

    /// <summary>What a posting of these days would break, in Vietnamese, or null.</summary>
    /// <param name="to">Last day.</param>
    public string? Fault(DateOnly from, DateOnly to)
    {
        var end = to.AddDays(1);
        var breaks = (LeastMonths is { } least && end < from.AddMonths(least)) || (MostMonths is { } most && end > from.AddMonths(most));
        if (!breaks) return null;
        var term = (LeastMonths, MostMonths) switch
        {
            ({ } shortest, { } longest) => $"từ {shortest} đến {longest} tháng",
            ({ } shortest, null) => $"ít nhất {shortest} tháng",
            (_, var longest) => $"nhiều nhất {longest} tháng",
        };
        return $"Thời hạn cử đến Bộ phận Một cửa là {term} ({Article}). Mời chọn lại ngày kết thúc.";
    }
}
