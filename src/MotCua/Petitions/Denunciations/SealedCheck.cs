using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Petitions.Denunciations;

/// <summary>What `check` can say of sealed content without opening it: it is there, and it is what was sealed.</summary>
internal static class SealedCheck
{
    public static async IAsyncEnumerable<Finding> RunAsync(Store store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var cases = store.SealedCases;
        var parts = await store.SealedParts.AsNoTracking().Where(part => !cases.Any(one => one.Id == part.CaseId && one.State == SealedState.Destroyed)).OrderBy(part => part.Id).Select(part => new { part.Id, part.Digest }).ToListAsync(cancellation);
        foreach (var part in parts)
        {
            var bytes = await store.SealedContents.AsNoTracking().Where(content => content.PartId == part.Id).Select(content => content.Bytes).SingleOrDefaultAsync(cancellation);
            if (bytes is null) yield return new Finding("petitions_sealed_contents", part.Id.ToString(), null, "Thiếu nội dung niêm phong.");
            else if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != part.Digest) yield return new Finding("petitions_sealed_contents", part.Id.ToString(), "bytes", "Nội dung niêm phong đã bị thay đổi.");
        }
    }
}
