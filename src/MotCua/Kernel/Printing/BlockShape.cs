using System.Text;
using System.Text.RegularExpressions;

namespace MotCua.Kernel.Printing;

/// <summary>A word in square brackets that is filled in when a paper is made.</summary>
/// <param name="Name">As it stands between the brackets: <c>mã hồ sơ</c>.</param>
/// <param name="Sample">Shown in the preview; plainly invented.</param>
public sealed record Placeholder(string Name, string Meaning, string Sample);

/// <summary>
/// A block of text on a form or letter that the clerk may word differently: where it stands, which placeholders it may have,
/// and its words as delivered. Everything around it is fixed. Each room registers its own.
/// </summary>
/// <param name="Key">Short, lower case: <c>mau-02.lien-he</c>.</param>
/// <param name="Form">Which paper, as the clerk knows it.</param>
public sealed partial record BlockShape(string Key, string Form, string Title, string Text, IReadOnlyList<Placeholder> Placeholders)
{
    public const int LongestText = 4_000;

    /// <exception cref="Refused"><see cref="PrintingProblems.BlockEmpty"/>, <see cref="PrintingProblems.PlaceholderUnknown"/></exception>
    public string Checked(string? typed)
    {
        var text = (typed ?? "").Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Trim();
        if (text.Length == 0) throw PrintingProblems.BlockEmpty.Because(field: "Text");
        if (text.Length > LongestText) throw PrintingProblems.BlockEmpty.Because($"Đoạn văn bản dài quá {LongestText} ký tự. Mời rút gọn.", "Text");
        foreach (Match found in Brackets().Matches(text))
            if (Find(found.Groups["name"].Value) is null)
                throw PrintingProblems.PlaceholderUnknown.Because($"Chỗ điền “{found.Value}” không thuộc danh sách của đoạn này. Mời dùng: {string.Join(", ", Placeholders.Select(place => $"[{place.Name}]"))}.", "Text");
        var bare = Brackets().Replace(text, "");
        if (bare.Contains('[', StringComparison.Ordinal) || bare.Contains(']', StringComparison.Ordinal))
            throw PrintingProblems.PlaceholderUnknown.Because("Có dấu ngoặc vuông chưa đóng hoặc thừa. Mời viết chỗ điền trọn trong một cặp ngoặc, ví dụ [mã hồ sơ].", "Text");
        return text;
    }

    /// <param name="values">By placeholder; what is missing stands as dots to be written by hand.</param>
    public string Fill(string text, IReadOnlyDictionary<string, string?> values) => Brackets().Replace(text, found =>
        Find(found.Groups["name"].Value) is { } place ? values.GetValueOrDefault(place.Name) is { Length: > 0 } value ? value : "……" : found.Value);

    public string Sample(string text) => Fill(text, Placeholders.ToDictionary(place => place.Name, string? (place) => place.Sample));

    private Placeholder? Find(string name) => Placeholders.FirstOrDefault(place => string.Equals(place.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\[(?<name>[^\[\]\n]*)\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();
}
