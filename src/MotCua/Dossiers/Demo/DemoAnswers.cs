using System.Security.Cryptography;
using System.Text;
using MotCua.Dossiers.Answers;
using MotCua.Dossiers.CoSigning;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.Demo;

/// <summary>What the people of the demonstration answer: the filled sample of the form, and for the fee the facts of a table's first example.</summary>
internal static class DemoAnswers
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(IServiceProvider services, string code, DateOnly day, CancellationToken cancellation) =>
        await RulesAsync(services, code, day, cancellation) is { AsksNothing: false } rules ? SampleAnswers.Of(rules) : new Dictionary<string, string>();

    /// <summary>Whom the form asks to sign beside them has signed, through a link.</summary>
    public static async Task<IReadOnlyList<SignerLine>> SignedAsync(IServiceProvider services, string code, DateTime at, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation)
    {
        var day = OfficeClock.DayOf(at);
        if (await RulesAsync(services, code, day, cancellation) is not { Form.Signers.Count: > 0 } rules) return [];
        var answers = FormReading.Read(rules.Asked, typed, day).Answers;
        var content = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AnswerJson.Write(answers))));
        return [.. rules.Form.Signers.Where(signer => signer.IsNeeded(answers)).Select(signer => new SignerLine(
            new CoSignature { RoleKey = signer.Key, Capacity = signer.Label, Name = "Trần Văn Trình Diễn", IdentityNumber = "089080999900", Content = content },
            new CoSignatureAnswer { Agreed = true, Proof = CoSignProof.Link, At = at }, CoSignState.Agreed))];
    }

    private static async Task<FilingRules?> RulesAsync(IServiceProvider services, string code, DateOnly day, CancellationToken cancellation) =>
        (await services.GetRequiredService<FilingFacts>().FindAsync(services.GetRequiredService<Store>(), services.GetRequiredService<DossierUnits>(), code, day, cancellation))?.Rules;
}
