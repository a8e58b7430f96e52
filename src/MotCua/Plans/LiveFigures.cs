using Microsoft.EntityFrameworkCore;
using MotCua.Accountability;
using MotCua.Dossiers;
using MotCua.Kernel.Organisation;
using MotCua.Petitions;
using MotCua.Procedures;
using MotCua.Ratings;
using MotCua.Statistics;

namespace MotCua.Plans;

/// <summary>A figure that a room counts and a plan may point at.</summary>
/// <param name="Room">Where it is counted.</param>
/// <param name="Href">Where its reader sees the rows behind it.</param>
/// <param name="IsShare">In hundredths; false: a number of things, as they are now.</param>
public sealed record LiveFigure(string Code, string Name, string Room, string Href, bool IsShare, bool LessIsBetter);

/// <summary>What a figure says: both numbers of a share, or a count; <see cref="Whole"/> 0 means that there is nothing to say.</summary>
public sealed record FigureReading(LiveFigure Figure, long Part, long Whole)
{
    /// <summary>Null: no figure, which is not a zero.</summary>
    public decimal? Value => !Figure.IsShare ? Part : Whole == 0 ? null : Math.Floor(1000m * Part / Whole) / 10;

    public string Words => !Figure.IsShare ? Web.Say.Number(Part) : Whole == 0 ? "chưa có số liệu" : $"{Web.Say.Share(Part, Whole)} ({Web.Say.Number(Part)}/{Web.Say.Number(Whole)})";
}

/// <summary>Figures drawn from the other rooms at the moment they are asked for: nobody types them, and nothing here keeps them.</summary>
public sealed class LiveFigures(Store store, OfficeClock clock)
{
    public static readonly IReadOnlyList<LiveFigure> All =
    [
        new("dossiers-in-time", "Hồ sơ giải quyết đúng hạn", "Thống kê", "/thong-ke", true, false),
        new("dossiers-online", "Hồ sơ nhận trực tuyến", "Thống kê", "/thong-ke", true, false),
        new("dossiers-post", "Hồ sơ nhận qua bưu chính công ích", "Thống kê", "/thong-ke", true, false),
        new("dossiers-late", "Hồ sơ đang quá hạn", "Hồ sơ", "/thong-ke", false, true),
        new("petitions-in-time", "Việc phải làm về đơn thư xong đúng hạn", "Đơn thư", "/don-thu", true, false),
        new("petitions-late", "Việc về đơn thư đang quá hạn", "Đơn thư", "/don-thu", false, true),
        new("promises-kept", "Lời hứa đến hạn được thực hiện đúng ngày", "Giải trình", "/cam-ket", true, false),
        new("satisfied", "Người dân hài lòng", "Đánh giá", "/thong-ke", true, false),
    ];

    public static LiveFigure? Find(string? code) => All.FirstOrDefault(figure => figure.Code == code);

    /// <param name="unit">Null: the whole department.</param>
    /// <exception cref="Refused"><see cref="PlanProblems.EvidenceWrong"/> for a figure that there is not.</exception>
    public async Task<FigureReading> ReadAsync(string code, Guid? unit, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var figure = Find(code) ?? throw PlanProblems.EvidenceWrong.Because(field: "FigureCode");
        if (to > clock.Today) to = clock.Today;
        var (part, whole) = code switch
        {
            "dossiers-in-time" => await FinishedAsync(unit, from, to, cancellation),
            "dossiers-online" => await ReceivedAsync(unit, from, to, Channel.Online, cancellation),
            "dossiers-post" => await ReceivedAsync(unit, from, to, Channel.Post, cancellation),
            "dossiers-late" => (await LateDossiers(unit).CountAsync(cancellation), 1),
            "petitions-in-time" => await PetitionsAsync(unit, from, to, cancellation),
            "petitions-late" => (await LateDuties(unit).CountAsync(cancellation), 1),
            "promises-kept" => await PromisesAsync(unit, from, to, cancellation),
            _ => await SatisfiedAsync(unit, from, to, cancellation),
        };
        return new FigureReading(figure, part, whole);
    }

