namespace MotCua.Procedures.Forms;

/// <summary>What a table must satisfy to be kept, even as a draft.</summary>
internal static class TableRules
{
    private const int MostColumns = 12, MostRows = 100, MostTests = 60;

    public static void Check(TableKind kind, TableContent table)
    {
        if (table.Columns.Count is 0 or > MostColumns) throw Wrong($"Bảng cần từ 1 đến {MostColumns} cột điều kiện.", "Columns");
        if (table.Rows.Count is 0 or > MostRows) throw Wrong($"Bảng cần từ 1 đến {MostRows} dòng.", "Rows");
        if (table.Tests.Count > MostTests) throw Wrong($"Không quá {MostTests} ví dụ.", "Tests");
        foreach (var (index, column) in table.Columns.Index()) CheckColumn(column, index);
        if (table.Columns.GroupBy(column => column.Key).FirstOrDefault(same => same.Count() > 1) is { } twice) throw Wrong($"Cột “{twice.First().Label}” có hai lần.", "Columns");
        foreach (var (index, row) in table.Rows.Index()) CheckRow(kind, table, row, index);
        foreach (var (index, test) in table.Tests.Index()) CheckTest(kind, table, test, index);
    }

    private static void CheckColumn(Question column, int index)
    {
        if (string.IsNullOrWhiteSpace(column.Label)) throw Wrong($"Cột {index + 1} chưa có câu hỏi.", $"Columns[{index}].Label");
        if (column.Kind is AnswerKind.Text or AnswerKind.LongText) throw Wrong($"Cột “{column.Label}”: câu trả lời tự do không đặt điều kiện được. Mời chọn kiểu khác.", $"Columns[{index}].Kind");
        if (column.Kind == AnswerKind.Choice && column.Choices.Count < 2) throw Wrong($"Cột “{column.Label}” cần ít nhất hai lựa chọn.", $"Columns[{index}].Choices");
        if (!column.IsBuiltIn && !FormKeys.IsKey(column.Key)) throw Wrong($"Cột “{column.Label}”: mã chỉ gồm chữ thường không dấu, số và gạch nối.", $"Columns[{index}].Key");
    }

    private static void CheckRow(TableKind kind, TableContent table, TableRow row, int index)
    {
        foreach (var (place, column) in table.Columns.Index())
            if (Condition.Read(column, row.Cells.ElementAtOrDefault(place)) is null)
                throw Wrong($"Dòng {index + 1}, cột “{column.Label}”: không đọc được “{row.Cells[place]}”. {Example(column.Kind)}", $"Rows[{index}].Cells[{place}]");
        var result = row.Result;
        if (kind == TableKind.Fee && result.Number is not (>= 0 and <= 10_000_000_000)) throw Wrong($"Dòng {index + 1}: mời nhập số tiền bằng số đồng, 0 nếu không thu.", $"Rows[{index}].Number");
        if (kind == TableKind.Exemption && result.Number is not (> 0 and <= 100)) throw Wrong($"Dòng {index + 1}: mời nhập tỷ lệ được miễn, giảm, từ 1 đến 100.", $"Rows[{index}].Number");
        if (kind == TableKind.Eligibility && result.Eligible is null) throw Wrong($"Dòng {index + 1}: mời chọn đủ hay chưa đủ điều kiện.", $"Rows[{index}].Eligible");
        if (string.IsNullOrWhiteSpace(result.Reason)) throw Wrong($"Dòng {index + 1}: mời ghi lý do, để người nộp hiểu vì sao.", $"Rows[{index}].Reason");
        if (string.IsNullOrWhiteSpace(result.Article)) throw Wrong($"Dòng {index + 1}: mời ghi căn cứ (điều, khoản, văn bản).", $"Rows[{index}].Article");
    }

    private static void CheckTest(TableKind kind, TableContent table, DatedTest test, int index)
    {
        if (string.IsNullOrWhiteSpace(test.Name)) throw Wrong($"Ví dụ {index + 1} chưa có tên.", $"Tests[{index}].Name");
        if (kind == TableKind.Eligibility ? test.Eligible is null : test.Number is null) throw Wrong($"Ví dụ “{test.Name}” chưa có kết quả mong đợi.", $"Tests[{index}].Number");
        foreach (var (key, answer) in test.Facts)
            if (table.Of(key) is var place && (place < 0 || Answer.Read(table.Columns[place], Answer.Typed(table.Columns[place], answer), out _) is null))
                throw Wrong($"Ví dụ “{test.Name}”: không đọc được “{answer}”.", $"Tests[{index}].Name");
    }

    private static string Example(AnswerKind kind) => kind switch
    {
        AnswerKind.YesNo => "Mời ghi có, không, hoặc để trống.",
        AnswerKind.Choice => "Mời ghi mã hoặc tên lựa chọn, nhiều lựa chọn cách nhau bằng dấu chấm phẩy.",
        AnswerKind.Day => "Ví dụ: < 01/07/2021, 01/07/2021..31/12/2021.",
        _ => "Ví dụ: >= 16, < 18, 12..24.",
    };

    private static Refused Wrong(string sentence, string field) => FormProblems.TableInvalid.Because(sentence, field);
}
