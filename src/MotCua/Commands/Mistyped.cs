using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MotCua.Commands;

/// <summary>
/// What is wrong with a line as typed, in one sentence that says what to type instead. The parser knows only English:
/// its errors are read for where they stand, never for their words.
/// </summary>
internal static class Mistyped
{
    /// <summary>Stands before a sentence of ours, so that it is told from the parser's own.</summary>
    private const char Ours = '\u0001';

    /// <summary>Says from a validator why a value is not taken.</summary>
    public static void Refuse(this SymbolResult result, string sentence) => result.AddError(Ours + sentence);

    /// <summary>An option that takes one of a few words.</summary>
    public static Option<string> OneOf(this Option<string> option, params string[] values)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var only] && !values.Contains(only.Value)) result.Refuse($"{option.Name} nhận {string.Join(" hoặc ", values)}, không nhận “{only.Value}”.");
        });
        return option;
    }

    /// <summary>An option that takes a whole number.</summary>
    public static Option<int> Between(this Option<int> option, int least, int most)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var only] && (!int.TryParse(only.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < least || number > most))
                result.Refuse($"{option.Name} nhận số nguyên từ {least} đến {most}, không nhận “{only.Value}”.");
        });
        return option;
    }

    /// <returns>The sentences, each once, and where to read more; never empty.</returns>
    public static IEnumerable<string> Sentences(ParseResult asked)
    {
        var ours = asked.Errors.Where(error => error.Message.StartsWith(Ours)).Select(error => error.Message[1..]).ToList();
        var said = asked.UnmatchedTokens.Count > 0 ? [Strange(asked, asked.UnmatchedTokens[0])]
            : ours.Count > 0 ? ours
            : asked.Errors.Select(error => Sentence(asked, error)).Distinct();
        return [.. said.Distinct(), $"Xem cách dùng: {HelpInVietnamese.Path(asked)} --help"];
    }

    private static string Strange(ParseResult asked, string token)
    {
        var command = asked.CommandResult.Command;
        if (token.StartsWith('-')) return $"Không có tùy chọn {token} ở lệnh này.";
        if (command.Subcommands.Count == 0) return $"Thừa “{token}”: lệnh {HelpInVietnamese.Path(asked)} không nhận thêm tham số này.";
        return $"Không có lệnh “{token}”. Mời chọn một trong: {Verbs(command)}.";
    }

    private static string Sentence(ParseResult asked, ParseError error)
    {
        var command = asked.CommandResult.Command;
        if (OptionOf(error.SymbolResult) is { Implicit: false } option)
            return option.Tokens.Count == 0 ? $"Sau {option.Option.Name} cần một giá trị: {Shape(option.Option)}."
                : option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues ? $"{option.Option.Name} chỉ ghi một lần."
                : $"{Shape(option.Option)}: “{option.Tokens[^1].Value}” chưa đúng.";
        if (command.Options.FirstOrDefault(one => one.Required && asked.GetResult(one) is null or { Implicit: true }) is { } missing)
            return $"Chưa có {missing.Name}: mời ghi {Shape(missing)} ({Lower(missing.Description)}).";
        if (command.Arguments.FirstOrDefault(one => one.Arity.MinimumNumberOfValues > (asked.GetResult(one)?.Tokens.Count ?? 0)) is { } argument)
            return $"Chưa có {argument.Name}: {Lower(argument.Description)}.";
        return command.Subcommands.Count > 0 ? $"Lệnh này cần thêm một lệnh con: {Verbs(command)}." : "Dòng lệnh chưa đúng.";
    }

    private static OptionResult? OptionOf(SymbolResult? place) => place switch
    {
        OptionResult option => option,
        ArgumentResult { Parent: OptionResult option } => option,
        _ => null,
    };

    private static string Shape(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static string Verbs(Command command) => string.Join(", ", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name));

    private static string Lower(string? text) => text is { Length: > 0 } ? char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.') : "";
}
