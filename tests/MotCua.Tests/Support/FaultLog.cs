using Microsoft.Extensions.Logging;
using Xunit;

namespace MotCua.Tests.Support;

/// <summary>Hands faults of the program to the test that met them: "answered 500" alone says too little once it is over.</summary>
internal sealed class FaultLog(ITestOutputHelper? output) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel) || exception is null) return;
        try
        {
            output?.WriteLine(formatter(state, exception) + Environment.NewLine + exception);
        }
        catch (InvalidOperationException)
        {
            // The test is over; what still runs has nobody to tell.
        }
    }

    public void Dispose()
    {
    }
}
