using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>Everything the program logs, at the finest level.</summary>
internal sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public byte[] Bytes() => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        lines.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {(state as IEnumerable<KeyValuePair<string, object?>> is { } values ? string.Join(' ', values.Select(value => value.Value)) : "")} {exception}");

    public void Dispose() { }
}

/// <summary>Reads every file that appears in the machine's temporary folder while it lasts.</summary>
internal sealed class TemporaryFiles : IDisposable
{
    private readonly FileSystemWatcher watcher;

    public TemporaryFiles(Needles needles)
    {
        watcher = new FileSystemWatcher(Path.GetTempPath(), "*") { EnableRaisingEvents = true };
        void Look(object sender, FileSystemEventArgs change)
        {
            try
            {
                using var content = new FileStream(change.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                if (needles.In(content) is { } what) Found.Add(what);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Gone before it could be read, or a folder: that pages write none, their limits say.
            }
        }
        watcher.Created += Look;
        watcher.Changed += Look;
    }

    public ConcurrentBag<string> Found { get; } = [];

    public void Dispose() => watcher.Dispose();
}
