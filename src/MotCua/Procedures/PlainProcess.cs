using MotCua.WorkingTime;

namespace MotCua.Procedures;

/// <summary>The process to begin from: desk, specialist, head, director, clerk, desk; exactly as long as the limit, never longer.</summary>
internal static class PlainProcess
{
    private const decimal WithoutLimit = 40, MinutesOfAnHour = 60;
    private const int DeskMinutes = 240;

    public static IReadOnlyList<ProcessStep> Steps(TermLimit? limit)
    {
        var minutes = (int)(Hours(limit) * MinutesOfAnHour);
        // Shares in whole quarters of an hour where there is room for them; a limit of an hour is shared out by the minute.
        var quarter = minutes >= 240 ? 15 : 1;
        var desk = Math.Min(DeskMinutes, Part(minutes, 10, quarter));
        var middle = minutes - (2 * desk);
        var (head, director, clerk) = (Part(middle, 15, quarter), Part(middle, 15, quarter), Part(middle, 5, quarter));
        return
        [
            Step("tiep-nhan", "Tiếp nhận, kiểm tra, chuyển phòng chuyên môn", Role.DeskOfficer, desk),
            Step("tham-dinh", "Thẩm định hồ sơ, dự thảo kết quả", Role.Specialist, middle - head - director - clerk),
            Step("xet-duyet", "Xem xét kết quả thẩm định", Role.DivisionHead, head),
            Step("ky", "Ký kết quả", Role.Director, director),
            Step("phat-hanh", "Vào sổ, đóng dấu, phát hành", Role.Clerk, clerk),
            Step("tra-ket-qua", "Trả kết quả", Role.DeskOfficer, desk),
        ];
    }

    private static decimal Hours(TermLimit? limit) => Terms.WorkingHours(limit) switch
    {
        { } hours => hours,
        // Elapsed hours run through the night; of a day a third is office time.
        _ when limit is { Unit: LimitUnit.Hour } elapsed => Math.Max(1, elapsed.Amount / 3m),
        _ => WithoutLimit,
    };

    private static ProcessStep Step(string key, string name, Role role, int minutes) => new(key, name, role, null, decimal.Round(minutes / MinutesOfAnHour, 4, MidpointRounding.ToZero));

    private static int Part(int minutes, int percent, int quarter) => Math.Max(quarter, minutes * percent / 100 / quarter * quarter);
}
