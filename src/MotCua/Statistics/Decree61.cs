using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.Ratings;

namespace MotCua.Statistics;

/// <summary>One index of one unit.</summary>
/// <param name="Computed">From the records; null where they do not say it, or where there was nothing to count.</param>
public sealed record IndexScore(int Index, string Name, decimal? Computed, decimal? Self, decimal? Appraised, string? Note)
{
    /// <summary>The controller's, else the unit's own, else the records'. Null: left out of the sum.</summary>
    public decimal? Points => Appraised ?? Self ?? Computed;
}

/// <summary>How a unit did in a quarter. The band is null where no rule of the day gives one, or nothing could be scored.</summary>
/// <param name="Satisfaction">Released answers on rating slips of the quarter; null where none were.</param>
public sealed record UnitEvaluation(Guid UnitId, string Name, IReadOnlyList<IndexScore> Indices, decimal? Total, string? Band, SatisfactionCount? Satisfaction = null)
{
    public int Counted => Indices.Count(index => index.Points is not null);
}

/// <summary>How an officer did; of the five indices only those that records know.</summary>
public sealed record OfficerEvaluation(Guid UnitId, Guid OfficerId, int Finished, decimal? InTime, decimal? Units, decimal? Contacts, decimal? Total, string? Band);

/// <summary>How many of a unit's procedures can be filed online.</summary>
public sealed record OnlineShare(int Procedures, int Online);

/// <summary>
/// Đánh giá việc giải quyết thủ tục hành chính: the nine indices of NĐ 61/2018 and TT 01/2018/TT-VPCP Đ13, their averages to one
/// decimal and the bands of Đ15; every threshold is a row of the law, in force on the last day of the quarter.
/// </summary>
internal sealed class Decree61(LawBook law, DateOnly on)
{
    /// <summary>Of one index (Đ13).</summary>
    public const int MostPoints = 2;

    public static readonly IReadOnlyList<(int Index, string Name)> Indices =
    [
        (1, "Thời gian giải quyết so với quy định"), (2, "Thời gian của từng đơn vị tham gia"), (3, "Số lần phải liên hệ để hoàn thiện hồ sơ"), (4, "Số cơ quan phải liên hệ"),
        (5, "Tiếp nhận, giải quyết, trả kết quả tại Bộ phận Một cửa"), (6, "Công khai thủ tục hành chính"), (7, "Thái độ phục vụ"), (8, "Giải quyết phản ánh, kiến nghị, khiếu nại"),
        (9, "Tiến độ và chất lượng dịch vụ công trực tuyến"),
    ];

    /// <summary>The rule of the day gives points at all; from 1 July 2025 none was read.</summary>
    public bool Holds => law.Rule("evaluation-indices", on).Number is not null;

    public LawRow Row => law.Rule("evaluation-indices", on);

    /// <summary>1, 2, 3 and 9 follow from the records here; the others a unit says of itself.</summary>
    public static bool IsRecorded(int index) => index is 1 or 2 or 3 or 9;

    public IReadOnlyList<UnitEvaluation> OfUnits(FigureSheet sheet, IReadOnlyDictionary<Guid, OnlineShare> online, IReadOnlyList<QuarterScore> scores, Func<Guid, string> name,
        IReadOnlyDictionary<Guid, SatisfactionCount>? satisfaction = null)
    {
        var units = sheet.By(place => place.UnitId.ToString(), id => name(Guid.Parse(id)));
        return [.. units.Select(line => OfUnit(Guid.Parse(line.Key), line, sheet, online.GetValueOrDefault(Guid.Parse(line.Key)), [.. scores.Where(score => score.UnitId.ToString() == line.Key)],
            satisfaction?.GetValueOrDefault(Guid.Parse(line.Key)) is { All: > 0 } answered ? answered : null))];
    }

    public OfficerEvaluation OfOfficer(Guid unitId, Guid officerId, FigureCounts counts)
    {
        decimal?[] points = [InTime(counts), Units(counts), Contacts(counts)];
        decimal? total = points.Any(one => one is not null) ? points.Sum() : null;
        var band = total is null ? null : Band(total.Value, [("evaluation-officer-full", "Hoàn thành 100% nhiệm vụ"), ("evaluation-officer-most", "Hoàn thành từ 70% đến dưới 100% nhiệm vụ")], "Hoàn thành dưới 70% nhiệm vụ");
        return new OfficerEvaluation(unitId, officerId, counts.Finished, points[0], points[1], points[2], total, band);
    }

