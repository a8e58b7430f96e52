using System.CommandLine;
using System.CommandLine.Invocation;

namespace MotCua.Commands;

/// <summary>How a verb is used, in Vietnamese.</summary>
internal sealed class HelpInVietnamese : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var write = parseResult.InvocationConfiguration.Output;
        write.WriteLine(command.Description);
        write.WriteLine();
        write.WriteLine("Cách dùng:");
        write.WriteLine($"  {Path(parseResult)}{(command.Subcommands.Count > 0 ? " [lệnh]" : "")}{string.Concat(command.Arguments.Select(Shape))} [tùy chọn]");
        Section(write, "Lệnh:", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description)));
        Section(write, "Tham số:", command.Arguments.Select(argument => (argument.Name, argument.Description)));
        Section(write, "Tùy chọn:", Options(parseResult).Where(option => !option.Hidden)
            .Select(option => (string.Join(", ", option.Aliases.Prepend(option.Name).Where(name => name != "/?" && name != "/h")) + (option.HelpName is { } value ? $" {value}" : ""), option.Description)));
        write.WriteLine();
        write.WriteLine("Mã kết thúc: 0 xong; 1 tìm thấy vấn đề; 2 gõ lệnh chưa đúng; 3 không thực hiện được.");
        return Exit.Good;
    }

    /// <summary>The verb as it is typed: <c>./run import procedures</c>.</summary>
    public static string Path(ParseResult asked)
    {
        var names = new List<string>();
        for (System.CommandLine.Parsing.SymbolResult? result = asked.CommandResult; result is System.CommandLine.Parsing.CommandResult one; result = result.Parent)
            if (one.Command is not RootCommand) names.Insert(0, one.Command.Name);
        return string.Join(' ', names.Prepend("./run"));
    }

    private static IEnumerable<Option> Options(ParseResult asked)
    {
        var command = asked.CommandResult.Command;
        return command is RootCommand ? command.Options : command.Options.Concat(asked.RootCommandResult.Command.Options.Where(option => option.Recursive));
    }

    private static string Shape(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? $" {argument.Name}…" : $" {argument.Name}";

    private static void Section(TextWriter write, string title, IEnumerable<(string Name, string? What)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        var width = Math.Min(34, all.Max(line => line.Name.Length)) + 2;
        write.WriteLine();
        write.WriteLine(title);
        foreach (var (name, what) in all) write.WriteLine($"  {name.PadRight(width)}{what}");
    }
}
