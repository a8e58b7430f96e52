using System.Globalization;
using MotCua.Kernel.Law;

namespace MotCua.Indices.Rounds;

/// <summary>Tiêu chí thành phần: the leaf that is scored.</summary>
/// <param name="Rule"><c>yes-no</c>, <c>tiers</c>, <c>linear</c> above a floor, <c>deduction</c> for each case.</param>
/// <param name="Owner">Who can move it.</param>
/// <param name="Figure">A live figure that shows it; null: none.</param>
/// <param name="IsSatisfaction">The share is the unit's satisfaction index, found by the rounds of Questionnaires.</param>
internal sealed record SubCriterion(string Code, string Name, string Area, string Parent, bool IsSurvey, decimal Most, string Rule, string Tiers, string Owner, string Evidence, string? Figure, string? Href, bool IsSatisfaction)
{
    /// <summary>What a measure is worth.</summary>
    /// <exception cref="Refused"><see cref="IndexProblems.MeasureWrong"/></exception>
    public decimal Points(decimal measure)
    {
        var isRight = Rule switch { "yes-no" => measure is 0 or 1, "deduction" => measure >= 0 && measure == decimal.Truncate(measure), _ => measure is >= 0 and <= 100 };
        if (!isRight) throw IndexProblems.MeasureWrong.Because($"{Code}: {Asked}.", $"Measures[{Code}]");
        return Rule switch
        {
            "yes-no" => measure * Most,
            "deduction" => Math.Max(0, Most - (measure * Number(Tiers))),
            "linear" => measure < Number(Tiers) ? 0 : Cut(Most * measure / 100),
            _ => Tiers.Split(';').Select(tier => tier.Split('=')).Where(tier => measure >= Number(tier[0])).Select(tier => Number(tier[1])).DefaultIfEmpty(0).Max(),
        };
    }

    public void MustHold(decimal? points)
    {
        if (points is < 0 || points > Most) throw IndexProblems.PointsWrong.Because($"{Code}: điểm từ 0 đến {Most:0.##}.", $"Points[{Code}]");
    }

    public string Asked => Rule switch { "yes-no" => "1 là có, 0 là không", "deduction" => "số trường hợp, số nguyên từ 0", _ => "tỷ lệ phần trăm từ 0 đến 100" };

    public string RuleWords => Rule switch
    {
        "yes-no" => $"có: {Most:0.##} điểm, không: 0",
        "deduction" => $"mỗi trường hợp trừ {Tiers} điểm",
        "linear" => $"từ {Tiers}% trở lên: {Most:0.##} × tỷ lệ; dưới đó: 0",
        _ => string.Join("; ", Tiers.Split(';').Select(tier => tier.Split('=')).Select(tier => $"từ {tier[0]}%: {tier[1]} điểm")),
    };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Points are cut to two decimals, never rounded up.</summary>
    private static decimal Cut(decimal points) => Math.Floor(points * 100) / 100;
}

/// <summary>Tiêu chí, with what is scored under it.</summary>
internal sealed record Criterion(string Code, string Name, IReadOnlyList<SubCriterion> Leaves);

/// <summary>Lĩnh vực of an edition.</summary>
/// <param name="PlanCriterion">Its code in plan-criteria.</param>
internal sealed record IndexArea(string Code, string Name, string PlanCriterion, IReadOnlyList<Criterion> Criteria);

/// <summary>Bộ chỉ số of a time: areas, criteria, and leaves with points; a list of law/codes.</summary>
internal sealed record IndexEdition(string List, IReadOnlyList<IndexArea> Areas)
{
    /// <summary>Ours, because the department's own was not found.</summary>
    public const string Example = "par-departments-example", ExampleBands = "par-bands-example";

    public IReadOnlyList<SubCriterion> Leaves { get; } = [.. Areas.SelectMany(area => area.Criteria).SelectMany(criterion => criterion.Leaves)];

    public decimal Most => Leaves.Sum(leaf => leaf.Most);

    /// <exception cref="Refused"><see cref="IndexProblems.CriterionUnknown"/></exception>
    public SubCriterion Leaf(string code) => Leaves.FirstOrDefault(leaf => leaf.Code == code) ?? throw IndexProblems.CriterionUnknown.Because();

    public static IndexEdition Of(LawBook law, string list)
    {
        var rows = law.Codes(list);
        string Said(LawCode row, string name) => row.More.GetValueOrDefault(name, "");
        var leaves = rows.Where(row => Said(row, "points").Length > 0).Select(row => new SubCriterion(row.Code, row.Name, row.Code[..1], Said(row, "parent"), Said(row, "kind") == "survey", decimal.Parse(Said(row, "points"), CultureInfo.InvariantCulture),
            Said(row, "rule"), Said(row, "tiers"), Said(row, "owner"), Said(row, "evidence"), row.More.GetValueOrDefault("figure"), row.More.GetValueOrDefault("href"), Said(row, "survey") == "satisfaction")).ToLookup(leaf => leaf.Parent);
        var criteria = rows.Where(row => Said(row, "kind") == "criterion").ToLookup(row => Said(row, "parent"), row => new Criterion(row.Code, row.Name, [.. leaves[row.Code]]));
        return new IndexEdition(list, [.. rows.Where(row => Said(row, "kind") == "area").Select(row => new IndexArea(row.Code, row.Name, Said(row, "criterion"), [.. criteria[row.Code]]))]);
    }
}