    /// <summary>Đ15 k3 đ.b: from 15 points excellent; what is left out of the sum does not change the edges.</summary>
    public string? BandOf(decimal total) => Band(total,
        [("evaluation-band-excellent", "Xuất sắc"), ("evaluation-band-good", "Tốt"), ("evaluation-band-fair", "Khá"), ("evaluation-band-average", "Trung bình")], "Yếu");

    private UnitEvaluation OfUnit(Guid unitId, FigureLine line, FigureSheet sheet, OnlineShare? online, IReadOnlyList<QuarterScore> scores, SatisfactionCount? answered)
    {
        var indices = Indices.Select(index =>
        {
            var said = scores.FirstOrDefault(score => score.Index == index.Index);
            return new IndexScore(index.Index, index.Name, Holds ? Computed(index.Index, unitId, line, sheet, online, answered) : null, said?.SelfPoints, said?.AppraisedPoints, said?.AppraisedNote ?? said?.SelfNote);
        }).ToList();
        decimal? total = Holds && indices.Exists(index => index.Points is not null) ? indices.Sum(index => index.Points ?? 0) : null;
        return new UnitEvaluation(unitId, line.Name, indices, total, total is null ? null : BandOf(total.Value), answered);
    }

    private decimal? Computed(int index, Guid unitId, FigureLine line, FigureSheet sheet, OnlineShare? online, SatisfactionCount? answered) => index switch
    {
        1 => InTime(line.Within),
        2 => Units(line.Within),
        3 => Contacts(line.Within),
        // Đ14 k2: by the slips; a unit may still say otherwise, and the controller above it.
        4 => answered is null ? null : Mean(answered.PlacesPoints, answered.All),
        9 => Online(unitId, line, sheet, online),
        _ => null,
    };

    private decimal? InTime(FigureCounts counts) => Mean((counts.Early * MostPoints) + counts.OnTime, counts.Early + counts.OnTime + counts.Late);

    private decimal? Units(FigureCounts counts) => Mean(counts.UnitPoints, counts.UnitScored);

    private decimal? Contacts(FigureCounts counts) => Mean(counts.ContactPoints, counts.Finished);

    /// <summary>No. 9: shares of procedures and of dossiers online, and not one of those late, solved or open.</summary>
    private decimal? Online(Guid unitId, FigureLine line, FigureSheet sheet, OnlineShare? catalogue)
    {
        if (line.Received == 0 || catalogue is not { Procedures: > 0 }) return null;
        if (law.Rule("evaluation-online-full", on).Number is not { } full || law.Rule("evaluation-online-some", on).Number is not { } some || law.Rule("evaluation-online-procedures", on).Number is not { } needed) return null;
        bool IsOnline(Summed<SummedPlace> sum) => sum.Key.UnitId == unitId && sum.Key.Channel == Channel.Online;
        var late = sheet.Within.Where(IsOnline).Sum(sum => sum.Late + sum.LateOpen) + sheet.Before.Where(IsOnline).Sum(sum => sum.LateOpen);
        var share = 100m * line.ReceivedBy.GetValueOrDefault(Channel.Online) / line.Received;
        if (late > 0 || catalogue.Online == 0 || share < some) return 0;
        return share >= full && 100m * catalogue.Online / catalogue.Procedures >= needed ? MostPoints : 1;
    }

    /// <summary>Đ15 k2: the sum over the dossiers by their number, to as many decimals as the rule says.</summary>
    private decimal? Mean(int points, int dossiers) =>
        dossiers == 0 || law.Rule("evaluation-rounding", on).Number is not { } decimals ? null : Math.Round(points / (decimal)dossiers, decimals, MidpointRounding.AwayFromZero);

    private string? Band(decimal total, ReadOnlySpan<(string Rule, string Name)> bands, string lowest)
    {
        foreach (var (rule, name) in bands)
        {
            if (!decimal.TryParse(law.Rule(rule, on).Value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var least)) return null;
            if (total >= least) return name;
        }
        return lowest;
    }
}
