using System.Text.Json;
using MotCua.Dossiers.Acts;
using MotCua.Procedures;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.Answers;

/// <summary>Reads the answers a submission brings, reckons its fee, and makes the records that stay with the dossier.</summary>
internal sealed class FilingAnswers
{
    /// <summary>The key under which the proof of an exemption is handed in, beside the papers of the procedure.</summary>
    public const string ProofKey = "chung-minh-mien-giam";

    private readonly Submission submission;
    private readonly FilingRules rules;
    private readonly IReadOnlyDictionary<string, string> answers;

    private FilingAnswers(Submission submission, FilingRules rules, IReadOnlyDictionary<string, string> answers, ReckonedFee? fee) =>
        (this.submission, this.rules, this.answers, Fee) = (submission, rules, answers, fee);

    public ReckonedFee? Fee { get; }

    /// <exception cref="Refused">Something that must be answered is not, or wrongly; the proof of an exemption is missing.</exception>
    public static FilingAnswers Read(Submission submission, ProcedureVersion version, ProcedureVariant variant, FilingRules rules, DateOnly day)
    {
        var read = FormReading.Read(rules.Asked, submission.Answers, day);
        // What came on paper stays on paper; what was typed in must be right all the same.
        var faults = read.Faults.Where(fault => !fault.IsMissing || !submission.ByPaper).ToList();
        var fee = Reckoning.Of(version, rules, submission.Channel, FactsOf(submission, variant.Key, day, read.Answers));
        if (fee?.Missing is { } missing && !missing.IsBuiltIn && !submission.ByPaper && faults.TrueForAll(fault => fault.Key != missing.Key))
            faults.Add(new FormFault(missing.Key, $"{missing.Label}: mời trả lời, để tính phí, lệ phí.", true));
        if (faults.Count > 0) throw Wrong(faults);
        if (fee?.Proof is { } proof && !submission.ProofLater && !submission.ByPaper && !submission.Papers.Any(paper => paper.RequiredPaper == ProofKey))
            throw FormProblems.ProofMissing.Because($"Được miễn, giảm phí, lệ phí thì cần: {proof}. Mời nộp kèm giấy tờ này.", ProofKey);
        return new FilingAnswers(submission, rules, read.Answers, fee);
    }

    public static Facts FactsOf(Submission submission, string variant, DateOnly day, IReadOnlyDictionary<string, string> answers) =>
        Facts.Of(day, submission.Channel, variant, (submission.Owner ?? submission.Submitter).Kind == PartyKind.Citizen, answers);

    private static Refused Wrong(List<FormFault> faults)
    {
        var refused = FormProblems.AnswersInvalid.Because(faults[0].Sentence, FieldsShown.Prefix + faults[0].Key);
        refused.Extensions["answers"] = faults.Select(fault => new { key = fault.Key, sentence = fault.Sentence }).ToList();
        return refused;
    }

    /// <summary>Online, whoever the form asks to sign has signed; on paper they sign the paper.</summary>
    /// <exception cref="Refused"><see cref="CoSigning.CoSignProblems.SignerMissing"/></exception>
    public void MustBeSigned()
    {
        if (submission.Channel == Channel.Online && rules.Form.Signers.FirstOrDefault(signer => signer.IsNeeded(answers) && submission.Signed.All(line => line.Asked.RoleKey != signer.Key)) is { } missing)
            throw CoSigning.CoSignProblems.SignerMissing.Because($"Hồ sơ này cần {missing.Label} cùng ký trước khi gửi. Mời nộp trên trang này và mời họ ký, hoặc nộp bản giấy có chữ ký.");
    }

    /// <summary>The papers as they are kept: the proof by its name, not as one the procedure lists.</summary>
    public IReadOnlyList<PaperInput> Papers => Fee?.Proof is not { } proof ? [.. submission.Papers.Where(paper => paper.RequiredPaper != ProofKey)]
        : [.. submission.Papers.Select(paper => paper.RequiredPaper == ProofKey ? paper with { RequiredPaper = null, Name = $"{proof} (chứng minh miễn, giảm)" } : paper)];

    public void Keep(Store store, Guid dossierId, DateTime at)
    {
        if (answers.Count > 0 || (submission.ByPaper && !rules.AsksNothing))
        {
            var personal = rules.Asked.Fields.Where(field => field.Personal).Select(field => (field.Group, field.Question.Key)).ToHashSet();
            bool IsPersonal(string key) => personal.Contains(key.Split('.') is [var group, _, var inner] ? (group, inner) : (null, key));
            var open = answers.Where(pair => !IsPersonal(pair.Key)).ToDictionary();
            var apart = answers.Where(pair => IsPersonal(pair.Key)).ToDictionary();
            store.FiledForms.Add(new FiledForm
            {
                DossierId = dossierId, FormId = rules.FormId, Answers = AnswerJson.Write(open), PersonalAnswers = apart.Count > 0 ? AnswerJson.Write(apart) : null, ByPaper = submission.ByPaper,
            });
        }
        if (Fee is { } fee)
            store.ComputedFees.Add(new ComputedFee
            {
                DossierId = dossierId, At = at, Amount = fee.Amount, BaseAmount = fee.Base, ExemptPercent = fee.Percent, Reason = fee.Reason, Article = fee.Article, Confirmed = fee.Confirmed,
                Proof = fee.Proof, ProofLater = fee.Proof is not null && !submission.Papers.Any(paper => paper.RequiredPaper == ProofKey),
                TableId = fee.TableId, TableRow = fee.Row, ExemptionTableId = fee.ExemptionId, ExemptionRow = fee.ExemptionRow,
                Facts = AnswerJson.Write(answers.Where(pair => FilingRules.Questions(rules.Fee, rules.Exemption).Any(question => question.Key == pair.Key)).ToDictionary()),
            });
    }
}

/// <summary>Answers as they stand in a column: an object, keys in order.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyDictionary<string, string> answers) => JsonSerializer.Serialize(new SortedDictionary<string, string>(answers.ToDictionary(), StringComparer.Ordinal), Options);

    /// <summary>Both halves of a filed form.</summary>
    public static Dictionary<string, string> All(FiledForm form) => Read(form.Answers).Concat(Read(form.PersonalAnswers)).ToDictionary(StringComparer.Ordinal);

    public static Dictionary<string, string> Read(string? text) => string.IsNullOrEmpty(text) ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(text, Options) ?? [];
}
