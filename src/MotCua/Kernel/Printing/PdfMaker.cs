using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MotCua.Kernel.Printing;

/// <summary>
/// Turns a print view into PDF by WeasyPrint, where it is installed: a child process without a shell, without network and without
/// files, held to a time and a memory. The page and the PDF have one stylesheet, <c>Web/styles/paper.css</c>.
/// </summary>
public sealed class PdfMaker(IConfiguration configuration, ILogger<PdfMaker> logger) : IDisposable
{
    private const int NotInstalled = 3, NoSuchFile = 2;
    private const int AtOnce = 2;
    private const long Memory = 1L << 30;
    private const int LongestPage = 4 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);
    private static readonly string Script = Resource("make_pdf.py");
    private static readonly string Style = Resource("paper.css");

    private readonly string python = configuration["Printing:Python"] is { Length: > 0 } set ? set : "/usr/bin/python3";
    private readonly SemaphoreSlim turns = new(AtOnce, AtOnce);

    /// <param name="paper">The sheets: HTML of our own pages, with everything typed by people encoded.</param>
    /// <exception cref="Refused"><see cref="PrintingProblems.PdfNotInstalled"/>, <see cref="PrintingProblems.PdfFailed"/></exception>
    public async Task<byte[]> MakeAsync(string paper, string title, CancellationToken cancellation)
    {
        var html = $"<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{System.Net.WebUtility.HtmlEncode(title)}</title><style>{Style}</style></head><body>{paper}</body></html>";
        if (html.Length > LongestPage) throw PrintingProblems.PdfFailed.Because("Bản in quá dài để xuất PDF. Mời chọn khoảng thời gian ngắn hơn.");
        if (!await turns.WaitAsync(Longest, cancellation)) throw PrintingProblems.PdfFailed.Because();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        try
        {
            return await RunAsync(html, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw PrintingProblems.PdfFailed.Because();
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task<byte[]> RunAsync(string html, CancellationToken cancellation)
    {
        using var child = new Process { StartInfo = Start() };
        try
        {
            child.Start();
        }
        catch (Win32Exception fault)
        {
            throw (fault.NativeErrorCode == NoSuchFile ? PrintingProblems.PdfNotInstalled : PrintingProblems.PdfFailed).Because();
        }
        try
        {
            using var made = new MemoryStream();
            var output = child.StandardOutput.BaseStream.CopyToAsync(made, cancellation);
            var errors = child.StandardError.ReadToEndAsync(cancellation);
            await FeedAsync(child, html, cancellation);
            await output;
            await child.WaitForExitAsync(cancellation);
            if (child.ExitCode == NotInstalled) throw PrintingProblems.PdfNotInstalled.Because();
            if (child.ExitCode == 0 && made.Length > 0) return made.ToArray();
            // The last line names the fault of the program, not what stands on the paper.
            logger.LogWarning("WeasyPrint ended with {ExitCode}: {Fault}", child.ExitCode, (await errors).TrimEnd().Split('\n')[^1].Split(':')[0]);
            throw PrintingProblems.PdfFailed.Because();
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo(python)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in new[] { "-I", "-c", Script, Memory.ToString(CultureInfo.InvariantCulture), ((int)Longest.TotalSeconds).ToString(CultureInfo.InvariantCulture) }) start.ArgumentList.Add(argument);
        // Nothing of ours, such as a connection string, is passed on.
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["HOME"] = Path.GetTempPath();
        return start;
    }

    /// <summary>A child that has ended already reads no more; why it ended, its code says.</summary>
    private static async Task FeedAsync(Process child, string html, CancellationToken cancellation)
    {
        try
        {
            await child.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(html), cancellation);
            child.StandardInput.Close();
        }
        catch (IOException)
        {
            return;
        }
    }

    private static string Resource(string name)
    {
        using var stream = typeof(PdfMaker).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not part of the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
