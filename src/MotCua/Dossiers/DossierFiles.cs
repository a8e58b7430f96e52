using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;

namespace MotCua.Dossiers;

/// <summary>Downloads of a dossier's papers and outcome, for whoever may see the dossier.</summary>
internal static class DossierFiles
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/ho-so/{code}/giay-to/{paperId:guid}", PaperAsync).RequireAuthorization(Kernel.PermissionPolicies.SignedIn);
        endpoints.MapGet("/ho-so/{code}/ket-qua", OutcomeAsync).RequireAuthorization(Kernel.PermissionPolicies.SignedIn);
    }

    private static async Task<IResult> PaperAsync(string code, Guid paperId, ActorAccess actors, Store store, PartyLinks links, FileDesk files, CancellationToken cancellation)
    {
        var dossier = await SeenAsync(code, actors.Required, store, links, cancellation);
        var paper = await store.SubmittedPapers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == paperId && row.DossierId == dossier.Id, cancellation);
        return paper?.StoredFileId is { } file ? await files.AnswerAsync(file, paper.FileName ?? paper.Name, cancellation) : throw Problems.NotFound.Because();
    }

    private static async Task<IResult> OutcomeAsync(string code, ActorAccess actors, Store store, PartyLinks links, FileDesk files, CancellationToken cancellation)
    {
        var actor = actors.Required;
        var dossier = await SeenAsync(code, actor, store, links, cancellation);
        var outcome = await store.Outcomes.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == dossier.Id, cancellation);
        var mayHave = outcome is not null && (outcome.ReleasedAt is not null || await store.Dossiers.SeenBy(actor).AnyAsync(row => row.Id == dossier.Id, cancellation));
        return mayHave && outcome!.StoredFileId is { } file ? await files.AnswerAsync(file, outcome.FileName ?? "ket-qua.pdf", cancellation) : throw Problems.NotFound.Because();
    }

    internal static async Task<Dossier> SeenAsync(string code, Actor actor, Store store, PartyLinks links, CancellationToken cancellation)
    {
        code = DossierCode.Clean(code);
        return await store.Dossiers.AsNoTracking().OwnedBy(store, await links.OwnershipAsync(actor, cancellation)).SingleOrDefaultAsync(row => row.Code == code, cancellation)
            ?? (actor.May(DossierPermissions.Read) ? await store.Dossiers.AsNoTracking().SeenBy(actor).SingleOrDefaultAsync(row => row.Code == code, cancellation) : null)
            ?? throw DossierProblems.DossierUnknown.Because();
    }
}
