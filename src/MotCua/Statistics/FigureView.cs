using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Procedures;
using MotCua.Ratings;

namespace MotCua.Statistics;

/// <summary>By what the lines of a table of statistics stand.</summary>
internal enum FigureBy { Unit, Field, Procedure, Month }

/// <summary>What somebody asks the statistics for.</summary>
/// <param name="UnitCode">Only of this unit, by its code; likewise field and procedure.</param>
internal sealed record FigureQuestion(FigurePeriod Period, FigureBy By, string? UnitCode = null, string? Field = null, string? Procedure = null);

/// <summary>The answer, with the day it stands for.</summary>
internal sealed record FigureReport(FigureQuestion Question, DateOnly LastDay, DateTime AsOf, IReadOnlyList<FigureLine> Lines, FigureLine Total)
{
    /// <summary>Released answers on rating slips of each unit, under the line's key; null where the question is not one of units over whole quarters.</summary>
    public IReadOnlyDictionary<string, SatisfactionCount>? Satisfaction { get; init; }
}

internal sealed record FigureUnit(Guid Id, string Code, string Name);

/// <summary>A procedure as the statistics name it.</summary>
internal sealed record FigureProcedure(string Code, string Name, string Field);

/// <summary>Answers questions about the figures, with names: the page, the file and the API show the same.</summary>
internal sealed class FigureView(Store store, OfficeClock clock, OrgQueries organisation)
{
    private static readonly Channel[] Channels = [Channel.Direct, Channel.Online, Channel.Post];

    public async Task<FigureReport> AnswerAsync(FigureQuestion asked, CancellationToken cancellation)
    {
        var last = asked.Period.LastDay(clock.Today);
        var filter = await FilterAsync(asked, cancellation);
        var sheet = await FigureSheet.ReadAsync(store, asked.Period, clock.Today, filter, cancellation);
        if (asked.By == FigureBy.Month) return new FigureReport(asked, last, clock.UtcNow, await MonthsAsync(sheet, asked.Period, last, filter, cancellation), sheet.Total());
        return new FigureReport(asked, last, clock.UtcNow, await LinesAsync(sheet, asked.By, last, cancellation), sheet.Total()) { Satisfaction = await SatisfactionAsync(asked, last, cancellation) };
    }

    /// <summary>Answers are of units and quarters: neither of a procedure nor of a month, where they would be too few.</summary>
    private async Task<IReadOnlyDictionary<string, SatisfactionCount>?> SatisfactionAsync(FigureQuestion asked, DateOnly last, CancellationToken cancellation) =>
        asked is not { By: FigureBy.Unit, Field: null or "", Procedure: null or "", Period.HasWholeQuarters: true } ? null
            : (await store.SatisfactionAsync(asked.Period.From, last, cancellation)).ToDictionary(unit => unit.Key.ToString(), unit => unit.Value);

    /// <summary>Lines of a sheet under their names of a day.</summary>
    public async Task<IReadOnlyList<FigureLine>> LinesAsync(FigureSheet sheet, FigureBy by, DateOnly on, CancellationToken cancellation)
    {
        if (by == FigureBy.Unit)
        {
            var units = (await UnitsAsync(sheet.Before.Concat(sheet.Within).Select(sum => sum.Key.UnitId).Distinct(), on, cancellation)).ToDictionary(unit => unit.Id);
            return sheet.By(place => place.UnitId.ToString(), id => units[Guid.Parse(id)].Name);
        }
        var procedures = await ProceduresAsync(sheet.Before.Concat(sheet.Within).Select(sum => sum.Key.ProcedureCode).Distinct(), cancellation);
        return by == FigureBy.Field
            ? sheet.By(place => procedures[place.ProcedureCode].Field, field => field.Length == 0 ? "Chưa rõ lĩnh vực" : field)
            : sheet.By(place => place.ProcedureCode, code => procedures[code].Name);
    }

