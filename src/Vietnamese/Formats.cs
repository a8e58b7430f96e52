using System.Globalization;

namespace MotCua.Vietnamese;

/// <summary>Dates and figures as Vietnamese papers show them, whatever the machine's culture is.</summary>
public static class Formats
{
    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NumberGroupSizes = [3], NegativeSign = "-",
    };

    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary>"ngày 15 tháng 11 năm 2021"; days under 10 and the months 1 and 2 carry a nought, so that no figure can be put before them (NĐ 30/2020/NĐ-CP, Phụ lục I).</summary>
    public static string DateLine(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month < 3 ? "0" : "")}{day.Month} năm {day.Year}");

    /// <summary>"thứ Hai" … "thứ Bảy", "Chủ nhật".</summary>
    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    /// <summary>"15/11/2021".</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"thứ Hai, 15/11/2021".</summary>
    public static string LongDay(DateOnly day) => $"{Weekday(day.DayOfWeek)}, {Day(day)}";

    /// <summary>"09:32 ngày 15/11/2021"; the instant must already be the office's wall clock.</summary>
    public static string Moment(DateTime office) => office.ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"1.205.000"; with decimals "12,5". Trailing noughts of a fraction are left out.</summary>
    public static string Number(decimal value, int maxDecimals = 2) =>
        value.ToString("#,##0." + new string('#', maxDecimals), Numbers);

    /// <summary>"1.205.000 đồng".</summary>
    public static string Dong(decimal dong) => Number(dong, 0) + " đồng";

    /// <summary>The first letter made large: for a sentence that begins with a number in words.</summary>
    public static string Capitalised(string text) =>
        text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));
}
