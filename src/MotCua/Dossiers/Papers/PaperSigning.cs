using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;
using MotCua.Kernel.Signatures;

namespace MotCua.Dossiers.Papers;

/// <summary>A file of a dossier with the signatures on it, and what the reader may sign it for.</summary>
/// <param name="PaperId">Null for the outcome.</param>
internal sealed record SignedFile(Guid? PaperId, string Name, string FileName, Guid StoredFileId, string Href, IReadOnlyList<FileSignature> Signatures, SignaturePurpose? May);

/// <summary>
/// Who signs what of a dossier: the desk its scans, whoever decided the result, the clerk with the agency's seal. A signature belongs to
/// the content it was made over: another file in its place has none.
/// </summary>
internal sealed class PaperSigning(Store store, SignatureDesk desk)
{
    public async Task<IReadOnlyList<SignedFile>> FilesAsync(Actor actor, Dossier dossier, CancellationToken cancellation)
    {
        var signatures = await desk.OfAsync("dossier", dossier.Id, cancellation);
        var papers = await store.SubmittedPapers.AsNoTracking().Where(row => row.DossierId == dossier.Id && row.StoredFileId != null).OrderBy(row => row.Round).ThenBy(row => row.Id).ToListAsync(cancellation);
        var outcome = await store.Outcomes.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == dossier.Id && row.StoredFileId != null, cancellation);
        IReadOnlyList<FileSignature> On(Guid file) => [.. signatures.Where(signature => signature.StoredFileId == file)];
        var files = papers.ConvertAll(paper => new SignedFile(paper.Id, paper.Name, paper.FileName ?? paper.Name, paper.StoredFileId!.Value, $"/ho-so/{dossier.Code}/giay-to/{paper.Id}",
            On(paper.StoredFileId!.Value), actor.May(DossierPermissions.Receive, dossier.DeskUnitId) ? SignaturePurpose.CertifiedCopy : null));
        if (outcome is not null)
            files.Add(new SignedFile(null, "Kết quả", outcome.FileName ?? "ket-qua.pdf", outcome.StoredFileId!.Value, $"/ho-so/{dossier.Code}/ket-qua", On(outcome.StoredFileId!.Value), Of(actor, outcome)));
        return files;
    }

    /// <param name="paperId">Null: the outcome.</param>
    public async Task<FileSignature> SignAsync(Actor actor, string code, Guid? paperId, Guid? keyId, byte[]? uploaded, string? formKey, CancellationToken cancellation)
    {
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        var file = (await FilesAsync(actor, dossier, cancellation)).FirstOrDefault(one => one.PaperId == paperId) ?? throw SignatureProblems.NothingToSign.Because(field: "PaperId");
        var purpose = file.May ?? throw PaperProblems.NotToSign.Because(field: "PaperId");
        var source = await desk.SourceAsync(actor, keyId, uploaded, purpose, cancellation);
        return await desk.SignAsync(actor, new ToSign(file.StoredFileId, "dossier", dossier.Id, purpose, actor.UnitId), source, formKey, cancellation);
    }

    private static SignaturePurpose? Of(Actor actor, Outcome outcome) =>
        outcome.SignedAt is null ? null
        : actor.May(DossierPermissions.Sign) && outcome.SignedBy == actor.AccountId ? SignaturePurpose.Decision
        : actor.May(DossierPermissions.Release) ? SignaturePurpose.Seal : null;
}

/// <summary>The signature itself, for whoever may see the dossier.</summary>
internal static class SignatureDownloads
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/ho-so/{code}/chu-ky/{signatureId:guid}", AnswerAsync).RequireAuthorization(PermissionPolicies.SignedIn);

    private static async Task<IResult> AnswerAsync(string code, Guid signatureId, ActorAccess actors, Store store, PartyLinks links, CancellationToken cancellation)
    {
        var dossier = await DossierFiles.SeenAsync(code, actors.Required, store, links, cancellation);
        var signature = await store.Set<FileSignature>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == signatureId && row.SubjectKind == "dossier" && row.SubjectId == dossier.Id, cancellation)
            ?? throw Problems.NotFound.Because();
        // A draft result's signature is nobody's outside the office yet.
        var isDraft = await store.Outcomes.AnyAsync(row => row.DossierId == dossier.Id && row.StoredFileId == signature.StoredFileId && row.ReleasedAt == null, cancellation);
        if (isDraft && !actors.Required.May(DossierPermissions.Read)) throw Problems.NotFound.Because();
        return new FileAnswer(new MemoryStream(signature.Cms), "application/pkcs7-signature", $"chu-ky-{signature.Id:N}.p7s", inline: false);
    }
}
