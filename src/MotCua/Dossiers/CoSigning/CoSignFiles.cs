using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;
using MotCua.Web;

namespace MotCua.Dossiers.CoSigning;

/// <summary>The files of what somebody is asked to sign: nobody signs what they cannot open.</summary>
internal static class CoSignFiles
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/cung-ky/{id:guid}/tep/{upload:guid}", OfSignedInAsync).RequireAuthorization(Kernel.PermissionPolicies.SignedIn);
        endpoints.MapGet("/ky-cung/{secret}/tep/{upload:guid}", OfLinkAsync).AllowAnonymous().RequireRateLimiting(Limits.LookUp);
    }

    private static async Task<IResult> OfSignedInAsync(Guid id, Guid upload, ActorAccess actors, PartyLinks links, CoSignReads reads, Store store, FileDesk files, CancellationToken cancellation) =>
        await AnswerAsync(await reads.OfSignedInAsync(id, await links.OwnershipAsync(actors.Required, cancellation), cancellation), upload, store, files, cancellation);

    /// <param name="pass">Given to whoever typed the number.</param>
    private static async Task<IResult> OfLinkAsync(string secret, Guid upload, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "phep")] string? pass, CoSignReads reads, Store store, FileDesk files, CancellationToken cancellation)
    {
        var about = await reads.OfLinkAsync(secret, cancellation);
        return pass == about.Asked.PassOf(secret) ? await AnswerAsync(about, upload, store, files, cancellation) : throw Problems.NotFound.Because();
    }

    private static async Task<IResult> AnswerAsync(SigningCase about, Guid uploadId, Store store, FileDesk files, CancellationToken cancellation)
    {
        if (about.Content?.Content.Files.Find(file => file.UploadId == uploadId) is not { } file) throw Problems.NotFound.Because();
        var account = about.Asked.AccountId;
        var stored = await store.Uploads.AsNoTracking().Where(row => row.Id == uploadId && row.OwnerId == account).Select(row => (Guid?)row.StoredFileId).SingleOrDefaultAsync(cancellation) ?? throw Problems.NotFound.Because();
        return await files.AnswerAsync(stored, file.FileName, cancellation);
    }
}
