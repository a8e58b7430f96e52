using System.Globalization;
using MotCua.WorkingTime;

namespace MotCua.Procedures;

/// <summary>
/// A version as an officer types it: one line for each paper, step, basis. What the form has no box for stays as it was in
/// the version the draft began from.
/// </summary>
internal sealed record DraftText
{
    public string Name { get; init; } = "";
    public string Field { get; init; } = "";
    public string Agency { get; init; } = "";
    public int? LimitAmount { get; init; }
    public LimitUnit LimitUnit { get; init; }
    public decimal? Fee { get; init; }
    public string Subjects { get; init; } = "";
    public IReadOnlyList<Channel> Channels { get; init; } = [];
    /// <summary>"Tên | bản chính | bản sao | mẫu | khi nào | nhóm thay thế"; a line that begins with # opens a case.</summary>
    public string Papers { get; init; } = "";
    public string Steps { get; init; } = "";
    /// <summary>"Số, ký hiệu | tên văn bản | điều".</summary>
    public string LegalBases { get; init; } = "";
    public string Results { get; init; } = "";
    public string Requirements { get; init; } = "";

    public static DraftText Of(ProcedureVersion version)
    {
        var content = version.Content;
        var limit = version.LegalLimit(Channel.Direct);
        return new DraftText
        {
            Name = version.Name,
            Field = version.Field,
            Agency = version.Agency,
            LimitAmount = limit?.Amount,
            LimitUnit = limit?.Unit ?? LimitUnit.WorkingDay,
            Fee = content.Channels.SelectMany(terms => terms.Fees).FirstOrDefault()?.Amount,
            Subjects = Lines(content.SubjectNames),
            Channels = [.. content.Channels.Select(terms => terms.Channel)],
            Papers = Lines(content.Variants.SelectMany(variant => (variant.Name.Length > 0 ? [$"# {variant.Name}"] : Array.Empty<string>())
                .Concat(variant.Papers.Select(paper => Row(paper.Name, $"{paper.Originals}", $"{paper.Copies}", paper.FormCode, paper.Condition, paper.AlternativeGroup))))),
            Steps = Lines(content.Steps.Select(StepRow)),
            LegalBases = Lines(content.LegalBases.Select(basis => Row(basis.Code ?? "", basis.Name, basis.Article))),
            Results = Lines(content.Results.Select(result => Row(result.Name, result.Form))),
            Requirements = Lines(content.Requirements.Select(OneLine)),
        };
    }

    /// <exception cref="Refused">A line that cannot be read, with the field it stands in.</exception>
    public ProcedureContent Over(ProcedureContent before)
    {
        if (Name.Trim().Length is 0 or > 1_000) throw Invalid("Mời nhập tên thủ tục, không quá 1.000 ký tự.", nameof(Name));
        if (LimitUnit != LimitUnit.None && LimitAmount is not (>= 1 and <= 3_650)) throw Invalid("Mời nhập thời hạn bằng số, hoặc chọn “không quy định”.", nameof(LimitAmount));
        if (Fee is < 0 or > 10_000_000_000) throw Invalid("Mời nhập phí bằng số đồng, 0 nếu không thu.", nameof(Fee));
        var limit = LimitUnit == LimitUnit.None ? null : new TermLimit(LimitAmount!.Value, LimitUnit, false);
        return before with
        {
            Fields = Field.Trim().Length == 0 ? [] : [Field.Trim(), .. before.Fields.Where(field => field != Field.Trim())],
            SubjectNames = Split(Subjects),
            Variants = Variants(before),
            Channels = [.. Channels.Distinct().Order().Select(channel => TermsOf(channel, limit, before))],
            // A line left as it was keeps its paragraphs.
            Steps = [.. Split(Steps).Select(line => before.Steps.FirstOrDefault(step => StepRow(step) == line) is { } same ? same
                : Parts(line) is [var name, .. var text] && text.Length > 0 ? new ProcedureStep(name.Length > 0 ? name : null, text[0]) : new ProcedureStep(null, line))],
            LegalBases = [.. Split(LegalBases).Select(line => Parts(line) is var part && part.Length > 1 ? new LegalBasis(Blank(part[0]), part[1], Blank(part.ElementAtOrDefault(2))) : new LegalBasis(null, line, null))],
            Results = [.. Split(Results).Select(line => Parts(line) is var part ? new ProcedureResult(before.Results.FirstOrDefault(known => known.Name == part[0])?.Code, part[0], Blank(part.ElementAtOrDefault(1))) : null!)],
            Requirements = [.. Split(Requirements).Select(line => before.Requirements.FirstOrDefault(item => OneLine(item) == line) ?? line)],
            // Written and checked here: the department answers for it, and what another source said rests with that version.
            Provenance = new Dictionary<string, FieldProvenance>(),
            National = new Dictionary<string, System.Text.Json.JsonElement>(),
        };
    }

