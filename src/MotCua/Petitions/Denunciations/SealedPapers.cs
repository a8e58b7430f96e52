using MotCua.Kernel.Files;

namespace MotCua.Petitions.Denunciations;

/// <summary>
/// Papers sent to be sealed: held in memory, looked through there, never laid on disk in clear. They do not go to the virus scanner, which would write
/// them to a folder of its own; whoever opens one is told so.
/// </summary>
internal sealed class SealedPapers(FileInspector inspector)
{
    /// <summary>House rules: memory holds all of them at once.</summary>
    public const int Most = 10, LargestMegabytes = 20;
    public const long LargestBytes = LargestMegabytes * 1024L * 1024L, LargestForm = LargestBytes + (1024 * 1024);
    /// <summary>No part of a form is ever written to a temporary file: the framework's limit for that lies above what it takes.</summary>
    public const int InMemory = (LargestMegabytes + 2) * 1024 * 1024;

    public async Task<IReadOnlyList<SealedPaper>> TakeAsync(IEnumerable<IFormFile> files, CancellationToken cancellation)
    {
        var sent = files.Where(file => file.Length > 0).ToList();
        if (sent.Count > Most || sent.Sum(file => file.Length) > LargestBytes) throw DenunciationProblems.TooManyPapers.Because(field: "Papers");
        var papers = new List<SealedPaper>();
        foreach (var file in sent)
        {
            var bytes = new byte[file.Length];
            await using (var content = file.OpenReadStream()) await content.ReadExactlyAsync(bytes, cancellation);
            papers.Add(await TakeAsync(file.FileName, bytes, cancellation));
        }
        return papers;
    }

    /// <exception cref="Refused">Of a kind not taken, damaged, locked, harmful.</exception>
    public async Task<SealedPaper> TakeAsync(string name, byte[] content, CancellationToken cancellation)
    {
        var clean = FileNames.Clean(name);
        var found = await inspector.InspectInMemoryAsync(content, clean, cancellation);
        return new SealedPaper(clean, found.Kind.MediaType, content);
    }
}
