using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Ratings;

namespace MotCua.Statistics;

/// <summary>What is published of a quarter.</summary>
/// <param name="AsOf">When it was read. UTC.</param>
public sealed record PublishedQuarter(int Year, int Quarter, DateTime AsOf, IReadOnlyList<UnitEvaluation> Units)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static PublishedQuarter Read(string content) => JsonSerializer.Deserialize<PublishedQuarter>(content, Json)!;
}

/// <summary>Reads the evaluation of a quarter: the figures, the catalogue, and what units and controller said.</summary>
internal sealed class Evaluation(Store store, OfficeClock clock, LawBook law, FigureView view)
{
    public Decree61 RuleOf(FigurePeriod quarter) => new(law, quarter.To);

    public async Task<PublishedQuarter> ReadAsync(int year, int quarter, CancellationToken cancellation)
    {
        var period = FigurePeriod.OfQuarter(year, quarter);
        var sheet = await FigureSheet.ReadAsync(store, period, clock.Today, new FigureFilter(), cancellation);
        return new PublishedQuarter(year, quarter, clock.UtcNow, await OfAsync(sheet, year, quarter, cancellation));
    }

    /// <summary>The same of figures at hand, such as a recount's.</summary>
    public async Task<IReadOnlyList<UnitEvaluation>> OfAsync(FigureSheet sheet, int year, int quarter, CancellationToken cancellation)
    {
        var period = FigurePeriod.OfQuarter(year, quarter);
        var units = await view.UnitsAsync(sheet.Before.Concat(sheet.Within).Select(sum => sum.Key.UnitId).Distinct(), period.LastDay(clock.Today), cancellation);
        var scores = await store.QuarterScores.AsNoTracking().Where(score => score.Year == year && score.Quarter == quarter).ToListAsync(cancellation);
        return RuleOf(period).OfUnits(sheet, await OnlineAsync(period.LastDay(clock.Today), cancellation), scores, id => units.First(unit => unit.Id == id).Name,
            await store.SatisfactionAsync(period.From, period.From, cancellation));
    }

    public async Task<IReadOnlyList<(OfficerEvaluation Officer, string Name)>> OfficersAsync(FigurePeriod quarter, IReadOnlyList<Guid>? units, CancellationToken cancellation)
    {
        var sums = (await store.OfOfficersAsync(quarter.From, quarter.LastDay(clock.Today), cancellation)).Where(sum => units is null || units.Contains(sum.Key.UnitId)).ToList();
        var ids = sums.ConvertAll(sum => sum.Key.OfficerId);
        var names = await store.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);
        var rule = RuleOf(quarter);
        return [.. sums.Select(sum => (rule.OfOfficer(sum.Key.UnitId, sum.Key.OfficerId, sum), names.GetValueOrDefault(sum.Key.OfficerId, "Tài khoản đã xóa"))).OrderBy(one => Vietnamese.SortKeys.Of(one.Item2), StringComparer.Ordinal)];
    }

    /// <summary>Of the procedures each unit handles, how many can be filed online: levels 3 and 4 of 2021.</summary>
    private async Task<IReadOnlyDictionary<Guid, OnlineShare>> OnlineAsync(DateOnly day, CancellationToken cancellation)
    {
        const int online = 1 << (int)Channel.Online;
        var rows = await (from version in store.Set<ProcedureVersion>().AsNoTracking()
                          join procedure in store.Set<Procedure>().AsNoTracking() on version.ProcedureId equals procedure.Id
                          where procedure.OwnerUnitId != null && version.State != VersionState.Draft
                              && (version.ValidFrom == null || version.ValidFrom <= day) && (version.ValidTo == null || version.ValidTo >= day)
                          select new { Unit = procedure.OwnerUnitId!.Value, procedure.Id, version.ChannelBits }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.Unit).ToDictionary(group => group.Key, group => new OnlineShare(group.Select(row => row.Id).Distinct().Count(),
            group.Where(row => (row.ChannelBits & online) != 0).Select(row => row.Id).Distinct().Count()));
    }
}
