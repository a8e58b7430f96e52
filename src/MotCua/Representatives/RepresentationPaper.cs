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
        var found = await store.Representations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        var may = found is not null && (actor.May(RepresentationPermissions.Check) || (found.PrincipalId is { } principal && mine.Contains(principal)) || (found.RepresentativeId is { } representative && mine.Contains(representative)));
        return may && found!.PaperFileId is { } file ? await files.AnswerAsync(file, found.PaperFileName ?? "giay-to.pdf", cancellation) : throw Problems.NotFound.Because();
    }
}
