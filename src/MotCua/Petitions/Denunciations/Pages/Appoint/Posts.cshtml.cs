using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Kernel.Sealing;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Appoint;

internal sealed record PostLine(Guid Id, PostKind Kind, string Name, DateOnly From, string Decision, string? Fingerprint);

/// <summary>The head appoints; keys are shown by their fingerprints, so that an exchanged one can be noticed.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PostsModel(Store store, ActorAccess actors, AppointPosts posts, OfficeClock clock) : PageModel, IRedisplay
{
    private IReadOnlyList<PostLine> all = [];

    [BindProperty] public PostKind? Kind { get; set; }
    [BindProperty] public Guid? Person { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public int? Threshold { get; set; }

    public IReadOnlyList<SelectListItem> Staff { get; private set; } = [];
    public IEnumerable<SelectListItem> Kinds { get; } = [new("Người nhận đơn", nameof(PostKind.Receiver)), new("Người giữ khóa", nameof(PostKind.Custodian))];

    public IReadOnlyList<PostLine> Of(PostKind kind) => [.. all.Where(post => post.Kind == kind)];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var (today, keys) = (clock.Today, store.SealingKeys);
        var rows = await (from post in store.SealedPosts.AsNoTracking()
                          join staff in store.Staff on post.PersonId equals staff.PersonId
                          where post.To == null || post.To >= today
                          orderby post.From, staff.Name
                          select new { post.Id, post.Kind, staff.Name, post.From, post.Decision, Key = keys.Where(key => key.PersonId == post.PersonId && key.EndedAt == null).Select(key => key.PublicKey).FirstOrDefault() }).ToListAsync(cancellation);
        all = [.. rows.Select(row => new PostLine(row.Id, row.Kind, row.Name, row.From, row.Decision, row.Key is null ? null : SealingKey.FingerprintOf(row.Key)))];
        Staff = [.. (await store.StaffWithKeysAsync(cancellation)).Select(person => new SelectListItem(person.HasKey ? person.Name : $"{person.Name} (chưa có khóa riêng)", person.PersonId.ToString()))];
        Threshold ??= (await store.CustodyAsync(today, cancellation)).Threshold is > 0 and var needed ? needed : null;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAppointAsync(CancellationToken cancellation)
    {
        if (Kind is not { } kind) throw DenunciationProblems.ReasonNeeded.Because("Mời chọn cử vào việc gì.", nameof(Kind));
        await posts.AppointAsync(actors.Required, kind, Person, Decision, cancellation);
        return Redirect("/don-thu/to-cao/phan-cong");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancellation)
    {
        await posts.EndAsync(actors.Required, id, cancellation);
        return Redirect("/don-thu/to-cao/phan-cong");
    }

    public async Task<IActionResult> OnPostRuleAsync(CancellationToken cancellation)
    {
        await posts.RuleAsync(actors.Required, Threshold, cancellation);
        return Redirect("/don-thu/to-cao/phan-cong");
    }
}
