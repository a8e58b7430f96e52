using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.WorkingTime;

namespace MotCua.Procedures;

/// <summary>Limits, fees, channels in words.</summary>
public static partial class Terms
{
    private const decimal HoursOfADay = 8;

    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static string Number(decimal number) => number.ToString("#,0.##", Vietnamese);

    public static string Limit(int amount, LimitUnit unit, bool english = false) => (unit, english) switch
    {
        (LimitUnit.None, false) => "không quy định",
        (LimitUnit.None, true) => "no limit",
        (LimitUnit.WorkingDay, false) => $"{amount} ngày làm việc",
        (LimitUnit.WorkingDay, true) => $"{amount} working days",
        (LimitUnit.WorkingHour, false) => $"{amount} giờ làm việc",
        (LimitUnit.WorkingHour, true) => $"{amount} working hours",
        (LimitUnit.Hour, false) => $"{amount} giờ",
        (LimitUnit.Hour, true) => $"{amount} hours",
        (LimitUnit.Month, false) => $"{amount} tháng",
        (LimitUnit.Month, true) => $"{amount} months",
        (_, false) => $"{amount} ngày",
        _ => $"{amount} days",
    };

    /// <summary>A number as people here type it, with a comma or a point before the decimals: "4,5", "4.5". Null: not a number.</summary>
    public static decimal? ReadHours(string? typed) =>
        decimal.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whole đồng, with or without points between the thousands: "50.000", "50000". Null: not an amount.</summary>
    public static decimal? ReadMoney(string? typed) =>
        typed?.Trim() is { Length: > 0 } text && MoneyShape.IsMatch(text)
            && decimal.TryParse(string.Concat(text.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    [GeneratedRegex(@"^\d{1,3}([.  ]\d{3})+$|^\d{1,15}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MoneyShape { get; }

    public static string Unit(LimitUnit unit) => unit switch
    {
        LimitUnit.WorkingDay => "ngày làm việc",
        LimitUnit.WorkingHour => "giờ làm việc",
        LimitUnit.Hour => "giờ",
        LimitUnit.Month => "tháng",
        LimitUnit.None => "không quy định",
        _ => "ngày",
    };

    public static string Limit(TermLimit limit, bool english = false) => Limit(limit.Amount, limit.Unit, english);

    /// <summary>
    /// The least working hours certainly inside a limit (8 hours = 1 working day), which an internal process must fit.
    /// Five calendar days of seven are working days at least in a week without holidays; what is left over of a week counts as
    /// rest days first; one working day there is always, since a limit that ends on a rest day moves on. Null: no limit, or months and elapsed hours, which no fixed number of working hours bounds.
    /// </summary>
    public static decimal? WorkingHours(TermLimit? limit) => limit?.Unit switch
    {
        LimitUnit.WorkingDay => limit.Amount * HoursOfADay,
        LimitUnit.WorkingHour => limit.Amount,
        LimitUnit.Day => Math.Max(1, (limit.Amount / 7 * 5) + Math.Max(0, (limit.Amount % 7) - 2)) * HoursOfADay,
        LimitUnit.Month => limit.Amount * 20 * HoursOfADay,
        _ => null,
    };

    public static string Channel(Channel channel, bool english = false) => (channel, english) switch
    {
        (Procedures.Channel.Direct, false) => "Trực tiếp tại Bộ phận Một cửa",
        (Procedures.Channel.Direct, true) => "At the one-stop desk",
        (Procedures.Channel.Online, false) => "Trực tuyến",
        (Procedures.Channel.Online, true) => "Online",
        (_, false) => "Qua bưu chính công ích",
        _ => "By public post",
    };

    public static string ShortChannel(Channel channel, bool english = false) => (channel, english) switch
    {
        (Procedures.Channel.Direct, false) => "tại quầy",
        (Procedures.Channel.Direct, true) => "at the desk",
        (Procedures.Channel.Online, false) => "trực tuyến",
        (Procedures.Channel.Online, true) => "online",
        (_, false) => "qua bưu chính công ích",
        _ => "by public post",
    };

    /// <summary>"3 ngày 4 giờ làm việc" of working hours, 8 to the day.</summary>
    public static string Hours(decimal hours)
    {
        var (days, rest) = (decimal.Truncate(hours / HoursOfADay), hours % HoursOfADay);
        return (days, rest) switch
        {
            (0, _) => $"{Number(rest)} giờ làm việc",
            (_, 0) => $"{Number(days)} ngày làm việc",
            _ => $"{Number(days)} ngày {Number(rest)} giờ làm việc",
        };
    }

    public static string Source(ProcedureSource source, bool english = false) => (source, english) switch
    {
        (ProcedureSource.National, false) => "Bản ghi của Cổng Dịch vụ công quốc gia",
        (ProcedureSource.National, true) => "Record of the national portal",
        (ProcedureSource.Local, false) => "Do cơ quan công bố",
        (ProcedureSource.Local, true) => "Published here",
        (_, false) => "Dữ liệu trình diễn",
        _ => "Demonstration content",
    };

    public static string Fee(FeeLine fee, bool english = false)
    {
        var what = (fee.Kind, english) switch
        {
            (FeeKind.Fee, false) => "Phí",
            (FeeKind.Fee, true) => "Fee",
            (FeeKind.Charge, false) => "Lệ phí",
            (FeeKind.Charge, true) => "Charge",
            (_, false) => "Giá",
            _ => "Price",
        };
        return fee.Amount switch
        {
            null => fee.Text is { Length: > 0 } ? $"{what}: {fee.Text}" : $"{what}: {(english ? "see the regulation" : "theo quy định")}",
            0 when fee.Text is { Length: > 0 } => $"{what}: {fee.Text}",
            0 => english ? "Free of charge" : "Không thu",
            { } amount => $"{what}: {Number(amount)} đồng{(fee.Text is { Length: > 0 } text ? $" ({text})" : "")}",
        };
    }

    public static readonly IReadOnlyList<(Subjects Flag, string Slug, string Vietnamese, string English)> SubjectKinds =
    [
        (Subjects.Citizen, "ca-nhan", "Công dân", "Citizens"),
        (Subjects.Enterprise, "doanh-nghiep", "Doanh nghiệp", "Enterprises"),
        (Subjects.Foreigner, "nuoc-ngoai", "Người, tổ chức nước ngoài", "Foreigners"),
        (Subjects.Organisation, "to-chuc", "Tổ chức khác", "Other organisations"),
        (Subjects.Cooperative, "hop-tac-xa", "Hợp tác xã", "Cooperatives"),
        (Subjects.Official, "can-bo", "Cán bộ, công chức, viên chức", "Officials"),
    ];

    public static readonly IReadOnlyList<(string Code, string Vietnamese, string English)> Levels =
    [
        ("ministry", "Cấp Bộ", "Ministry"),
        ("province", "Cấp tỉnh", "Province"),
        ("district", "Cấp huyện (đến 30/6/2025)", "District (until 30 June 2025)"),
        ("commune", "Cấp xã", "Commune"),
        ("other", "Cơ quan khác", "Other"),
    ];
}
