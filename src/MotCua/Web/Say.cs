using System.Globalization;

namespace MotCua.Web;

/// <summary>Days and moments as people here write them.</summary>
public static class Say
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Weekday(DateOnly day, bool english = false) => english ? day.DayOfWeek.ToString() : Weekdays[(int)day.DayOfWeek];

    /// <summary>"thứ Hai, 15/11/2021, 08:12"; the moment is the office's wall clock.</summary>
    public static string Moment(DateTime office, bool english = false) =>
        $"{Weekday(DateOnly.FromDateTime(office), english)}, {office.ToString("dd/MM/yyyy, HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>"08:12, 15/11/2021"; the instant is UTC.</summary>
    public static string Instant(DateTime utc) => OfficeClock.ToOffice(utc).ToString("HH:mm, dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"1.843": thousands grouped by points.</summary>
    public static string Number(long number) => number.ToString("#,0", Grouped);

    /// <summary>"97,6%": one decimal, cut and not rounded up, so that what is not all is never shown as all.</summary>
    public static string Share(long part, long whole) =>
        (Math.Floor(1000m * part / whole) / 10).ToString("0.#", Grouped) + "%";

    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} byte",
        < 1024 * 1024 => (bytes / 1024.0).ToString("0.#", Grouped) + " KB",
        _ => (bytes / 1024.0 / 1024.0).ToString("0.#", Grouped) + " MB",
    };

    /// <summary>"Còn 2 ngày 3 giờ", "Quá hạn 1 giờ": working time, of which a day has <paramref name="dayMinutes"/>.</summary>
    public static string Remaining(long minutes, int dayMinutes = 480)
    {
        var amount = Duration(Math.Abs(minutes), dayMinutes);
        return minutes < 0 ? "Quá hạn " + amount : minutes == 0 ? "Đến hạn" : "Còn " + amount;
    }

    /// <summary>"2 ngày 3 giờ"; under an hour in minutes; past ten days only the days.</summary>
    public static string Duration(long minutes, int dayMinutes = 480)
    {
        var (days, hours) = (minutes / dayMinutes, minutes % dayMinutes / 60);
        return (days, hours) switch
        {
            (0, 0) => $"{minutes} phút",
            (0, _) => $"{hours} giờ",
            (>= 10, _) or (_, 0) => $"{days} ngày",
            _ => $"{days} ngày {hours} giờ",
        };
    }

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
}