    /// <summary>Units by id, under the name each had on a day.</summary>
    public async Task<IReadOnlyList<FigureUnit>> UnitsAsync(IEnumerable<Guid> ids, DateOnly on, CancellationToken cancellation)
    {
        var wanted = ids.ToList();
        var tree = (await organisation.TreeOnAsync(on, cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return [.. (await store.Units.AsNoTracking().Where(unit => wanted.Contains(unit.Id)).Select(unit => new { unit.Id, unit.Code, unit.Name }).ToListAsync(cancellation))
            .Select(unit => new FigureUnit(unit.Id, unit.Code, tree.GetValueOrDefault(unit.Id, unit.Name))).OrderBy(unit => unit.Code, StringComparer.Ordinal)];
    }

    /// <summary>Names and fields of procedures: of the house's own latest version where there is one.</summary>
    public async Task<IReadOnlyDictionary<string, FigureProcedure>> ProceduresAsync(IEnumerable<string> codes, CancellationToken cancellation)
    {
        var wanted = codes.ToList();
        var versions = await store.Set<ProcedureVersion>().AsNoTracking().Where(row => wanted.Contains(row.Code) && row.State != VersionState.Draft)
            .Select(row => new { row.Code, row.Name, row.Field, row.Source, row.ValidFrom, row.Number }).ToListAsync(cancellation);
        var known = versions.GroupBy(row => row.Code).ToDictionary(group => group.Key, group => group.OrderBy(row => row.Source == ProcedureSource.National)
            .ThenByDescending(row => row.ValidFrom).ThenByDescending(row => row.Number).Select(row => new FigureProcedure(row.Code, row.Name, row.Field)).First());
        return wanted.ToDictionary(code => code, code => known.GetValueOrDefault(code) ?? new FigureProcedure(code, code, ""));
    }

    /// <summary>Every unit that ever had a dossier, for the choice of one.</summary>
    public async Task<IReadOnlyList<FigureUnit>> AllUnitsAsync(CancellationToken cancellation) =>
        await UnitsAsync(await store.FigureCells.AsNoTracking().Where(cell => cell.Grain == FigureGrain.Year || cell.Grain == FigureGrain.Fresh).Select(cell => cell.UnitId).Distinct().ToListAsync(cancellation), clock.Today, cancellation);

    public async Task<FigureFilter> FilterAsync(FigureQuestion asked, CancellationToken cancellation)
    {
        Guid? unit = asked.UnitCode is { Length: > 0 } code
            ? await store.Units.Where(row => row.Code == code).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation) ?? throw Problems.NotFound.Because() : null;
        IReadOnlyList<string>? procedures = asked.Procedure is { Length: > 0 } one ? [one]
            : asked.Field is { Length: > 0 } field ? await store.Set<ProcedureVersion>().Where(row => row.Field == field).Select(row => row.Code).Distinct().ToListAsync(cancellation)
            : null;
        return new FigureFilter(unit, procedures);
    }

    private async Task<IReadOnlyList<FigureLine>> MonthsAsync(FigureSheet sheet, FigurePeriod period, DateOnly last, FigureFilter filter, CancellationToken cancellation)
    {
        var past = FigureCounts.SumOf(sheet.Before);
        var all = new List<(Channel Channel, Summed<DateOnly> Month)>();
        foreach (var channel in Channels) all.AddRange((await store.ByDayAsync(period.From, last, byMonth: true, filter with { Channel = channel }, cancellation)).Select(month => (channel, month)));
        var lines = new List<FigureLine>();
        for (var month = period.From; month <= last; month = month.AddMonths(1))
        {
            var within = all.Where(one => one.Month.Key == month).ToList();
            lines.Add(new FigureLine(month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), $"tháng {month.Month}/{month.Year}",
                FigureCounts.SumOf([past, .. all.Where(one => one.Month.Key < month).Select(one => one.Month)]), FigureCounts.SumOf(within.Select(one => one.Month)),
                within.GroupBy(one => one.Channel).ToDictionary(group => group.Key, group => group.Sum(one => one.Month.Received))));
        }
        return [.. lines.SkipWhile(line => line.HasNoData)];
    }
}
