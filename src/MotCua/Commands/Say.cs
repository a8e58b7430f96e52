using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace MotCua.Commands;

/// <summary>What a command says: lines, questions where somebody sits at the terminal, and how far a long job has come.</summary>
internal sealed class Say(TextWriter output, TextWriter errors)
{
    /// <summary>What is done within it needs no sign of progress.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);

    public TextWriter Output { get; } = output;

    public TextWriter Errors { get; } = errors;

    /// <summary>Somebody sits there: bars and questions; else plain lines and no question.</summary>
    public bool IsTerminal { get; } = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && !Console.IsInputRedirected;

    public void Line(string text = "") => Output.WriteLine(text);

    public void Error(string text) => Errors.WriteLine(text);

    public string Ask(string question, string otherwise) =>
        IsTerminal ? AnsiConsole.Prompt(new TextPrompt<string>(Markup.Escape(question)).DefaultValue(otherwise)) : otherwise;

    public bool Confirm(string question) => IsTerminal && AnsiConsole.Confirm(Markup.Escape(question), defaultValue: false);

    /// <summary>Runs a long job and shows how far it is.</summary>
    public async Task<T> WithProgressAsync<T>(string title, Func<IProgress<(string What, double Share)>, Task<T>> job)
    {
        if (!IsTerminal) return await job(new PlainProgress(this));
        var progress = new LateProgress();
        // On a thread of its own: work on the embedded database seldom yields, and the second would never be over.
        var running = Task.Run(() => job(progress));
        if (await Task.WhenAny(running, Task.Delay(Quick, TimeProvider.System)) == running) return await running;
        return await AnsiConsole.Progress().AutoClear(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(Markup.Escape(title), maxValue: 1);
                progress.Show(bar);
                var result = await running;
                bar.Value = 1;
                return result;
            });
    }

    public Task WithProgressAsync(string title, Func<IProgress<(string What, double Share)>, Task> job) =>
        WithProgressAsync(title, async progress =>
        {
            await job(progress);
            return true;
        });

    /// <summary>Remembers how far the job is until there is a bar to show it.</summary>
    private sealed class LateProgress : IProgress<(string What, double Share)>
    {
        private readonly Lock gate = new();
        private ProgressTask? bar;
        private (string What, double Share)? last;

        public void Show(ProgressTask shown)
        {
            lock (gate)
            {
                bar = shown;
                if (last is { } value) Draw(value);
            }
        }

        public void Report((string What, double Share) value)
        {
            lock (gate)
            {
                last = value;
                Draw(value);
            }
        }

        private void Draw((string What, double Share) value)
        {
            if (bar is null) return;
            bar.Description = Markup.Escape(value.What);
            bar.Value = Math.Clamp(value.Share, 0, 1);
        }
    }

    /// <summary>A line when another thing begins, and one for each tenth; none in the first second.</summary>
    private sealed class PlainProgress(Say say) : IProgress<(string What, double Share)>
    {
        private readonly long start = Stopwatch.GetTimestamp();
        private readonly Lock gate = new();
        private string what = "";
        private int tenth;

        public void Report((string What, double Share) value)
        {
            lock (gate)
            {
                if (Stopwatch.GetElapsedTime(start) < Quick) return;
                var now = (int)(Math.Clamp(value.Share, 0, 1) * 10);
                if (value.What == what && now <= tenth) return;
                (what, tenth) = (value.What, now);
                say.Line(string.Create(CultureInfo.InvariantCulture, $"{what}: {now * 10} %"));
            }
        }
    }
}
