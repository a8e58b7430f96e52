using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Web;
using MotCua.WorkingTime;

namespace MotCua.Kernel.Calendar.Pages;

/// <summary>Public: which days the office works, why not on others, and what says so.</summary>
internal sealed class YearModel(Store store, OfficeCalendars calendars, OfficeClock clock, Words words) : PageModel
{
    internal sealed record DayLine(DateOnly Date, DayKind Kind, string Name, string Source);

    private static readonly DayOfWeek[] FromMonday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    [BindProperty(SupportsGet = true, Name = "nam")] public int? Asked { get; set; }

    public int Year => Math.Clamp(Asked ?? clock.Today.Year, OfficeCalendars.From.Year, OfficeCalendars.To.Year);

    public WorkCalendar Calendar { get; private set; } = null!;

    public IReadOnlyList<DayLine> Days { get; private set; } = [];

    public IReadOnlyList<(string Days, string Hours)> Hours { get; private set; } = [];

    public string[] Weekdays => words.IsEnglish ? ["M", "T", "W", "T", "F", "S", "S"] : ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];

    /// <summary>The hours shown are those of today, or of the year's last or first day.</summary>
    public DateOnly Shown => clock.Today.Year == Year ? clock.Today : new DateOnly(Year, clock.Today.Year > Year ? 12 : 1, clock.Today.Year > Year ? 31 : 1);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Calendar = calendars.Of();
        var (first, last) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        var decisions = await store.CalendarChanges.Where(row => row.WithdrawnAt == null && row.Date >= first && row.Date <= last)
            .ToDictionaryAsync(row => row.Date, row => row.Decision, cancellation);
        Days = [.. Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber)
            .Select(Calendar.SpecialOn).OfType<SpecialDay>()
            .Select(day => new DayLine(day.Date, day.Kind, day.Name, decisions.GetValueOrDefault(day.Date) ?? Holidays.ArticleOf(day.LawRow) ?? day.LawRow))];
        Hours = [.. FromMonday.Select(day => (words.IsEnglish ? day.ToString() : Say.Weekday(new DateOnly(2024, 1, 7).AddDays((int)day)), Text(Calendar.HoursOn(Shown).SessionsOf(day))))];
    }

    private string Text(IReadOnlyList<OfficeSession> sessions) => sessions.Count == 0 ? words.T("nghỉ", "closed")
        : string.Join(", ", sessions.Select(session => string.Create(CultureInfo.InvariantCulture, $"{session.Opens:HH:mm}–{session.Closes:HH:mm}")));
}
