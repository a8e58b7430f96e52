using System.CommandLine;
using System.CommandLine.Help;

namespace MotCua.Commands;

/// <summary>How a command ended, for scripts.</summary>
internal static class Exit
{
    public const int Good = 0, FoundProblems = 1, Usage = 2, CouldNot = 3;
}

/// <summary>Every verb of the program. Without a verb it serves.</summary>
internal static class CommandLine
{
    /// <param name="cancellation">Ends what runs, as Ctrl+C does.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null, CancellationToken cancellation = default)
    {
        var say = new Say(output ?? Console.Out, error ?? Console.Error);
        var root = Make(say);
        var asked = root.Parse(args);
        if (asked.Errors.Count > 0 && asked.Action is not HelpInVietnamese)
        {
            foreach (var sentence in Mistyped.Sentences(asked)) say.Error(sentence);
            return Exit.Usage;
        }
        return await asked.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = say.Output, Error = say.Errors }, cancellation);
    }

    internal static RootCommand Make(Say say)
    {
        var serve = ServeCommand.Make(say);
        var root = new RootCommand("Một Cửa: phần mềm một cửa của cơ quan. Không kèm lệnh nào thì mở máy chủ (serve).")
        {
            serve,
            SetupCommand.Make(say),
            MigrateCommand.Make(say),
            ImportCommands.Make(say),
            DemoCommand.Make(say),
            BackupCommand.Make(say),
            RestoreCommand.Make(say),
            CopyCommand.Make(say),
            CheckCommand.Make(say),
            RecountCommand.Make(say),
            KeyCommands.Make(say),
            RetentionCommand.Make(say),
            SurveyCommand.Make(say),
        };
        foreach (var option in serve.Options.Where(option => option is not HelpOption)) root.Add(option);
        root.Action = serve.Action;
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Description = "Xem cách dùng";
            help.Action = new HelpInVietnamese();
        }
        foreach (var version in root.Options.OfType<VersionOption>()) version.Description = "Xem phiên bản";
        return root;
    }
}
