using System.Globalization;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;

namespace MotCua.Indices.Pages;

/// <summary>One number and one reason for each leaf, as four forms of a round ask for them.</summary>
/// <param name="Name"><c>Measures</c> or <c>Points</c>: the name of the numbers in the form.</param>
/// <param name="Said">What was said of the leaf before, in words.</param>
internal sealed record LeafForm(string Name, IReadOnlyList<LeafLine> Lines, IReadOnlyDictionary<string, string?> Numbers, IReadOnlyDictionary<string, string?> Notes, IReadOnlyCollection<string> NotApplicable,
    bool AsksApplicable, Func<SubCriterion, string> NumberLabel, Func<SubCriterion, string> NoteLabel, Func<LeafLine, string> Said)
{
    /// <summary>As people write numbers here: a comma before the decimals, or a point.</summary>
    /// <exception cref="Refused"><see cref="IndexProblems.MeasureWrong"/></exception>
    public static decimal? Number(string? typed, string field) => string.IsNullOrWhiteSpace(typed) ? null
        : decimal.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw IndexProblems.MeasureWrong.Because("Mời ghi bằng số, ví dụ 97,5.", field);

    public static string Write(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',') ?? "";

    /// <summary>What was typed, for the leaves of the form; a leaf neither numbered nor set aside is left as it is.</summary>
    public static IReadOnlyDictionary<string, Appraisal> Typed(IReadOnlyDictionary<string, string?> numbers, IReadOnlyDictionary<string, string?> notes, IReadOnlyCollection<string> notApplicable) =>
        numbers.Keys.Union(notApplicable).Where(code => notApplicable.Contains(code) || !string.IsNullOrWhiteSpace(numbers.GetValueOrDefault(code)))
            .ToDictionary(code => code, code => new Appraisal(notApplicable.Contains(code) ? null : Number(numbers.GetValueOrDefault(code), $"Points[{code}]"), notes.GetValueOrDefault(code)));
}
