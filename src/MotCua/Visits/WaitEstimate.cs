namespace MotCua.Visits;

/// <summary>How long somebody will wait, in minutes, as far as today's visits tell; or that they do not tell yet.</summary>
/// <param name="Low">Eight in ten such waits should lie between the two, if the rest of the day is as it was so far.</param>
/// <param name="Served">How many visits of today it rests on.</param>
public sealed record WaitEstimate(int? Low, int? High, int Served)
{
    /// <summary>Fewer visits than these tell nothing. A house rule.</summary>
    public const int Fewest = 5;

    /// <summary>The standard normal's 90 % point: a tenth is left on either side.</summary>
    private const double Tenth = 1.2816;

    /// <param name="serveMinutes">How long each visit of today at this desk took, in minutes.</param>
    /// <param name="ahead">How many stand before.</param>
    /// <param name="gates">Gates that are open.</param>
    /// <param name="free">Of them, those that serve nobody.</param>
    public static WaitEstimate Of(IReadOnlyList<double> serveMinutes, int ahead, int gates, int free)
    {
        var served = serveMinutes.Count;
        if (gates > 0 && ahead < free) return new WaitEstimate(0, 0, served);
        if (gates == 0 || served < Fewest) return new WaitEstimate(null, null, served);
        var mean = serveMinutes.Average();
        var variance = serveMinutes.Sum(one => (one - mean) * (one - mean)) / (served - 1);
        // So many visits must end at one gate before this one begins; the mean of so few is itself uncertain.
        var turns = (ahead + 1 - free) / (double)gates;
        var spread = Tenth * Math.Sqrt((turns * variance) + (turns * turns * variance / served));
        return new WaitEstimate((int)Math.Floor(Math.Max(0, (turns * mean) - spread)), (int)Math.Ceiling((turns * mean) + spread), served);
    }

    public string Words => (Low, High) switch
    {
        (null, _) or (_, null) => Served < Fewest ? $"Chưa ước tính được: hôm nay mới có {Served} lượt phục vụ xong." : "Chưa ước tính được: chưa có quầy nào mở.",
        (0, 0) => "Có thể được gọi ngay.",
        (var low, var high) when low == high => $"Khoảng {low} phút.",
        (var low, var high) => $"Khoảng {low} đến {high} phút (tính từ {Served} lượt đã phục vụ hôm nay; không phải lời hẹn).",
    };
}
