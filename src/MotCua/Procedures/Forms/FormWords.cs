namespace MotCua.Procedures.Forms;

/// <summary>Kinds of answer in words.</summary>
public static class FormWords
{
    public static string Of(AnswerKind kind) => kind switch
    {
        AnswerKind.Text => "Chữ, một dòng",
        AnswerKind.LongText => "Chữ, nhiều dòng",
        AnswerKind.YesNo => "Có / không",
        AnswerKind.Choice => "Chọn một",
        AnswerKind.Number => "Số",
        AnswerKind.Money => "Số tiền",
        AnswerKind.Day => "Ngày",
        _ => "Ngày sinh",
    };
}
