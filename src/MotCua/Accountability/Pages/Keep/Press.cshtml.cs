using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Accountability.Acts;
using MotCua.Web;

namespace MotCua.Accountability.Pages.Keep;

/// <summary>The spokesperson's page: what the press asks, by when, and what was said.</summary>
internal sealed class PressModel(Store store, ActorAccess actors, OfficeClock clock, AccountabilityQueries queries, SpeakToPress press) : PageModel, IRedisplay
{
    [BindProperty] public bool IsMajor { get; set; }
    [BindProperty] public string? Outlet { get; set; }
    [BindProperty] public string? ContactName { get; set; }
    [BindProperty] public string? ContactWay { get; set; }
    [BindProperty] public string? Question { get; set; }
    [BindProperty] public DateOnly? StartsOn { get; set; }
    [BindProperty] public TimeOnly? StartsTime { get; set; }
    [BindProperty] public string? Duty { get; set; }
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Statement { get; set; }

    public IReadOnlyList<PressQuestion> Open { get; private set; } = [];
    public IReadOnlyList<PressQuestion> Done { get; private set; } = [];
    public IEnumerable<SelectListItem> DutyItems { get; private set; } = [];
    public DateTime Now => clock.UtcNow;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Open = await store.PressQuestions.AsNoTracking().Where(row => row.StatedAt == null).OrderBy(row => row.DueAt).ToListAsync(cancellation);
        Done = await store.PressQuestions.AsNoTracking().Where(row => row.StatedAt != null).OrderByDescending(row => row.StatedAt).Take(50).ToListAsync(cancellation);
        DutyItems = [.. (await queries.DutiesAsync(clock.Today, cancellation)).Select(duty => new SelectListItem($"{duty.Code} {duty.Text} ({duty.UnitName})", duty.Code)).Prepend(new SelectListItem("Chọn một nhiệm vụ", ""))];
        StartsOn ??= clock.Today;
        StartsTime ??= TimeOnly.FromDateTime(clock.Now);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellation)
    {
        var starts = StartsOn is { } day ? OfficeClock.ToUtc(day.ToDateTime(StartsTime ?? TimeOnly.MinValue)) : (DateTime?)null;
        await press.TakeAsync(actors.Required, new PressInput(Duty, Outlet, ContactName, ContactWay, Question, IsMajor, starts), cancellation);
        return Redirect("/giai-trinh/xu-ly/bao-chi");
    }

    public async Task<IActionResult> OnPostStateAsync(CancellationToken cancellation)
    {
        await press.StateAsync(actors.Required, Code ?? "", Statement, SeenVersion, cancellation);
        return Redirect("/giai-trinh/xu-ly/bao-chi");
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellation)
    {
        await press.RefuseAsync(actors.Required, Code ?? "", Statement, SeenVersion, cancellation);
        return Redirect("/giai-trinh/xu-ly/bao-chi");
    }
}
