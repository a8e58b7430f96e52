using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Files;

/// <summary>Takes files in, checked, and gives them out. Content is streamed: no file is held in memory as a whole by its receiver.</summary>
public sealed class FileDesk(Store store, ActLog acts, OfficeClock clock, FileFolder folder, FileInspector inspector)
{
    /// <summary>Takes a file from somebody; it waits as an <see cref="Upload"/> until it is attached, seven days at most.</summary>
    /// <exception cref="Refused">Empty, too large, of a kind not taken, damaged, locked, harmful: the sentence says which and what to do.</exception>
    public async Task<Upload> ReceiveAsync(Stream content, string fileName, Uploader by, CancellationToken cancellation)
    {
        var file = await StoreAsync(content, fileName, cancellation);
        var upload = new Upload
        {
            Id = clock.NewId(),
            StoredFileId = file.Id,
            File = file,
            FileName = FileNames.Clean(fileName),
            OwnerId = by.Actor.AccountId,
            OwnerSession = by.Session,
            At = clock.UtcNow,
        };
        store.Uploads.Add(upload);
        await acts.CommitAsync(new Doing("file.receive", by.Actor, "file", file.Id), cancellation);
        return upload;
    }

    public Task<Upload> ReceiveAsync(Stream content, string fileName, Actor by, CancellationToken cancellation) =>
        ReceiveAsync(content, fileName, Uploader.Of(by), cancellation);

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

    /// <summary>The upload with its file, tracked; null unless it is this uploader's own and still waits.</summary>
    public async Task<Upload?> FindUploadAsync(Guid uploadId, Uploader by, CancellationToken cancellation)
    {
        var upload = await store.Uploads.Include(row => row.File).SingleOrDefaultAsync(row => row.Id == uploadId, cancellation);
        return upload is not null && by.Owns(upload) ? upload : null;
    }

    public Task<Upload?> FindUploadAsync(Guid uploadId, Actor by, CancellationToken cancellation) =>
        FindUploadAsync(uploadId, Uploader.Of(by), cancellation);

    /// <summary>
    /// Takes the upload for a paper: its row goes with the caller's act, the file stays. An upload that is attached without
    /// this is swept away after seven days; its file stays as long as any record points at it.
    /// </summary>
    /// <exception cref="Refused"><see cref="Problems.UploadGone"/></exception>
    public async Task<(string FileName, StoredFile File)> TakeAsync(Guid uploadId, Uploader by, CancellationToken cancellation)
    {
        var upload = await FindUploadAsync(uploadId, by, cancellation) ?? throw Problems.UploadGone.Because();
        store.Uploads.Remove(upload);
        return (upload.FileName, upload.File);
    }

    /// <summary>The content, to be disposed by the caller.</summary>
    /// <exception cref="Refused"><see cref="Problems.FileLost"/> when the data folder does not hold it.</exception>
    public Stream Open(StoredFile file) => folder.Open(file.Sha256);

    /// <summary>Answers with the content. Whether the caller may have it, the room has asked before.</summary>
    /// <param name="show">In the browser, for kinds that may be shown; else always as a download.</param>
    public async Task<IResult> AnswerAsync(Guid storedFileId, string fileName, CancellationToken cancellation, bool show = false)
    {
        var file = await store.StoredFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == storedFileId, cancellation) ?? throw Problems.NotFound.Because();
        return new FileAnswer(Open(file), file.MediaType, FileNames.Clean(fileName), show && FileKind.MayShow(file.MediaType));
    }
}

/// <summary>A stored file on its way to a browser that must neither guess its type nor run anything in it.</summary>
internal sealed class FileAnswer(Stream content, string mediaType, string fileName, bool inline) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(fileName);
        headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, mediaType, enableRangeProcessing: true).ExecuteAsync(httpContext);
    }
}
