namespace MotCua.Kernel.Law;

/// <summary>How a row was checked; the order is that of trust.</summary>
public enum LawConfirmation { Memory, Secondary, Wording2018, Text }

/// <summary>
/// One dated row of <c>law/</c>. The id never changes and is kept on what was decided by it.
/// </summary>
/// <param name="Rule">What the program asks for; rows of one rule follow each other in time.</param>
/// <param name="Value">As written in the file: a number, or words such as "15:00"; null where the rule is a sentence only.</param>
/// <param name="From">First day in force.</param>
/// <param name="To">Last day in force; null while it lasts.</param>
public sealed record LawRow(string Id, string Rule, string Title, string? Value, string? Unit, string Article, DateOnly? From, DateOnly? To,
    LawConfirmation Confirmed, string? Note)
{
    /// <summary>Nobody wrote a row for this rule and day: the law may well have one.</summary>
    public bool IsGap { get; private init; }

    public bool Parallel { get; init; }

    public string? Extension { get; init; }

    public string? Recheck { get; init; }

    /// <summary>The longest time once extended, in the unit of the row; null where nothing extends it, or only in words.</summary>
    public int? MaxTotal { get; init; }

    /// <summary>The public page that shows this row.</summary>
    public string Address => AddressOf(Id);

    public static string AddressOf(string id) => $"/phap-ly?dong={Uri.EscapeDataString(id)}";

    public bool IsUnconfirmed => Confirmed == LawConfirmation.Memory || Recheck is not null;

    /// <returns>The value as a whole number, or null where the row has none; what to do then is the caller's to say.</returns>
    public int? Number => int.TryParse(Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool InForceOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    internal static LawRow Gap(string rule) =>
        new("gap-" + rule, rule, "Chưa có dòng nào cho quy tắc này vào ngày này", null, null, "Chưa rõ", null, null, LawConfirmation.Memory, null) { IsGap = true };
}

/// <summary>A row of a code list: the code, its names, and the days on which it may be used.</summary>
public sealed record LawCode(string Code, string Name, string? English, DateOnly? From, DateOnly? To)
{
    /// <summary>Further members of the row, as they stand there: what a list of kinds says of each.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();
}

/// <summary>One of the eleven clauses of the department's plan.</summary>
public sealed record SolutionClause(int Clause, int Solution, string Text, IReadOnlyList<string> Dimensions, IReadOnlyList<string> Rooms, string? Mended, string Confirmed);
