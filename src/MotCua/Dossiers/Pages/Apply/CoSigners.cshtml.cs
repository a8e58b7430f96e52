using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Dossiers.CoSigning;
using MotCua.Procedures.Forms;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Apply;

/// <summary>Who else signs before it is filed, and how far they are.</summary>
internal sealed class CoSignersModel(Journey journey, CoSignReads reads, AskCoSigner ask) : PageModel, IRedisplay
{
    /// <summary>Somebody the form does not ask for.</summary>
    private const string Other = "-";

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public string? Role { get; set; }
    [BindProperty] public string? Capacity { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public Guid Signer { get; set; }

    public Journey Journey => journey;

    public IReadOnlyList<SignerLine> Signers { get; private set; } = [];

    /// <summary>Whom the form asks for and nobody was asked yet.</summary>
    public IReadOnlyList<FormSigner> Open => [.. journey.ToSign.Needed.Where(signer => Signers.All(line => line.Asked.RoleKey != signer.Key))];

    public IEnumerable<SelectListItem> Roles => Open.Select(signer => new SelectListItem(signer.Label, signer.Key)).Append(new SelectListItem("Người khác", Other));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await journey.OpenAsync(Id, cancellation);
        Signers = await reads.OfDraftAsync(journey.ToSign, cancellation);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (journey.Draft.SentCode is not null) return Redirect(journey.Address("da-gui"));
        Role = Open is [var first, ..] ? first.Key : Other;
        return Page();
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        if (await ReadyAsync(cancellation) is { } elsewhere) return elsewhere;
        await ask.AskAsync(journey.Actor, journey.ToSign, new SignerWish(Role == Other ? null : Role, Capacity, Name, Number, Email), cancellation);
        TempData["Done"] = "Đã gửi lời mời ký. Khi người được mời trả lời, Ông/Bà được báo.";
        return Redirect(journey.Address("cung-ky"));
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancellation)
    {
        if (await ReadyAsync(cancellation) is { } elsewhere) return elsewhere;
        await ask.AskAgainAsync(journey.Actor, journey.ToSign, Signer, cancellation);
        TempData["Done"] = "Đã gửi lại với nội dung hiện nay.";
        return Redirect(journey.Address("cung-ky"));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        await ask.TakeBackAsync(journey.Actor, journey.ToSign, Signer, cancellation);
        return Redirect(journey.Address("cung-ky"));
    }

    /// <summary>Nobody is asked to sign what is not whole: it would have to change, and be signed again.</summary>
    private async Task<IActionResult?> ReadyAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (journey.Draft.SentCode is not null) return Redirect(journey.Address("da-gui"));
        if (!journey.Rules.AsksNothing && journey.Faults().Count > 0) return Redirect(journey.Address("to-khai"));
        journey.MustBeWhole();
        return null;
    }
}
