using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Files;

/// <summary>Takes files in, checked, and gives them out. Content is streamed: no file is held in memory as a whole by its receiver.</summary>
public sealed class FileDesk(Store store, ActLog acts, OfficeClock clock, FileFolder folder, FileInspector inspector)
{
    /// <summary>Takes a file from somebody; it waits as an <see cref="Upload"/> until it is attached, seven days at most.</summary>
    /// <exception cref="Refused">Empty, too large, of a kind not taken, damaged, locked, harmful: the sentence says which and what to do.</exception>
    public async Task<(Upload Upload, StoredFile File)> ReceiveAsync(Stream content, string fileName, Uploader by, CancellationToken cancellation)
    {
        var file = await StoreAsync(content, fileName, cancellation);
        var upload = new Upload
        {
            Id = clock.NewId(),
            StoredFileId = file.Id,
            FileName = FileNames.Clean(fileName),
            OwnerId = by.Actor.AccountId,
            OwnerSession = by.Session,
            At = clock.UtcNow,
        };
        store.Uploads.Add(upload);
        await acts.CommitAsync(new Doing("file.receive", by.Actor, "file", file.Id), cancellation);
        return (upload, file);
    }

    /// <summary>
    /// Checks a file and keeps its content; the row is tracked, not yet written: the caller's own act writes it.
    /// For outcomes, scans made at the desk, demonstration content.
    /// </summary>
    public async Task<StoredFile> StoreAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        var incoming = await folder.ReceiveAsync(content, cancellation);
        try
        {
            var found = await inspector.InspectAsync(incoming.Path, FileNames.Clean(fileName), cancellation);
            folder.Keep(incoming);
            var file = new StoredFile
            {
                Id = clock.NewId(),
                Sha256 = incoming.Sha256,
                Length = incoming.Length,
                MediaType = found.Kind.MediaType,
                Pages = found.Pages,
                Scan = found.Scan,
                CreatedAt = clock.UtcNow,
            };
            store.StoredFiles.Add(file);
            return file;
        }
        finally
        {
            FileFolder.Discard(incoming);
        }
    }

    /// <summary>The upload, if it is this uploader's own and not yet attached.</summary>
    /// <exception cref="Refused"><see cref="Problems.UploadGone"/></exception>
    public async Task<(Upload Upload, StoredFile File)> FindAsync(Guid uploadId, Uploader by, CancellationToken cancellation)
    {
        var upload = await store.Uploads.SingleOrDefaultAsync(row => row.Id == uploadId, cancellation);
        if (upload is null || !by.Owns(upload)) throw Problems.UploadGone.Because();
        return (upload, await store.StoredFiles.SingleAsync(row => row.Id == upload.StoredFileId, cancellation));
    }

    /// <summary>
    /// Takes the upload for a paper: its row goes with the caller's act, the file stays. Two who take the same one: the second is refused.
    /// </summary>
    public async Task<(string FileName, StoredFile File)> TakeAsync(Guid uploadId, Uploader by, CancellationToken cancellation)
    {
        var (upload, file) = await FindAsync(uploadId, by, cancellation);
        store.Uploads.Remove(upload);
        return (upload.FileName, file);
    }

    /// <summary>The content, to be disposed by the caller.</summary>
    /// <exception cref="Refused"><see cref="Problems.FileLost"/> when the data folder does not hold it.</exception>
    public Stream Open(StoredFile file) => folder.Open(file.Sha256);

    /// <summary>Answers with the content. Whether the caller may have it, the room has asked before.</summary>
    /// <param name="show">In the browser, for kinds that may be shown; else always as a download.</param>
    public IResult Send(HttpContext context, StoredFile file, string fileName, bool show = false)
    {
        var inline = show && FileKind.MayShow(file.MediaType);
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "private, no-store";
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(FileNames.Clean(fileName));
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(Open(file), file.MediaType, enableRangeProcessing: true);
    }
}
