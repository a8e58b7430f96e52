namespace MotCua.Petitions.Reception;

/// <summary>Whether the head kept the days that were announced.</summary>
/// <param name="Published">Head's sittings whose day has come or is over.</param>
internal sealed record HeadsDays(int Published, int Held, int Delegated, int Missed, int Postponed)
{
    public static HeadsDays Of(IEnumerable<SittingLine> lines, DateOnly today)
    {
        var heads = lines.Where(line => line.Sitting.Kind == SittingKind.Head && line.Sitting.Day <= today).ToList();
        return new HeadsDays(heads.Count, heads.Count(line => line.Opening is { Delegated: false }), heads.Count(line => line.Opening is { Delegated: true }), heads.Count(line => line.WasMissed(today)), heads.Sum(line => line.Moved.Count));
    }

    /// <summary>Months of a year, up to today, without a day on which the head received in person.</summary>
    public static IReadOnlyList<int> MonthsWithout(IEnumerable<SittingLine> lines, int year, DateOnly today)
    {
        var held = lines.Where(line => line.Sitting.Day.Year == year && line.Sitting.Kind != SittingKind.Regular && line.Opening is { Delegated: false }).Select(line => line.Sitting.Day.Month).ToHashSet();
        var last = year < today.Year ? 12 : year > today.Year ? 0 : today.Month;
        return [.. Enumerable.Range(1, last).Where(month => !held.Contains(month))];
    }
}
