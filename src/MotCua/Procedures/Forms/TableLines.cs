using System.Globalization;
using MotCua.Web;

namespace MotCua.Procedures.Forms;

/// <summary>A table as an officer types it: lines of boxes, the spare ones left empty.</summary>
public sealed class TableLines
{
    private const int SpareColumns = 2, SpareRows = 2;

    public sealed class Column
    {
        public string? Key { get; set; }
        public string? Label { get; set; }
        public string? LabelEnglish { get; set; }
        public AnswerKind Kind { get; set; } = AnswerKind.YesNo;
        /// <summary>One on each line: <c>mã | tên | tên tiếng Anh</c>; without a key it is made of the name.</summary>
        public string? Choices { get; set; }
        public string? Help { get; set; }
    }

    public sealed class Row
    {
        public List<string?> Cells { get; set; } = [];
        public string? Number { get; set; }
        public string? Eligible { get; set; }
        public string? Variant { get; set; }
        public string? Proof { get; set; }
        public string? Reason { get; set; }
        public string? ReasonEnglish { get; set; }
        public string? Article { get; set; }
        public bool Confirmed { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Reason) && string.IsNullOrWhiteSpace(Number) && string.IsNullOrWhiteSpace(Eligible) && Cells.All(string.IsNullOrWhiteSpace);
    }

    public sealed class Test
    {
        public string? Name { get; set; }
        public string? Day { get; set; }
        public List<string?> Facts { get; set; } = [];
        public string? Number { get; set; }
        public string? Eligible { get; set; }
        public string? Variant { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Name) && Facts.All(string.IsNullOrWhiteSpace) && string.IsNullOrWhiteSpace(Number) && string.IsNullOrWhiteSpace(Eligible);
    }

    public HitPolicy Policy { get; set; }
    public List<Column> Columns { get; set; } = [];
    public List<Row> Rows { get; set; } = [];
    public List<Test> Tests { get; set; } = [];

    internal static TableLines Of(TableContent table) => new()
    {
        Policy = table.Policy,
        Columns = [.. table.Columns.Select(column => new Column
        {
            Key = column.Key, Label = column.Label, LabelEnglish = column.LabelEnglish, Kind = column.Kind, Help = column.Help, Choices = ChoiceText.Of(column.Choices),
        })],
        Rows = [.. table.Rows.Select(row => new Row
        {
            Cells = [.. row.Cells], Number = Typed(row.Result.Number), Eligible = Typed(row.Result.Eligible), Variant = row.Result.Variant, Proof = row.Result.Proof,
            Reason = row.Result.Reason, ReasonEnglish = row.Result.ReasonEnglish, Article = row.Result.Article, Confirmed = row.Result.Confirmed,
        })],
        Tests = [.. table.Tests.Select(test => new Test
        {
            Name = test.Name, Day = Say.Day(test.Day), Number = Typed(test.Number), Eligible = Typed(test.Eligible), Variant = test.Variant,
            Facts = [.. table.Columns.Select(column => test.Facts.TryGetValue(column.Key, out var answer) ? Answer.Typed(column, answer) : null)],
        })],
    };

    /// <summary>Empty lines to go on with.</summary>
    internal void AddSpare()
    {
        for (var more = 0; more < SpareColumns; more++) Columns.Add(new Column());
        for (var more = 0; more < SpareRows; more++) (Rows, Tests) = ([.. Rows, new Row()], [.. Tests, new Test()]);
    }

