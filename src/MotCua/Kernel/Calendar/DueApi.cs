using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using MotCua.Web;
using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar;

internal sealed record DueAnswer(
    [property: JsonPropertyName("due")] string Due,
    [property: JsonPropertyName("lawEndsAt")] string LawEndsAt,
    [property: JsonPropertyName("explanation")] IReadOnlyList<DueDay> Explanation);

/// <param name="Law">Id of the row of law/ on which it rests.</param>
internal sealed record DueDay(
    [property: JsonPropertyName("date")] string Date,
    [property: JsonPropertyName("counted")] bool Counted,
    [property: JsonPropertyName("why")] string Why,
    [property: JsonPropertyName("law")] string? Law);

/// <summary>GET /api/v1/calendar/due: a due date with its explanation, for everybody.</summary>
internal static class DueApi
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];

    public static void Map(RouteGroupBuilder api) => api.MapGet("/calendar/due", Answer)
        .AllowAnonymous().WithName("calendarDue").WithTags("calendar")
        .WithSummary("When a limit ends, with every day counted or skipped and why. Times are those of the office, UTC+7.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .WithExample(null, ("from", "2021-02-08T09:32"), ("limit", "5"), ("unit", "WORKING_DAY"), ("rule", "legal"));

    /// <param name="from">Moment from which the limit runs: yyyy-MM-ddTHH:mm, the office's time, or with an offset.</param>
    /// <param name="limit">How many units.</param>
    /// <param name="unit">WORKING_DAY, WORKING_HOUR, HOUR, DAY or MONTH.</param>
    /// <param name="rule">legal (default) or exact.</param>
    private static DueAnswer Answer([FromQuery] string? from, [FromQuery] string? limit, [FromQuery] string? unit, [FromQuery] string? rule, OfficeCalendars calendars)
    {
        var start = Moment(from);
        if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) || amount > 3650)
            throw Wrong("Tham số limit cần là số nguyên từ 0 đến 3650.", "limit");
        var limitUnit = (unit ?? "WORKING_DAY").ToUpperInvariant() switch
        {
            "WORKING_DAY" => LimitUnit.WorkingDay,
            "WORKING_HOUR" => LimitUnit.WorkingHour,
            "HOUR" => LimitUnit.Hour,
            "DAY" => LimitUnit.Day,
            "MONTH" => LimitUnit.Month,
            _ => throw Wrong("Tham số unit cần là WORKING_DAY, WORKING_HOUR, HOUR, DAY hoặc MONTH.", "unit"),
        };
        var countRule = (rule ?? "legal").ToUpperInvariant() switch
        {
            "LEGAL" => CountRule.Legal,
            "EXACT" => CountRule.Exact,
            _ => throw Wrong("Tham số rule cần là legal hoặc exact.", "rule"),
        };
        try
        {
            var explained = Deadline.Explain(calendars.Of(), start, new TimeLimit(amount, limitUnit), countRule)!;
            return new DueAnswer(Text(explained.Date.Due), Text(explained.Date.LawEndsAt),
                [.. explained.Days.Select(day => new DueDay(day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Counted, DayWords.Why(day), day.LawRow))]);
        }
        catch (Exception e) when (e is CalendarEndsException or ArgumentOutOfRangeException)
        {
            throw Wrong($"Chỉ tính được trong khoảng từ {OfficeCalendars.From:dd/MM/yyyy} đến {OfficeCalendars.To:dd/MM/yyyy}.", "from");
        }
    }

    private static DateTime Moment(string? text)
    {
        if (DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var office)) return office;
        // In an address "+07:00" arrives as " 07:00" unless it was escaped.
        if (DateTimeOffset.TryParseExact(text?.Replace(' ', '+'), ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return OfficeClock.ToOffice(instant.UtcDateTime);
        throw Wrong("Tham số from cần có dạng 2021-02-08T09:32 (giờ Việt Nam).", "from");
    }

    private static string Text(DateTime office) => office.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+07:00";

    private static Refused Wrong(string sentence, string field) => Problems.DueQuestionInvalid.Because(sentence, field);
}
