using System.Globalization;
using MotCua.Kernel.Law;

namespace MotCua.Indices.Papi;

/// <summary>Nội dung thành phần of a year.</summary>
/// <param name="Column">Where it stands in the data; one column meant different things in different years.</param>
/// <param name="Criterion">Its code in plan-criteria, which says what solution answers; null: none does.</param>
/// <param name="NameIsChecked">False: the Vietnamese name rests on memory.</param>
internal sealed record PapiPart(string Code, string Column, string Dimension, string Name, string English, string? Criterion, bool NameIsChecked);

/// <summary>Nội dung of a year with its parts. It goes from 1 to 10 and is their sum, so that each of K parts goes from 1/K to 10/K.</summary>
internal sealed record PapiDimension(string Code, string Name, string English, IReadOnlyList<PapiPart> Parts)
{
    public const decimal Least = 1, Most = 10;

    public decimal PartLeast => Least / Parts.Count;

    public decimal PartMost => Most / Parts.Count;
}

/// <summary>From the year on the column is not to be compared with the years before.</summary>
/// <param name="Kind"><c>structure</c>, <c>scale</c>, or <c>probable</c>: seen in the data, documented nowhere here.</param>
internal sealed record PapiBreak(int Year, string Column, string Why, string Kind);

/// <summary>Bộ chỉ số PAPI of one survey year: its tree, read from law/codes.</summary>
internal sealed record PapiEdition(int Year, IReadOnlyList<PapiDimension> Dimensions)
{
    public const string Total = "total";

    public const int FirstYear = 2011;

    public decimal Most => PapiDimension.Most * Dimensions.Count;

    public IEnumerable<string> Columns => Dimensions.SelectMany(dimension => dimension.Parts.Select(part => part.Column).Prepend(dimension.Code));

    public PapiDimension? Dimension(string code) => Dimensions.FirstOrDefault(dimension => string.Equals(dimension.Code, code, StringComparison.OrdinalIgnoreCase));

    public static PapiEdition Of(LawBook law, int year)
    {
        var day = new DateOnly(year, 6, 30);
        bool Holds(LawCode row) => (row.From is null || row.From <= day) && (row.To is null || row.To >= day);
        var parts = law.Codes("papi-sub-dimensions").Where(Holds).Select(row => new PapiPart(row.Code, row.More["column"], row.More["dimension"], row.Name, row.English ?? row.Name,
            row.More.GetValueOrDefault("criterion"), row.More["named"] != "memory")).ToLookup(part => part.Dimension);
        return new PapiEdition(year, [.. law.Codes("papi-dimensions").Where(Holds).Select(row => new PapiDimension(row.Code, row.Name, row.English ?? row.Name, [.. parts[row.Code].OrderBy(part => part.Column, StringComparer.Ordinal)]))]);
    }

    public static IReadOnlyList<PapiBreak> Breaks(LawBook law, string column) =>
        [.. law.Codes("papi-breaks").Where(row => row.More["column"] == column).Select(row => new PapiBreak(int.Parse(row.More["year"], CultureInfo.InvariantCulture), column, row.Name, row.More["kind"])).OrderBy(row => row.Year)];

    /// <summary>Solutions of the department's plan that answer a part, besides the first, which prepares the staff for all of them.</summary>
    public static IReadOnlyList<int> Solutions(LawBook law, PapiPart part) =>
        part.Criterion is { } code && law.Codes("plan-criteria").FirstOrDefault(row => row.Code == code) is { } criterion
            ? [.. criterion.More.GetValueOrDefault("solutions", "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).Where(number => number > 1)] : [];
}

/// <summary>Provinces as they were scored: 63 until 30 June 2025, 34 after (unconfirmed).</summary>
internal static class PapiProvinces
{
    /// <summary>Under which the province of this installation was scored in a year.</summary>
    /// <param name="code">As it was before the mergers of 2025.</param>
    public static string OwnIn(LawBook law, string code, int year) =>
        Rows(law, code).FirstOrDefault(row => row.To is { } last && last < new DateOnly(year, 12, 31)) is { } before ? before.More.GetValueOrDefault("became", code) : code;

    public static bool Existed(LawBook law, string code, int year) =>
        Rows(law, code).Any(row => (row.From is null || row.From <= new DateOnly(year, 12, 31)) && (row.To is null || row.To >= new DateOnly(year, 1, 1)));

    private static IEnumerable<LawCode> Rows(LawBook law, string code) => law.Codes("index-provinces").Where(row => row.More["gso"] == code);
}
