using System.Globalization;
using Libraries.Tests.Law;
using MotCua.WorkingTime;

namespace Libraries.Tests.WorkingTime;

/// <summary>The days of law/holidays.json with the default hours: what the program counts by.</summary>
internal static class LawCalendar
{
    public static IReadOnlyList<SpecialDay> Days { get; } = [.. LawFiles.Rows("holidays.json").Select(row => new SpecialDay(
        DateOnly.ParseExact(row.Text("date")!, "yyyy-MM-dd", CultureInfo.InvariantCulture), row.Text("kind") == "make-up" ? DayKind.MakeUp : DayKind.Holiday, row.Text("name")!, row.Text("id")!))];

    public static WorkCalendar Of2020To2027 { get; } = With(OfficeHours.Default);

    public static HashSet<string> RowIds { get; } = [.. LawFiles.Rows("rules.json").Concat(LawFiles.Rows("holidays.json")).Select(row => row.Text("id")!)];

    public static WorkCalendar With(OfficeHours hours) => new(hours, Days, new DateOnly(2019, 1, 1), new DateOnly(2027, 12, 31));

    public static DateTime At(string text) => DateTime.ParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture);
}
