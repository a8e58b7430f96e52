namespace MotCua.Procedures.Forms;

/// <summary>One example asked of its table.</summary>
/// <param name="Row">The row that answered, from 1; null where none did.</param>
/// <param name="Words">What the table answered, and by which row.</param>
internal sealed record TestRun(DatedTest Test, bool Passed, int? Row, string Words);

internal static class TableTests
{
    public static IReadOnlyList<TestRun> Run(TableKind kind, TableContent table) => [.. table.Tests.Select(test => Run(kind, table, test))];

    private static TestRun Run(TableKind kind, TableContent table, DatedTest test)
    {
        var answer = TableReading.Ask(table, new Facts(test.Day, test.Facts));
        var passed = (kind, answer.Result) switch
        {
            _ when answer.Missing is not null || answer.IsContradiction => false,
            (TableKind.Exemption, null) => test.Number is 0,
            (_, null) => false,
            (TableKind.Eligibility, var result) => result.Eligible == test.Eligible && (test.Variant is null or "" || test.Variant == result.Variant),
            (_, var result) => result.Number == test.Number,
        };
        return new TestRun(test, passed, answer.Row, Words(kind, answer));
    }

    private static string Words(TableKind kind, TableAnswer answer) => answer switch
    {
        { IsContradiction: true } => $"các dòng {string.Join(", ", answer.Rows)} cùng đúng.",
        { Missing: { } missing } => $"ví dụ chưa cho biết “{missing.Label}” nên bảng chưa trả lời được.",
        { Result: null } => kind == TableKind.Exemption ? "không dòng nào đúng, tức không được miễn, giảm." : "không dòng nào đúng.",
        { Row: { } row, Result: { } result } => $"dòng {row} trả lời: {TableWords.Result(kind, result)}.",
        _ => "",
    };
}

/// <summary>Tables in words.</summary>
public static class TableWords
{
    public static string Of(TableKind kind) => kind switch
    {
        TableKind.Fee => "Mức thu phí, lệ phí",
        TableKind.Exemption => "Miễn, giảm phí, lệ phí",
        _ => "Điều kiện giải quyết",
    };

    public static string Of(HitPolicy policy) => policy == HitPolicy.First ? "Dòng đúng đầu tiên trả lời" : "Chỉ một dòng được đúng";

    public static string Result(TableKind kind, TableResult result) => kind switch
    {
        TableKind.Fee => result.Number is 0 ? "không thu" : $"{Terms.Number(result.Number ?? 0)} đồng",
        TableKind.Exemption => result.Number switch { 100 => "miễn toàn bộ", { } percent => $"giảm {Terms.Number(percent)}%", null => "" },
        _ => result.Eligible == true ? "đủ điều kiện" : "chưa đủ điều kiện",
    };
}
