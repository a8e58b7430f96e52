using System.Globalization;
using MotCua.Web;

namespace MotCua.Procedures.Forms;

/// <summary>An answer in its one notation, as it was typed, and in words. Days are <c>yyyy-MM-dd</c>, numbers have a point.</summary>
public static class Answer
{
    public const string Yes = "yes", No = "no";
    public const int MostOfText = 2_000;

    /// <returns>Null where it cannot be read; the fault says why.</returns>
    public static string? Read(Question question, string typed, out string? fault)
    {
        fault = null;
        var text = typed.Trim();
        var read = question.Kind switch
        {
            AnswerKind.YesNo => text is Yes or No ? text : null,
            AnswerKind.Choice => question.Choices.FirstOrDefault(choice => choice.Key == text)?.Key,
            AnswerKind.Money => Terms.ReadMoney(text)?.ToString(CultureInfo.InvariantCulture),
            AnswerKind.Number => Terms.ReadHours(text)?.ToString(CultureInfo.InvariantCulture),
            AnswerKind.Day or AnswerKind.BirthDay => DayTyped.Read(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => text.Length <= MostOfText ? text : null,
        };
        if (read is null) fault = Fault(question.Kind);
        return read;
    }

    public static DateOnly? Day(string? answer) => DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What a condition compares: a number, a day's number, the age on the day of filing.</summary>
    public static decimal? Number(AnswerKind kind, string answer, DateOnly on) => kind switch
    {
        AnswerKind.Number or AnswerKind.Money => decimal.TryParse(answer, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
        AnswerKind.Day => Day(answer)?.DayNumber,
        AnswerKind.BirthDay => Day(answer) is { } born && born <= on ? Age(born, on) : null,
        _ => null,
    };

    /// <summary>Full years; born on 29 February, older on 1 March of common years.</summary>
    public static int Age(DateOnly born, DateOnly on) => on.Year - born.Year - ((on.Month, on.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);

    public static string Words(Question question, string answer, bool english = false) => question.Kind switch
    {
        AnswerKind.YesNo => answer == Yes ? (english ? "Yes" : "Có") : english ? "No" : "Không",
        AnswerKind.Choice => question.Choices.FirstOrDefault(choice => choice.Key == answer) is { } known ? (english ? known.LabelEnglish ?? known.Label : known.Label) : answer,
        AnswerKind.Money => decimal.TryParse(answer, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? $"{Terms.Number(amount)} đồng" : answer,
        AnswerKind.Number => decimal.TryParse(answer, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Terms.Number(number) : answer,
        AnswerKind.Day or AnswerKind.BirthDay => Day(answer) is { } day ? Say.Day(day) : answer,
        _ => answer,
    };

    /// <summary>As somebody would have typed it, to be shown again in its box.</summary>
    public static string Typed(Question question, string answer) => question.Kind switch
    {
        AnswerKind.Day or AnswerKind.BirthDay => Day(answer) is { } day ? Say.Day(day) : answer,
        AnswerKind.Number => answer.Replace('.', ','),
        _ => answer,
    };

    private static string Fault(AnswerKind kind) => kind switch
    {
        AnswerKind.YesNo => "mời chọn Có hoặc Không.",
        AnswerKind.Choice => "mời chọn một dòng trong danh sách.",
        AnswerKind.Money => "mời nhập số tiền bằng số đồng, ví dụ 1.500.000.",
        AnswerKind.Number => "mời nhập bằng chữ số, ví dụ 12 hoặc 4,5.",
        AnswerKind.Day or AnswerKind.BirthDay => "mời nhập ngày, tháng, năm, ví dụ 15/11/2021.",
        _ => $"không quá {MostOfText:N0} ký tự.",
    };
}

/// <summary>A day as people write it here.</summary>
internal static class DayTyped
{
    private static readonly string[] Forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d"];

    public static DateOnly? Read(string text) => DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