    /// <param name="known">Questions that a key alone names: those of every dossier and of the form.</param>
    /// <exception cref="Refused">A line that cannot be read.</exception>
    internal TableContent Read(IReadOnlyList<Question> known)
    {
        var places = Columns.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item.Key) || !string.IsNullOrWhiteSpace(line.Item.Label)).Select(line => line.Index).ToList();
        var columns = places.ConvertAll(place => Read(Columns[place], known));
        return new TableContent(Policy, columns,
            [.. Rows.Where(row => !row.IsEmpty).Select((row, index) => new TableRow([.. places.Select(place => row.Cells.ElementAtOrDefault(place)?.Trim() ?? "")], Result(row, index)))],
            [.. Tests.Where(test => !test.IsEmpty).Select((test, index) => Read(test, index, places, columns))]);
    }

    private static Question Read(Column line, IReadOnlyList<Question> known)
    {
        var key = line.Key?.Trim() is { Length: > 0 } given ? given : FormKeys.Of(line.Label ?? "");
        if (known.FirstOrDefault(question => question.Key == key) is { } same) return same;
        return new Question(key, line.Label?.Trim() ?? "", line.Kind)
        {
            LabelEnglish = Kept(line.LabelEnglish), Help = Kept(line.Help), Choices = line.Kind == AnswerKind.Choice ? ChoiceText.Read(line.Choices) : [],
        };
    }

    private static TableResult Result(Row row, int index) => new(
        Amount(row.Number, $"Rows[{index}].Number"), Flag(row.Eligible), Kept(row.Variant), Kept(row.Proof), row.Reason?.Trim() ?? "", Kept(row.ReasonEnglish), row.Article?.Trim() ?? "", row.Confirmed);

    private static DatedTest Read(Test line, int index, List<int> places, List<Question> columns)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, column) in places.Zip(columns))
        {
            if (line.Facts.ElementAtOrDefault(place)?.Trim() is not { Length: > 0 } typed) continue;
            facts[column.Key] = Answer.Read(column, Loose(column, typed), out var fault)
                ?? throw FormProblems.TableInvalid.Because($"Ví dụ {index + 1}, cột “{column.Label}”: {fault}", $"Tests[{index}].Facts[{place}]");
        }
        var day = DayTyped.Read(line.Day ?? "") ?? throw FormProblems.TableInvalid.Because($"Ví dụ {index + 1}: mời nhập ngày nộp hồ sơ, ví dụ 15/11/2021.", $"Tests[{index}].Day");
        return new DatedTest(line.Name?.Trim() ?? "", day, facts, Amount(line.Number, $"Tests[{index}].Number"), Flag(line.Eligible), Kept(line.Variant));
    }

    /// <summary>Words for keys: "có" is yes, the label of a choice its key.</summary>
    private static string Loose(Question column, string typed) => column.Kind switch
    {
        AnswerKind.YesNo => typed.ToLowerInvariant() switch { "có" or "co" => Answer.Yes, "không" or "khong" => Answer.No, var other => other },
        AnswerKind.Choice => column.Choices.FirstOrDefault(choice => string.Equals(choice.Label, typed, StringComparison.OrdinalIgnoreCase))?.Key ?? typed,
        _ => typed,
    };

    private static decimal? Amount(string? typed, string field) => string.IsNullOrWhiteSpace(typed) ? null
        : Terms.ReadMoney(typed) ?? throw FormProblems.TableInvalid.Because("Mời nhập số nguyên, ví dụ 400.000.", field);

    private static bool? Flag(string? typed) => typed switch { Answer.Yes => true, Answer.No => false, _ => null };

    private static string? Typed(bool? flag) => flag switch { true => Answer.Yes, false => Answer.No, null => null };

    private static string? Typed(decimal? number) => number?.ToString("0", CultureInfo.InvariantCulture);

    private static string? Kept(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>Choices as lines of text.</summary>
internal static class ChoiceText
{
    public static string Of(IReadOnlyList<AnswerChoice> choices) => string.Join('\n', choices.Select(choice => choice.LabelEnglish is { } english ? $"{choice.Key} | {choice.Label} | {english}" : $"{choice.Key} | {choice.Label}"));

    public static IReadOnlyList<AnswerChoice> Read(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries) is [var key, var label, .. var rest] && FormKeys.IsKey(key)
            ? new AnswerChoice(key, label, rest is [{ Length: > 0 } english, ..] ? english : null)
            : new AnswerChoice(FormKeys.Of(line.Split('|')[0]), line.Split('|', StringSplitOptions.TrimEntries)[0]))
        .DistinctBy(choice => choice.Key)];
}