    public Task<FigureReading> ReadAsync(Evidence evidence, CancellationToken cancellation) =>
        ReadAsync(evidence.FigureCode ?? "", evidence.FigureUnitId, evidence.From ?? new DateOnly(clock.Today.Year, 1, 1), evidence.To ?? clock.Today, cancellation);

    /// <summary>Open and past the law's end: what counts on the head of the handling unit.</summary>
    public IQueryable<Dossier> LateDossiers(Guid? unit)
    {
        var now = clock.UtcNow;
        var late = store.Set<Dossier>().AsNoTracking().Where(row => (row.State == DossierState.Accepted || row.State == DossierState.InProgress || row.State == DossierState.WithdrawalRequested)
            && row.InterruptedState == null && row.AgencyUnitId == null && row.LawEndsAt != null && row.LawEndsAt < now);
        return unit is { } one ? late.Where(row => row.HandlingUnitId == one) : late;
    }

    public IQueryable<PetitionDuty> LateDuties(Guid? unit)
    {
        var now = clock.UtcNow;
        var late = store.Set<PetitionDuty>().AsNoTracking().Where(row => row.DoneAt == null && row.DroppedAt == null && row.LawEndsAt != null && row.LawEndsAt <= now);
        return unit is { } one ? late.Where(row => row.UnitId == one) : late;
    }

    private async Task<(long, long)> FinishedAsync(Guid? unit, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var sums = await Cells(unit, from, to).GroupBy(_ => 1).Select(all => new { InTime = all.Sum(cell => cell.Early + cell.OnTime), Late = all.Sum(cell => cell.Late) }).SingleOrDefaultAsync(cancellation);
        return sums is null ? (0, 0) : (sums.InTime, sums.InTime + sums.Late);
    }

    private async Task<(long, long)> ReceivedAsync(Guid? unit, DateOnly from, DateOnly to, Channel channel, CancellationToken cancellation)
    {
        var sums = await Cells(unit, from, to).GroupBy(cell => cell.Channel).Select(all => new { all.Key, Received = all.Sum(cell => cell.Received) }).ToListAsync(cancellation);
        return (sums.Where(sum => sum.Key == channel).Sum(sum => sum.Received), sums.Sum(sum => sum.Received));
    }

    /// <summary>Days, and what is not folded into days yet; a commune that keeps its desk here answers for itself.</summary>
    private IQueryable<FigureCell> Cells(Guid? unit, DateOnly from, DateOnly to)
    {
        var cells = store.Set<FigureCell>().AsNoTracking().Where(cell => (cell.Grain == FigureGrain.Day || cell.Grain == FigureGrain.Fresh) && cell.Day >= from && cell.Day <= to);
        if (unit is { } one) return cells.Where(cell => cell.UnitId == one);
        var communes = store.Units.Where(row => row.Kind == UnitKind.Commune).Select(row => row.Id);
        return cells.Where(cell => !communes.Contains(cell.UnitId));
    }

    private async Task<(long, long)> PetitionsAsync(Guid? unit, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (since, until) = (OfficeClock.ToUtc(from.ToDateTime(TimeOnly.MinValue)), OfficeClock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        var done = store.Set<PetitionDuty>().AsNoTracking().Where(row => row.LawEndsAt != null && row.DoneAt != null && row.DoneAt >= since && row.DoneAt < until && (unit == null || row.UnitId == unit));
        return (await done.CountAsync(row => row.DoneAt < row.LawEndsAt, cancellation), await done.CountAsync(cancellation) + await LateDuties(unit).CountAsync(cancellation));
    }

    private async Task<(long, long)> PromisesAsync(Guid? unit, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var due = store.Set<PublicPromise>().AsNoTracking().Where(row => row.DueOn >= from && row.DueOn <= to && (unit == null || row.UnitId == unit));
        return (await due.CountAsync(row => row.KeptOn != null && row.KeptOn <= row.DueOn, cancellation), await due.CountAsync(cancellation));
    }

    private async Task<(long, long)> SatisfiedAsync(Guid? unit, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var counts = await store.SatisfactionAsync(from, to, cancellation);
        var all = counts.Where(count => unit is null || count.Key == unit).Aggregate(SatisfactionCount.None, (sum, count) => sum + count.Value);
        return (all.Content, all.All);
    }
}
