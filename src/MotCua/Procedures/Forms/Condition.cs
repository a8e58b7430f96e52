using System.Globalization;

namespace MotCua.Procedures.Forms;

/// <summary>
/// One cell of a table: what an answer must be for its row to hold. Typed by the officer as <c>có</c>, <c>mẹ kế, cha dượng</c>, <c>không phải: khác</c>,
/// <c>&gt;= 16</c>, <c>12..24</c>, <c>&lt; 01/07/2021</c>; an empty cell holds for every answer.
/// </summary>
internal sealed record Condition
{
    private const string Not = "không phải:";

    public static readonly Condition Any = new();

    /// <summary>Keys of which one must be chosen; null: not a condition on choices.</summary>
    public IReadOnlySet<string>? OneOf { get; private init; }
    public decimal? From { get; private init; }
    public decimal? To { get; private init; }
    public bool WithFrom { get; private init; } = true;
    public bool WithTo { get; private init; } = true;

    public bool IsAny => OneOf is null && From is null && To is null;

    public bool Holds(string key) => OneOf?.Contains(key) ?? true;

    public bool Holds(decimal number) => (From is not { } from || (WithFrom ? number >= from : number > from)) && (To is not { } to || (WithTo ? number <= to : number < to));

    /// <returns>Null where it cannot be read for this question.</returns>
    public static Condition? Read(Question column, string? cell)
    {
        var text = cell?.Trim() ?? "";
        if (text is "" or "-" or "–") return Any;
        return column.Kind switch
        {
            AnswerKind.YesNo => Keys(column, text, [new(Answer.Yes, "Có"), new(Answer.No, "Không")]),
            AnswerKind.Choice => Keys(column, text, column.Choices),
            _ when column.IsNumeric => Range(column.Kind, text),
            _ => null,
        };
    }

    private static Condition? Keys(Question column, string text, IReadOnlyList<AnswerChoice> choices)
    {
        var others = text.StartsWith(Not, StringComparison.OrdinalIgnoreCase);
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in (others ? text[Not.Length..] : text).Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (choices.FirstOrDefault(choice => choice.Key == part || string.Equals(choice.Label, part, StringComparison.OrdinalIgnoreCase)) is not { } known) return null;
            chosen.Add(known.Key);
        }
        if (chosen.Count == 0) return null;
        return new Condition { OneOf = others ? choices.Select(choice => choice.Key).Where(key => !chosen.Contains(key)).ToHashSet(StringComparer.Ordinal) : chosen };
    }

    private static Condition? Range(AnswerKind kind, string text)
    {
        if (text.Split("..", StringSplitOptions.TrimEntries) is [var first, var last])
            return Value(kind, first) is { } low && Value(kind, last) is { } high && low <= high ? new Condition { From = low, To = high } : null;
        foreach (var sign in new[] { ">=", "<=", ">", "<", "=" })
        {
            if (!text.StartsWith(sign, StringComparison.Ordinal)) continue;
            if (Value(kind, text[sign.Length..]) is not { } value) return null;
            return sign switch
            {
                ">=" => new Condition { From = value },
                ">" => new Condition { From = value, WithFrom = false },
                "<=" => new Condition { To = value },
                "<" => new Condition { To = value, WithTo = false },
                _ => new Condition { From = value, To = value },
            };
        }
        return Value(kind, text) is { } exact ? new Condition { From = exact, To = exact } : null;
    }

    private static decimal? Value(AnswerKind kind, string text) => kind switch
    {
        AnswerKind.Day => DayTyped.Read(text)?.DayNumber,
        AnswerKind.Money => Terms.ReadMoney(text),
        AnswerKind.BirthDay => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null,
        _ => Terms.ReadHours(text),
    };
}
