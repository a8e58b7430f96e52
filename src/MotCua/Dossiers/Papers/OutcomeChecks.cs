using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;
using MotCua.Kernel.Signatures;

namespace MotCua.Dossiers.Papers;

/// <summary>A released result as whoever holds it may see it again: no name of a citizen, no content.</summary>
internal sealed record CheckedOutcome(string ProcedureName, string? Number, DateOnly? Date, DateTime ReleasedAt, string? Sha256, IReadOnlyList<FileSignature> Signatures);

/// <summary>Answers whether a file is the one that was released.</summary>
internal sealed class OutcomeChecks(Store store, OutcomeToken tokens, SignatureDesk signatures)
{
    /// <returns>The released outcome of a code or token, and whether the asker has shown the token of the printed result.</returns>
    /// <exception cref="Refused">There is no such dossier, or nothing was released.</exception>
    public async Task<(string Code, CheckedOutcome Outcome, bool IsBearer)> FindAsync(string typed, CancellationToken cancellation)
    {
        var (code, isBearer) = await tokens.ReadAsync(typed, cancellation);
        var dossier = await store.Dossiers.AsNoTracking().Where(row => row.Code == code).Select(row => new { row.Id, row.ProcedureName }).SingleOrDefaultAsync(cancellation)
            ?? throw DossierProblems.DossierUnknown.Because();
        var outcome = await store.Outcomes.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == dossier.Id && row.ReleasedAt != null, cancellation) ?? throw PaperProblems.NothingReleased.Because();
        var sha256 = await store.Set<StoredFile>().AsNoTracking().Where(row => row.Id == outcome.StoredFileId).Select(row => row.Sha256).SingleOrDefaultAsync(cancellation);
        var on = (await signatures.OfAsync("dossier", dossier.Id, cancellation)).Where(row => row.StoredFileId == outcome.StoredFileId).ToList();
        return (code, new CheckedOutcome(dossier.ProcedureName, outcome.DocumentNumber, outcome.DocumentDate, outcome.ReleasedAt!.Value, sha256, on), isBearer);
    }

    /// <summary>The digest of what was uploaded or pasted. The file is read through and kept nowhere.</summary>
    /// <exception cref="Refused"><see cref="PaperProblems.HashUnreadable"/></exception>
    public static async Task<string> DigestAsync(IFormFile? file, string? pasted, CancellationToken cancellation)
    {
        if (file is { Length: > 0 })
        {
            await using var content = file.OpenReadStream();
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        }
        var clean = string.Concat((pasted ?? "").Where(sign => !char.IsWhiteSpace(sign))).ToLowerInvariant();
        return clean.Length == 64 && clean.All(char.IsAsciiHexDigit) ? clean : throw PaperProblems.HashUnreadable.Because(field: "Hash");
    }
}
