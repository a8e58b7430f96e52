using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Own;

// The receipt's secret may be tried here as on the look-up page.
[EnableRateLimiting("look-up")]
internal sealed class ListModel(ActorAccess actors, PartyLinks links, OwnInbox inbox, DossierDrafts drafts, ClaimByReceipt claims, CoSigning.CoSignReads signing) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true, Name = "xem")] public string? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")] public Guid? After { get; set; }

    public InboxPage Inbox { get; private set; } = new([], null, 0);

    public static IReadOnlyList<(string Slug, string Title, InboxPart Part)> Parts { get; } =
        [("", "Tất cả", InboxPart.All), ("can-lam", "Chờ tôi", InboxPart.Mine), ("da-xong", "Đã xong", InboxPart.Over)];

    public InboxPart Part => Parts.FirstOrDefault(part => part.Slug == (Asked ?? "")).Part;

    public IReadOnlyList<DossierDraft> Drafts { get; private set; } = [];

    /// <summary>What others ask me to sign.</summary>
    public IReadOnlyList<CoSigning.CoSignature> ToSign { get; private set; } = [];

    /// <summary>The identity is confirmed: what was filed at the desk is in the list already.</summary>
    public bool IsKnown { get; private set; }

    [BindProperty] public string? Code { get; set; }

    [BindProperty] public string? Secret { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostClaimAsync(CancellationToken cancellation)
    {
        await claims.RunAsync(actors.Required, Code ?? "", Secret, cancellation);
        return Redirect("/ho-so-cua-toi");
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken cancellation)
    {
        var (draft, _) = await drafts.OpenAsync(id, actors.Required, cancellation);
        await drafts.DiscardAsync(draft, cancellation);
        return Redirect("/ho-so-cua-toi");
    }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        var by = await links.OwnershipAsync(actor, cancellation);
        IsKnown = by.IdentityNumber is not null;
        Inbox = await inbox.ReadAsync(by, Part, After, cancellation);
        ToSign = await signing.WaitingForAsync(by, cancellation);
        Drafts = await drafts.MineAsync(actor, cancellation);
    }
}
