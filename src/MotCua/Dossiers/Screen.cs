using System.Globalization;

namespace MotCua.Dossiers;

/// <summary>How instants and states are written on screens, slips and messages.</summary>
public static class Screen
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary><c>17:00, thứ Tư 17/11/2021</c>, in the office's time.</summary>
    public static string Time(DateTime utc)
    {
        var office = OfficeClock.ToOffice(utc);
        return string.Create(CultureInfo.InvariantCulture, $"{office:HH:mm}, {Weekdays[(int)office.DayOfWeek]} {office:dd/MM/yyyy}");
    }

    public static string Short(DateTime utc) => OfficeClock.ToOffice(utc).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

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
}
