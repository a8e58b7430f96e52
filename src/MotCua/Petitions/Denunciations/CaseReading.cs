using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations;

/// <summary>A part opened for the screen.</summary>
/// <param name="Text">Null for a file, and where it could not be opened.</param>
/// <param name="By">Null: from outside.</param>
internal sealed record OpenedPart(Guid Id, PartKind Kind, DateTime At, string? By, string? Text, string? FileName, Denouncer? Identity, Statement? Statement, bool IsBroken);

/// <summary>Reads an opened case for its page.</summary>
internal sealed class CaseReading(Store store)
{
    /// <summary>Every part this person may read, oldest first.</summary>
    public async Task<IReadOnlyList<OpenedPart>> PartsAsync(OpenedCase opened, CancellationToken cancellation)
    {
        var accounts = store.Accounts;
        var parts = await (from part in store.SealedParts.AsNoTracking()
                           join content in store.SealedContents on part.Id equals content.PartId
                           where part.CaseId == opened.Case.Id && (opened.HasOriginal || part.Layer == SealLayer.Working)
                           orderby part.At, part.Id
                           select new { Part = part, content.Bytes, By = accounts.Where(account => account.Id == part.ByAccountId).Select(account => account.DisplayName).FirstOrDefault() }).ToListAsync(cancellation);
        return [.. parts.Select(row => Open(opened, row.Part, row.Bytes, row.By))];
    }

    public async Task<PartContent> FileAsync(OpenedCase opened, Guid partId, CancellationToken cancellation)
    {
        var part = await store.SealedParts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == partId && row.CaseId == opened.Case.Id && (opened.HasOriginal || row.Layer == SealLayer.Working), cancellation)
            ?? throw Problems.NotFound.Because();
        return opened.Read(part, await store.SealedContents.AsNoTracking().Where(row => row.PartId == part.Id).Select(row => row.Bytes).SingleAsync(cancellation));
    }

    private static OpenedPart Open(OpenedCase opened, SealedPart part, byte[] bytes, string? by)
    {
        try
        {
            var content = opened.Read(part, bytes);
            return new OpenedPart(part.Id, part.Kind, part.At, by, content.IsText ? content.Text : null, content.Name,
                part.Kind == PartKind.Identity ? content.Record<Denouncer>() : null, part.Kind == PartKind.Statement ? content.Record<Statement>() : null, false);
        }
        catch (SealBroken)
        {
            // Somebody changed it in the store: the others can still be read, and this one says so.
            return new OpenedPart(part.Id, part.Kind, part.At, by, null, null, null, null, true);
        }
    }
}
