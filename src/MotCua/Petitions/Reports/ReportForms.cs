using System.Globalization;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Reports;

/// <summary>One column of a report form: what it counts, and which other columns it must be the sum of.</summary>
/// <param name="Count"><c>items</c>, <c>cases</c> (petitions of one matter are one), or the name of a figure to add up.</param>
/// <param name="Where">Tags that must all be there, joined by <c>&amp;</c>; <c>a|b</c> one of them, <c>!a</c> not.</param>
/// <param name="Sum">Columns whose sum it must equal: <c>2+3+4</c>, several sums parted by <c>;</c>; null: no check.</param>
internal sealed record ReportColumn(string Form, string Column, string Name, string Of, string Count, string Where, string? Sum);

/// <summary>A column with its figure, and whether each of its sums holds; null: it has none.</summary>
internal sealed record ReportCell(ReportColumn Column, decimal Value, bool? SumHolds);

/// <summary>The report forms of law/codes/petition-reports-….json: data, so that a new circular is a new file.</summary>
internal sealed class ReportForms(LawBook law)
{
    public static readonly IReadOnlyList<string> Editions = ["petition-reports-2021", "petition-reports-2025"];

    /// <summary>The edition in force at the end of a period.</summary>
    public string EditionOn(DateOnly day) => law.Rule("bctk-2025", day).IsGap ? Editions[0] : Editions[1];

    public IReadOnlyList<ReportColumn> Columns(string edition) => [.. law.Codes(edition).Select(row => new ReportColumn(row.More.GetValueOrDefault("form", ""), row.More.GetValueOrDefault("column", ""), row.Name, row.More.GetValueOrDefault("of", "petition"),
        row.More.GetValueOrDefault("count", "items"), row.More.GetValueOrDefault("where", ""), row.More.GetValueOrDefault("sum")))];

    public IReadOnlyList<string> Forms(string edition) => [.. Columns(edition).Select(column => column.Form).Distinct()];

    public IReadOnlyList<ReportCell> Fill(string edition, string form, IReadOnlyList<ReportFact> facts)
    {
        var columns = Columns(edition).Where(column => column.Form == form).ToList();
        var values = columns.ToDictionary(column => column.Column, column => ValueOf(column, facts));
        return [.. columns.Select(column => new ReportCell(column, values[column.Column], column.Sum?.Split(';').All(sum => sum.Split('+').Sum(part => values[part]) == values[column.Column])))];
    }

    public static IEnumerable<ReportFact> Behind(ReportColumn column, IEnumerable<ReportFact> facts) => facts.Where(fact => fact.Of == column.Of && Holds(column.Where, fact.Tags));

    private static decimal ValueOf(ReportColumn column, IEnumerable<ReportFact> facts)
    {
        var behind = Behind(column, facts);
        return column.Count switch { "items" => behind.Count(), "cases" => behind.Select(fact => fact.MatterId).Distinct().Count(), var figure => behind.Sum(fact => fact.Figures.GetValueOrDefault(figure)) };
    }

    internal static bool Holds(string where, IReadOnlySet<string> tags) =>
        where.Split('&', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(term => term.Split('|', StringSplitOptions.TrimEntries).Any(tag => tag.StartsWith('!') ? !tags.Contains(tag[1..]) : tags.Contains(tag)));
}

/// <summary>The periods of a report year: from the day its row says to the day its row says.</summary>
internal sealed class ReportPeriods(LawBook law)
{
    public IReadOnlyList<(string Code, string Name, DateOnly From, DateOnly To)> Of(int year) => [.. law.Codes("report-periods").Select(row => (row.Code, row.Name, Day(row, "starts", year), Day(row, "ends", year)))];

    /// <summary>As <c>-12-15</c>: of the year before; <c>03-14</c>: of the year itself.</summary>
    private static DateOnly Day(LawCode row, string member, int year)
    {
        var text = row.More.GetValueOrDefault(member, "");
        var before = text.StartsWith('-');
        return DateOnly.ParseExact($"{(before ? year - 1 : year):0000}-{text.TrimStart('-')}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
