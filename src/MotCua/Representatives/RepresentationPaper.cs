using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;
using MotCua.Kernel.People;

namespace MotCua.Representatives;

/// <summary>The paper behind a representation: for the two it concerns, and for the desk.</summary>
internal static class RepresentationPaper
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/lam-thay/{id:guid}/giay-to", AnswerAsync).RequireAuthorization(PermissionPolicies.SignedIn);

    private static async Task<IResult> AnswerAsync(Guid id, ActorAccess actors, Store store, PersonLookup people, FileDesk files, CancellationToken cancellation)
    {
        var actor = actors.Required;
        var mine = actor.PersonId is { } person ? await people.SamePersonAsync(person, cancellation) : [];
        var shown = actor.May(RepresentationPermissions.Check) ? store.Representations : store.RepresentationsOf(mine);
        var found = await shown.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        return found?.PaperFileId is { } file ? await files.AnswerAsync(file, found.PaperFileName ?? "giay-to.pdf", cancellation) : throw Problems.NotFound.Because();
    }
}
