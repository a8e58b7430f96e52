using System.Globalization;
using Spectre.Console;

namespace MotCua.Commands;

/// <summary>What a command says: lines, questions where somebody sits at the terminal, and how far a long job has come.</summary>
internal sealed class Say(TextWriter output, TextWriter errors)
{
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
        return await AnsiConsole.Progress().AutoClear(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(Markup.Escape(title), maxValue: 1);
                var result = await job(new BarProgress(bar));
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

    private sealed class BarProgress(ProgressTask bar) : IProgress<(string What, double Share)>
    {
        public void Report((string What, double Share) value)
        {
            bar.Description = Markup.Escape(value.What);
            bar.Value = Math.Clamp(value.Share, 0, 1);
        }
    }

    /// <summary>A line when another thing begins, and one for each tenth.</summary>
    private sealed class PlainProgress(Say say) : IProgress<(string What, double Share)>
    {
        private readonly Lock gate = new();
        private string what = "";
        private int tenth;

        public void Report((string What, double Share) value)
        {
            lock (gate)
            {
                var now = (int)(Math.Clamp(value.Share, 0, 1) * 10);
                if (value.What == what && now <= tenth) return;
                (what, tenth) = (value.What, now);
                say.Line(string.Create(CultureInfo.InvariantCulture, $"{what}: {now * 10} %"));
            }
        }
    }
}
