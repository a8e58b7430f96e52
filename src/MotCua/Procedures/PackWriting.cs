using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Procedures;

/// <summary>Writes packs, one procedure after another, so that the whole catalogue needs no more memory than one of them.</summary>
internal sealed class PackWriting(Store store, OfficeClock clock, Installation installation)
{
    public const string Entry = "procedures.json";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/thu-tuc/{code}/goi", async (string code, PackWriting packs, Store store, CancellationToken cancellation) =>
        {
            var ids = await store.ProcedureVersions.Where(row => row.Code == code && row.State != VersionState.Draft).Select(row => row.ProcedureId).Distinct().ToListAsync(cancellation);
            return ids.Count == 0 ? throw ProcedureProblems.NoSuchProcedure.Because() : await packs.AnswerAsync(ids, $"thu-tuc-{code}.zip", cancellation);
        }).AllowAnonymous().RequireRateLimiting(Web.Limits.PublicApi);

    public async Task<IResult> AnswerAsync(IReadOnlyList<Guid> procedureIds, string name, CancellationToken cancellation)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await WriteAsync(file, procedureIds, cancellation);
        file.Position = 0;
        return Results.File(file, "application/zip", name);
    }

    public async Task WriteAsync(Stream output, IReadOnlyList<Guid> procedureIds, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancellation);
        await using var entry = await zip.CreateEntry(Entry, CompressionLevel.Fastest).OpenAsync(cancellation);
        await using var json = new Utf8JsonWriter(entry, new JsonWriterOptions { Encoder = ContentJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteNumber("format", ProcedurePack.Current);
        json.WriteString("from", installation.AgencyName);
        json.WriteString("writtenAt", clock.UtcNow);
        json.WriteStartArray("procedures");
        var units = await store.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Code, cancellation);
        foreach (var id in procedureIds)
        {
            JsonSerializer.Serialize(json, await ReadAsync(id, units, cancellation), ContentJson.Options);
            if (json.BytesPending > 1 << 16) await json.FlushAsync(cancellation);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private async Task<PackedProcedure> ReadAsync(Guid id, Dictionary<Guid, string> units, CancellationToken cancellation)
    {
        var procedure = await store.Procedures.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        var versions = await store.ProcedureVersions.AsNoTracking().Where(row => row.ProcedureId == id && row.State != VersionState.Draft).OrderBy(row => row.Number).ToListAsync(cancellation);
        var ids = versions.ConvertAll(row => row.Id);
        var processes = (await store.InternalProcesses.AsNoTracking().Where(row => ids.Contains(row.VersionId) && row.InForceFrom != null).OrderBy(row => row.Number).ToListAsync(cancellation))
            .ToLookup(row => row.VersionId);
        string? CodeOf(Guid? unit) => unit is { } known ? units.GetValueOrDefault(known) : null;
        return new PackedProcedure(procedure.Code, procedure.Agency, CodeOf(procedure.OwnerUnitId), [.. versions.Select(row => new PackedVersion(
            row.Code, row.Name, row.Agency, row.ValidFrom, row.ValidTo, row.State, row.Source, row.SourceRef, row.SourceUpdatedAt, row.CatalogueHash, row.DetailHash,
            Convert.ToHexStringLower(row.ContentHash), row.Content, [.. processes[row.Id].Select(process => new PackedProcess(process.InForceFrom,
                [.. process.Steps.Select(step => new PackedStep(step.Key, step.Name, step.Role, CodeOf(step.UnitId), step.Hours))]))]))]);
    }
}
