using System.Globalization;

namespace MotCua.Dossiers;

/// <summary>How instants and states are written on screens, slips and messages.</summary>
public static partial class Screen
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary><c>17:00, thứ Tư 17/11/2021</c>, in the office's time.</summary>
    public static string Time(DateTime utc)
    {
        var office = OfficeClock.ToOffice(utc);
        return string.Create(CultureInfo.InvariantCulture, $"{office:HH:mm}, {Weekdays[(int)office.DayOfWeek]} {office:dd/MM/yyyy}");
    }

    public static string Stamp(DateTime utc) => OfficeClock.ToOffice(utc).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A file's size in words: <c>1,2 MB</c>.</summary>
    public static string Size(long? bytes) => bytes switch
    {
        null => "–",
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} byte"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024} KB"),
        _ => (bytes.Value / 1048576m).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " MB",
    };

    /// <summary>The first sixteen digits of a fingerprint, in fours, as one reads them aloud.</summary>
    public static string Fingerprint(string? sha256) =>
        sha256 is null ? "–" : string.Join(' ', sha256[..16].Chunk(4).Select(part => new string(part))) + " …";

    public static string DayAndMonth(DateTime utc) => OfficeClock.ToOffice(utc).ToString("dd/MM", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string State(DossierState state) => state switch
    {
        DossierState.Registered => "Mới đăng ký",
        DossierState.Accepted => "Được tiếp nhận",
        DossierState.NotAccepted => "Không được tiếp nhận",
        DossierState.InProgress => "Đang xử lý",
        DossierState.AwaitingSupplement => "Yêu cầu bổ sung giấy tờ",
        DossierState.AwaitingPayment => "Yêu cầu thực hiện nghĩa vụ tài chính",
        DossierState.WithdrawalRequested => "Công dân yêu cầu rút hồ sơ",
        DossierState.Stopped => "Dừng xử lý",
        DossierState.Finished => "Đã xử lý xong",
        _ => "Đã trả kết quả",
    };

    public static string StateEnglish(DossierState state) => state switch
    {
        DossierState.Registered => "Registered",
        DossierState.Accepted => "Accepted",
        DossierState.NotAccepted => "Not accepted",
        DossierState.InProgress => "In progress",
        DossierState.AwaitingSupplement => "Waiting for more papers",
        DossierState.AwaitingPayment => "Waiting for payment",
        DossierState.WithdrawalRequested => "Withdrawal requested",
        DossierState.Stopped => "Stopped",
        DossierState.Finished => "Finished",
        _ => "Result returned",
    };

    public static string StateTone(DossierState state) => state switch
    {
        DossierState.NotAccepted or DossierState.Stopped => "late",
        DossierState.AwaitingSupplement or DossierState.AwaitingPayment or DossierState.WithdrawalRequested => "warn",
        DossierState.Finished or DossierState.Returned => "ok",
        _ => "info",
    };

    /// <summary>What still lies ahead on the common road, for the tracking page.</summary>
    public static IEnumerable<string> StepsAhead(DossierState state) => state switch
    {
        DossierState.Registered => ["Tiếp nhận", "Xử lý", "Lãnh đạo Sở ký", "Trả kết quả"],
        DossierState.Accepted => ["Xử lý", "Lãnh đạo Sở ký", "Trả kết quả"],
        DossierState.InProgress => ["Lãnh đạo Sở ký", "Trả kết quả"],
        DossierState.Finished => ["Trả kết quả"],
        _ => [],
    };

    public static string Way(MotCua.Procedures.Channel channel) => channel switch
    {
        MotCua.Procedures.Channel.Online => "Trực tuyến",
        MotCua.Procedures.Channel.Post => "Bưu chính công ích",
        _ => "Tại quầy",
    };

    public static string Party(PartyKind kind) => kind switch
    {
        PartyKind.Enterprise => "Doanh nghiệp",
        PartyKind.StateBody => "Cơ quan nhà nước",
        PartyKind.OtherOrganisation => "Tổ chức khác",
        _ => "Cá nhân",
    };

    /// <summary>A country by its name, <c>Hàn Quốc</c>; its code where it has none; null for our own and for none.</summary>
    /// <param name="code">Two letters, ISO 3166.</param>
    public static string? Country(string? code)
    {
        if (code is null or "" or "VN") return null;
        try
        {
            return new RegionInfo($"vi-{code}").NativeName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    public static string Identity(Kernel.People.IdentityType type) => type switch
    {
        Kernel.People.IdentityType.PersonalNumber => "Số định danh cá nhân",
        Kernel.People.IdentityType.OldIdentityCard => "Chứng minh nhân dân",
        Kernel.People.IdentityType.Passport => "Hộ chiếu",
        Kernel.People.IdentityType.TaxCode => "Mã số thuế",
        _ => "Giấy tờ khác",
    };
}
