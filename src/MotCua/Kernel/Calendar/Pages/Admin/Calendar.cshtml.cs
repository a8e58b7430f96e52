using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Web;

namespace MotCua.Kernel.Calendar.Pages.Admin;

/// <summary>Swaps a day after showing every open deadline it would move.</summary>
internal sealed class CalendarModel(Store store, CalendarDesk desk, OfficeCalendars calendars, OrgQueries organisation, OfficeClock clock, ActorAccess actors) : PageModel, IRedisplay
{
    public sealed record HoursLine(DateOnly From, string Pattern, string Decision, string? UnitName);

    [BindProperty] public DateOnly? Date { get; set; }

    [BindProperty] public CalendarChangeKind Kind { get; set; }

    [BindProperty] public string? Reason { get; set; }

    [BindProperty] public string? Decision { get; set; }

    [BindProperty] public DateOnly? From { get; set; }

    [BindProperty] public Guid? UnitId { get; set; }

    [BindProperty] public string? Pattern { get; set; }

    [BindProperty] public string? HoursDecision { get; set; }

    public IReadOnlyList<MovedDate>? Moves { get; private set; }

    /// <summary>Open deadlines that do not stand where the calendar in force has them.</summary>
    public IReadOnlyList<MovedDate> Left { get; private set; } = [];

    public IReadOnlyList<CalendarChange> Changes { get; private set; } = [];

    public IReadOnlyList<HoursLine> Hours { get; private set; } = [];

    public IReadOnlyList<UnitLine> Units { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Changes = await store.CalendarChanges.AsNoTracking().OrderByDescending(row => row.Date).Take(100).ToListAsync(cancellation);
        Units = await organisation.TreeOnAsync(Today, cancellation);
        var names = Units.ToDictionary(unit => unit.Id, unit => unit.Name);
        Hours = [.. (await store.OfficeHoursSettings.AsNoTracking().OrderBy(row => row.From).ToListAsync(cancellation))
            .Select(row => new HoursLine(row.From, row.Pattern, row.Decision, row.UnitId is { } unit ? names.GetValueOrDefault(unit, "đơn vị đã kết thúc") : null))];
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Left = await desk.MovesAsync(calendars.Of(), cancellation);
    }

    public async Task OnPostPreviewAsync(CancellationToken cancellation)
    {
        var change = await ProposeAsync(cancellation);
        Moves = await desk.MovesAsync(calendars.With(change), cancellation);
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        TempData["Done"] = "Đã thêm ngày hoán đổi." + Moved(await desk.AddAsync(await ProposeAsync(cancellation), actors.Required, cancellation));
        return Redirect("/quan-tri/lich");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid changeId, int changeVersion, CancellationToken cancellation)
    {
        TempData["Done"] = "Đã rút lại ngày hoán đổi." + Moved(await desk.WithdrawAsync(changeId, changeVersion, actors.Required, "", cancellation));
        return Redirect("/quan-tri/lich");
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellation)
    {
        TempData["Done"] = Moved(await desk.MoveRestAsync(actors.Required, cancellation)) is { Length: > 0 } said ? said.TrimStart() : "Không còn hồ sơ nào cần đổi ngày hẹn.";
        return Redirect("/quan-tri/lich");
    }

    public async Task<IActionResult> OnPostHoursAsync(CancellationToken cancellation)
    {
        await desk.SetHoursAsync(UnitId, From ?? throw Problems.CalendarChangeInvalid.Because("Mời nhập ngày áp dụng.", nameof(From)),
            Pattern ?? "", HoursDecision ?? "", actors.Required, cancellation);
        TempData["Done"] = "Đã đặt giờ làm việc.";
        return Redirect("/quan-tri/lich");
    }

    private static string Moved(int count) => count == 0 ? "" : $" Đã đổi ngày hẹn của {count} hồ sơ và báo cho người nộp.";

    private Task<CalendarChange> ProposeAsync(CancellationToken cancellation) => desk.ProposeAsync(
        Date ?? throw Problems.CalendarChangeInvalid.Because("Mời nhập ngày.", nameof(Date)), Kind, Reason ?? "", Decision ?? "", cancellation);
}
