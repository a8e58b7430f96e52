using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;

namespace MotCua.Plans;

/// <summary>The file of a piece of evidence, to whoever may read plans.</summary>
internal static class EvidenceFile
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/ke-hoach/minh-chung/{code}/tep", AnswerAsync).RequireAuthorization(PlanPermissions.Read.Code);

    private static async Task<IResult> AnswerAsync(string code, Store store, FileDesk files, CancellationToken cancellation)
    {
        code = code.Trim().ToUpperInvariant();
        var evidence = await store.Evidence.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation);
        return evidence?.StoredFileId is { } file ? await files.AnswerAsync(file, evidence.FileName ?? code, cancellation) : throw Problems.NotFound.Because();
    }
}
