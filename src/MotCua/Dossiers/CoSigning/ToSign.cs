using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using MotCua.Procedures;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.CoSigning;

/// <summary>Exactly what is going to be filed: what co-signers read, and what their signatures are on.</summary>
internal sealed record ToSign(DossierDraft Draft, DraftContent Content, ProcedureVersion Version, FilingRules Rules, DateOnly Day)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ProcedureVariant? Variant => Version.Content.Variants.FirstOrDefault(variant => variant.Key == Content.Variant);

    public IReadOnlyDictionary<string, string> Answers { get; } = FormReading.Read(Rules.Asked, Content.Answers, Day).Answers;

    /// <summary>Whom the form asks to sign, by what was answered.</summary>
    public IReadOnlyList<FormSigner> Needed => [.. Rules.Form.Signers.Where(signer => signer.IsNeeded(Answers))];

    /// <summary>The same digest as long as nothing that is filed has changed: who files what for whom, every answer, every file by its content.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object?[]
    {
        "co-sign-1", Version.Code, Version.Number, Content.Variant, Content.For.ToString(), Party(Content.Submitter), Content.Owner is { } owner ? Party(owner) : null,
        new SortedDictionary<string, string>(Answers.ToDictionary(), StringComparer.Ordinal),
        Content.Files.Select(file => $"{file.RequiredPaper}\n{file.FileName}\n{file.Sha256}").Order(StringComparer.Ordinal).ToArray(),
        Content.AtDesk.Order(StringComparer.Ordinal).ToArray(),
        Content.Held.Select(held => $"{held.RequiredPaper}\n{held.Held}").Order(StringComparer.Ordinal).ToArray(),
    }, Options)));

    public string PaperName(string? key) => Variant?.Papers.FirstOrDefault(paper => paper.Key == key)?.Name ?? (key == Dossiers.Answers.FilingAnswers.ProofKey ? "Chứng minh miễn, giảm phí" : "Giấy tờ khác");

    private static string?[] Party(DraftParty party) =>
        [party.Kind.ToString(), party.Name?.Trim(), party.IdentityType.ToString(), party.IdentityNumber?.Trim(), party.IdentityCountry, party.Phone?.Trim(), party.Email?.Trim(), party.Address?.Trim()];
}
