using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Kernel.Signatures.Pages.Admin;

[ResponseCache(NoStore = true)]
internal sealed class CertificatesModel(Store store, KeyDesk desk, ActorAccess actors, OfficeClock clock) : PageModel, IRedisplay
{
    /// <summary>How long before its end an administrator is reminded. A house rule.</summary>
    private static readonly TimeSpan Warning = TimeSpan.FromDays(60);

    public sealed record Line(SigningKey Key, string Holder, string Tone, string Words);

    [BindProperty] public Guid? PersonId { get; set; }
    [BindProperty] public Guid? UnitId { get; set; }
    [BindProperty] public IFormFile? Pfx { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> Units { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var (today, now) = (clock.Today, clock.UtcNow);
        var people = await store.Staff.AsNoTracking().Where(row => row.Active).OrderBy(row => row.StaffCode).Select(row => new { row.PersonId, row.Name }).ToListAsync(cancellation);
        var units = await store.Units.AsNoTracking().OrderBy(row => row.Code).Select(row => new { row.Id, row.Name, row.ValidFrom, row.ValidTo }).ToListAsync(cancellation);
        People = [.. people.Select(row => (row.PersonId, row.Name))];
        Units = [.. units.Where(row => (row.ValidFrom is null || row.ValidFrom <= today) && (row.ValidTo is null || row.ValidTo >= today)).Select(row => (row.Id, row.Name))];
        Lines = [.. (await store.SigningKeys.AsNoTracking().OrderBy(row => row.WithdrawnAt != null).ThenBy(row => row.NotAfter).ToListAsync(cancellation)).Select(key =>
        {
            var holder = key.PersonId is { } person ? people.Find(row => row.PersonId == person)?.Name : units.Find(row => row.Id == key.UnitId)?.Name;
            var (tone, words) = key.NotAfter < now ? ("late", "Hết hạn") : key.NotAfter - now < Warning ? ("warn", "Sắp hết hạn") : key.NotBefore > now ? ("info", "Chưa đến ngày") : ("ok", "Còn hạn");
            return new Line(key, holder ?? "Người đã nghỉ", tone, words);
        })];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <param name="passphrase">Comes here and no further: it is no property, so that no page shows it again.</param>
    public async Task<IActionResult> OnPostImportAsync([FromForm] string? passphrase, CancellationToken cancellation)
    {
        ModelState.Remove(nameof(passphrase));
        if (Pfx is not { Length: > 0 and <= KeyDesk.LargestPfx }) throw SignatureProblems.PfxUnreadable.Because("Mời chọn tệp PFX (.pfx hoặc .p12).", "Pfx");
        using var content = new MemoryStream();
        await Pfx.CopyToAsync(content, cancellation);
        await desk.ImportAsync(actors.Required, content.ToArray(), passphrase, PersonId, UnitId, cancellation);
        TempData["Done"] = "Đã nhập chứng thư.";
        return Redirect("/quan-tri/chung-thu-so");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid keyId, CancellationToken cancellation)
    {
        await desk.WithdrawAsync(actors.Required, keyId, cancellation);
        TempData["Done"] = "Đã thôi dùng chứng thư.";
        return Redirect("/quan-tri/chung-thu-so");
    }
}
