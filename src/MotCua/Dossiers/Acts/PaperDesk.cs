using MotCua.Kernel.Files;
using MotCua.Procedures;

namespace MotCua.Dossiers.Acts;

/// <summary>Turns what was uploaded or handed over into a submitted paper of the dossier.</summary>
internal static class PaperDesk
{
    public static Task<SubmittedPaper> TakeAsync(FileDesk files, OfficeClock clock, Actor actor, Guid dossierId, ProcedureVariant variant,
        PaperInput input, int round, DateTime at, CancellationToken cancellation) =>
        TakeAsync(files, clock, Uploader.Of(actor), dossierId, variant, input, round, at, cancellation);

    public static async Task<SubmittedPaper> TakeAsync(FileDesk files, OfficeClock clock, Uploader uploader, Guid dossierId, ProcedureVariant variant,
        PaperInput input, int round, DateTime at, CancellationToken cancellation)
    {
        var required = input.RequiredPaper is { Length: > 0 } key
            ? variant.Papers.FirstOrDefault(paper => paper.Key == key) ?? throw DossierProblems.UnknownPaper.Because()
            : null;
        (string FileName, StoredFile File)? received = input.UploadId is { } uploadId
            ? await files.TakeAsync(uploadId, uploader, cancellation)
            : null;
        if (input.Held is { } held) return held.As(clock.NewId(), dossierId, required, round, uploader.Actor, at);
        return new SubmittedPaper
        {
            Id = clock.NewId(),
            DossierId = dossierId,
            RequiredPaperKey = required?.Key,
            Name = required?.Name ?? input.Name ?? received?.FileName ?? "Giấy tờ khác",
            StoredFileId = received?.File.Id,
            FileName = received?.FileName,
            Pages = received?.File.Pages,
            Length = received?.File.Length,
            Sha256 = received?.File.Sha256,
            Originals = input.Originals,
            Copies = input.Copies,
            Round = round,
            SubmittedAt = at,
            Digitisation = received is null ? Papers.Digitisation.None : Papers.Digitisation.Digitised,
        };
    }
}
