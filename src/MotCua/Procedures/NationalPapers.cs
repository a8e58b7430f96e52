using System.Text.Json;

namespace MotCua.Procedures;

/// <summary>
/// Cases and papers of the detailed record. Some records write headings where cases belong ("Giấy tờ phải nộp", "Giấy tờ phải
/// xuất trình", "Lưu ý"): those are no cases one could choose between, so their papers join one list, marked to be shown.
/// </summary>
internal static class NationalPapers
{
    private static readonly string[] Headings = ["giấy tờ phải nộp", "giấy tờ phải xuất trình", "giấy tờ phải gửi", "lưu ý", "giấy tờ nộp", "giấy tờ xuất trình", "thành phần hồ sơ", "hồ sơ gồm", "hồ sơ bao gồm"];

    public static (IReadOnlyList<ProcedureVariant> Variants, IReadOnlyList<string> Notes) Read(JsonElement data)
    {
        var common = new List<RequiredPaper>();
        var variants = new List<ProcedureVariant>();
        var notes = new List<string>();
        foreach (var (index, item) in NationalRecord.Items(data, "executionCases").Index())
        {
            var name = NationalRecord.Text(item, "name")?.Trim('*', ' ', ':', '-') ?? "";
            var heading = name.Length == 0 ? "" : Headings.FirstOrDefault(words => string.Equals(name.Trim(), words, StringComparison.OrdinalIgnoreCase));
            var papers = NationalRecord.Items(item, "profileComponents").Select((paper, order) => Paper(paper, index, order,
                heading?.Contains("xuất trình", StringComparison.Ordinal) == true ? "Xuất trình" : null)).ToList();
            if (heading == "lưu ý") notes.AddRange(papers.Select(paper => paper.Name));
            else if (heading is not null) common.AddRange(papers);
            else variants.Add(new ProcedureVariant($"t{NationalRecord.KeyOf(index + 1)}", name, papers));
        }
        if (variants.Count == 0) return ([new ProcedureVariant("t1", "", common)], notes);
        if (common.Count > 0 && variants.Count == 1) return ([variants[0] with { Papers = [.. common, .. variants[0].Papers] }], notes);
        // What stands outside every case belongs to each of them.
        return ([.. variants.Select(variant => variant with { Papers = [.. common, .. variant.Papers] })], notes);
    }

    private static RequiredPaper Paper(JsonElement paper, int index, int order, string? note)
    {
        var code = NationalRecord.Text(paper, "code");
        var form = NationalRecord.Items(paper, "attachments").FirstOrDefault();
        return new RequiredPaper(
            $"{code ?? "p"}-{NationalRecord.KeyOf(index + 1)}.{NationalRecord.KeyOf(order + 1)}",
            NationalRecord.Text(paper, "name") ?? "", Count(paper, "originalQty"), Count(paper, "copyQty"),
            form.ValueKind == JsonValueKind.Object ? NationalRecord.Text(form, "fileName") : null, null, null, null, note);
    }

    private static int Count(JsonElement paper, string name) =>
        paper.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) ? count : 0;
}
