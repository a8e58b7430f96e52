using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Web;

namespace MotCua.Kernel.Retention.Pages;

[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Store store, Eraser eraser, ActorAccess actors) : PageModel, IRedisplay
{
    [BindProperty] public string? Code { get; set; }

    [BindProperty] public string? Reason { get; set; }

    [BindProperty] public string? Basis { get; set; }

    public IReadOnlyList<Due> Due { get; private set; } = [];

    public IReadOnlyList<RetentionHold> Holds { get; private set; } = [];

    public IReadOnlyList<Erasure> Erased { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Due = await eraser.DueAsync(Eraser.MostAtOnce, cancellation);
        Holds = await store.RetentionHolds.AsNoTracking().Where(row => row.LiftedAt == null).OrderByDescending(row => row.PlacedAt).Take(100).ToListAsync(cancellation);
        Erased = await store.Erasures.AsNoTracking().OrderByDescending(row => row.At).Take(20).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostHoldAsync(CancellationToken cancellation)
    {
        await eraser.HoldAsync(actors.Required, Code, Reason, cancellation);
        TempData["Done"] = "Đã giữ lại hồ sơ.";
        return Redirect("/luu-tru");
    }

    public async Task<IActionResult> OnPostLiftAsync(Guid id, CancellationToken cancellation)
    {
        await eraser.LiftAsync(actors.Required, id, cancellation);
        TempData["Done"] = "Đã thôi giữ lại hồ sơ.";
        return Redirect("/luu-tru");
    }

    public async Task<IActionResult> OnPostEraseAsync(CancellationToken cancellation)
    {
        var erased = await eraser.EraseAsync(actors.Required, Basis, Eraser.MostAtOnce, cancellation);
        TempData["Done"] = $"Đã xóa lời và giấy tờ cá nhân của {erased} hồ sơ. Các việc đã ghi vẫn còn.";
        return Redirect("/luu-tru");
    }

    public static string Day(DateTime utc) => OfficeClock.ToOffice(utc).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