    private ChannelTerms TermsOf(Channel channel, TermLimit? limit, ProcedureContent before)
    {
        var known = before.Channels.FirstOrDefault(terms => terms.Channel == channel);
        var first = known is { Fees.Count: > 0 } ? known.Fees[0] : null;
        IReadOnlyList<FeeLine> fees = Fee is not { } fee ? known?.Fees ?? []
            : first is not null && known!.Fees.Count > 1 && first.Amount == fee ? known.Fees
            : [new FeeLine(first?.Kind ?? FeeKind.Fee, fee, first is not null && first.Amount == fee ? first.Text : null)];
        return new ChannelTerms(channel, limit, known?.LimitText, fees, true);
    }

    private List<ProcedureVariant> Variants(ProcedureContent before)
    {
        var variants = new List<(string Name, List<RequiredPaper> Papers)>();
        foreach (var line in Split(Papers))
        {
            if (line.StartsWith('#'))
            {
                variants.Add((line.TrimStart('#', ' '), []));
                continue;
            }
            if (variants.Count == 0) variants.Add(("", []));
            var part = Parts(line);
            var (originals, copies) = (Count(part, 1, line, 1), Count(part, 2, line, 0));
            if (part[0].Length == 0) throw Invalid($"Dòng “{Short(line)}” chưa có tên giấy tờ.", nameof(Papers));
            variants[^1].Papers.Add(new RequiredPaper("", part[0], originals, copies, Blank(part.ElementAtOrDefault(3)), null, Blank(part.ElementAtOrDefault(4)), Blank(part.ElementAtOrDefault(5)), null));
        }
        if (variants.Find(variant => variant.Papers.Count == 0) is { Papers: not null } empty) throw Invalid($"Trường hợp “{empty.Name}” chưa có giấy tờ nào.", nameof(Papers));
        return [.. variants.Select((variant, index) => Keyed(variant.Name, variant.Papers, index, before))];
    }

    /// <summary>A case and a paper keep their key from version to version as long as their name does.</summary>
    private static ProcedureVariant Keyed(string name, List<RequiredPaper> papers, int index, ProcedureContent before)
    {
        var known = before.Variants.FirstOrDefault(variant => variant.Name == name);
        var taken = before.Variants.Select(variant => variant.Key).ToHashSet();
        var key = known?.Key ?? Enumerable.Range(index + 1, 1_000).Select(number => $"t{NationalRecord.KeyOf(number)}").First(free => !taken.Contains(free));
        var used = known?.Papers.Select(paper => paper.Key).ToHashSet() ?? [];
        return new ProcedureVariant(key, name, [.. papers.Select((paper, place) =>
        {
            var same = known?.Papers.FirstOrDefault(other => other.Name == paper.Name);
            var own = same?.Key ?? Enumerable.Range(place + 1, 10_000).Select(number => $"p{NationalRecord.KeyOf(number)}").First(used.Add);
            return paper with { Key = own, Note = same?.Note, FormUrl = same?.FormCode == paper.FormCode ? same?.FormUrl : null };
        })]);
    }

    private static int Count(string[] part, int place, string line, int otherwise) =>
        place >= part.Length || part[place].Length == 0 ? otherwise
        : int.TryParse(part[place], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 99 ? count
        : throw Invalid($"Dòng “{Short(line)}”: số bản cần là số từ 0 đến 99.", nameof(Papers));

    private static string StepRow(ProcedureStep step) => Row(step.Name ?? "", step.Text);

    private static string[] Split(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Parts(string line) => line.Split('|', StringSplitOptions.TrimEntries);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string OneLine(string text) => string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Row(params string?[] parts) => string.Join(" | ", parts.Select(part => OneLine(part ?? "").Replace('|', '/'))).TrimEnd(' ', '|');

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Short(string line) => line.Length <= 60 ? line : line[..60] + "…";

    private static Refused Invalid(string sentence, string field) => ProcedureProblems.DraftInvalid.Because(sentence, field);
}
