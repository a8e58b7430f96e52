using System.Globalization;
using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar;

/// <summary>Weekly hours as people write them down: <c>1-5 07:00-11:00 13:00-17:00; 6 07:30-11:00</c>; without days, Monday to Friday.</summary>
internal static class HoursPattern
{
    /// <exception cref="Refused">It cannot be read; the sentence says why.</exception>
    public static OfficeHours Parse(string pattern)
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<OfficeSession>>();
        foreach (var part in pattern.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split([' ', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var hasDays = !words[0].Contains(':', StringComparison.Ordinal);
            var (first, last) = hasDays ? Days(words[0]) : (1, 5);
            var sessions = words.Skip(hasDays ? 1 : 0).Select(Session).ToList();
            for (var day = first; day <= last; day++)
                if (!week.TryAdd((DayOfWeek)(day % 7), sessions)) throw Wrong($"thứ {day} được ghi hai lần");
        }
        try
        {
            return new OfficeHours(week);
        }
        catch (ArgumentException)
        {
            throw Wrong("các buổi chồng nhau, sai thứ tự, hoặc không có ngày làm việc nào");
        }
    }

    private static (int First, int Last) Days(string text)
    {
        var parts = text.Split('-');
        return parts.Length <= 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && first is >= 1 and <= 7 && last >= first && last <= 7
            ? (first, last) : throw Wrong($"“{text}” không phải là ngày trong tuần từ 1 (thứ Hai) đến 7 (Chủ nhật)");
    }

    private static OfficeSession Session(string text) =>
        text.Split('-') is [var opens, var closes]
        && TimeOnly.TryParseExact(opens, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && TimeOnly.TryParseExact(closes, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            ? new OfficeSession(from, to) : throw Wrong($"“{text}” không phải là giờ làm việc");

    private static Refused Wrong(string why) =>
        Problems.CalendarChangeInvalid.Because($"Giờ làm việc chưa đúng: {why}. Ví dụ: 1-5 07:00-11:00 13:00-17:00.", "Pattern");
}
