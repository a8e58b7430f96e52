using System.Globalization;

namespace MotCua.Procedures.Forms;

/// <summary>Groups, rules and signers of a form as an officer types them, a line for each.</summary>
internal static class FormText
{
    public static string OfGroups(FormContent form) => string.Join('\n', form.Groups.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} | {group.Label} | {group.LabelEnglish} | {group.Least} | {group.Most}")));

    public static string OfRules(FormContent form) => string.Join('\n', form.Rules.Select(rule => $"{rule.Left} | {rule.Comparison} | {rule.Right} | {rule.Sentence}{(rule.SentenceEnglish is { } english ? $" | {english}" : "")}"));

    public static IReadOnlyList<FormGroup> Groups(string? text) => [.. Lines(text).Select(part => part is [var key, var label, var english, var least, var most]
        && int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var few) && int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var many)
        ? new FormGroup(key, label, english.Length > 0 ? english : null, few, many)
        : throw FormProblems.FormInvalid.Because("Mỗi nhóm một dòng: mã | tên | tên tiếng Anh | ít nhất | nhiều nhất.", "Groups"))];

    public static IReadOnlyList<FormRule> Rules(string? text) => [.. Lines(text).Select(part => part is [var left, var sign, var right, var sentence, .. var rest]
        ? new FormRule(left, sign, right, sentence, rest is [{ Length: > 0 } english, ..] ? english : null)
        : throw FormProblems.FormInvalid.Because("Mỗi điều kiện một dòng: mã ô | dấu so sánh | mã ô khác hoặc $today | câu báo lỗi.", "Rules"))];

    public static string OfSigners(FormContent form) => string.Join('\n', form.Signers.Select(signer => $"{signer.Key} | {signer.Label} | {signer.LabelEnglish} | {signer.ShownIf} | {signer.Basis}".TrimEnd(' ', '|')));

    public static IReadOnlyList<FormSigner> Signers(string? text) => [.. Lines(text).Select(part => part is [var key, var label, .. var rest] && rest.Length <= 3
        ? new FormSigner(key, label, Kept(rest, 0), Kept(rest, 1), Kept(rest, 2))
        : throw FormProblems.FormInvalid.Because("Mỗi người cùng ký một dòng: mã | tư cách | tiếng Anh | khi nào cần | căn cứ.", "Signers"))];

    private static string? Kept(string[] parts, int place) => parts.Length > place && parts[place].Length > 0 ? parts[place] : null;

    private static IEnumerable<string[]> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}
