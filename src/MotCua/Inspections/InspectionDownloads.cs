using MotCua.Inspections.Acts;
using MotCua.Kernel.Files;

namespace MotCua.Inspections;

/// <summary>A file of a dossier, and a dossier whole, under a mandate; each written down before it is given.</summary>
internal static class InspectionDownloads
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/thanh-tra/{id:guid}/ho-so/{code}/tep/{fileId:guid}", FileAsync).RequireAuthorization(InspectionPermissions.Inspect.Code);
        endpoints.MapGet("/thanh-tra/{id:guid}/ho-so/{code}/tai-ve", ExportAsync).RequireAuthorization(InspectionPermissions.Inspect.Code);
    }

    private static async Task<IResult> FileAsync(Guid id, string code, Guid fileId, ActorAccess actors, Store store, OfficeClock clock, DossierReading reading, Look look, FileDesk files, CancellationToken cancellation)
    {
        var mandate = await store.MandateInForceAsync(id, actors.Required, clock.Today, cancellation);
        var dossier = await store.CoveredDossierAsync(mandate, code, cancellation);
        var line = (await reading.ReadAsync(dossier, cancellation)).Files.FirstOrDefault(file => file.StoredFileId == fileId) ?? throw Problems.NotFound.Because();
        await look.RecordAsync(actors.Required, mandate, LookKind.Paper, dossier.Id, line.Path, cancellation);
        return await files.AnswerAsync(fileId, line.FileName, cancellation);
    }

    private static async Task<IResult> ExportAsync(Guid id, string code, ActorAccess actors, Store store, OfficeClock clock, DossierReading reading, DossierExport export, Look look, CancellationToken cancellation)
    {
        var mandate = await store.MandateInForceAsync(id, actors.Required, clock.Today, cancellation);
        var dossier = await store.CoveredDossierAsync(mandate, code, cancellation);
        await look.RecordAsync(actors.Required, mandate, LookKind.Export, dossier.Id, null, cancellation);
        var file = await reading.ReadAsync(dossier, cancellation);
        // Written to disk first: an export that breaks off half-way must not look like a whole one.
        var path = Path.GetTempFileName();
        var content = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await export.WriteAsync(content, file, mandate, clock.UtcNow, cancellation);
            content.Position = 0;
            return new FileAnswer(content, "application/zip", $"ho-so-{dossier.Code}.zip", inline: false);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }
}
