using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Registers.Acts;
using MotCua.Web;

namespace MotCua.Registers.Pages.Keep;

internal sealed class AmendModel(ActorAccess actors, AmendEntry amend) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public string? HolderName { get; set; }
    [BindProperty] public DateOnly? ValidFrom { get; set; }
    [BindProperty] public DateOnly? ValidTo { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public string? Because { get; set; }
    [BindProperty] public int SeenVersion { get; set; }

    public RegisterEntry Entry { get; private set; } = null!;

    public async Task LoadAsync(CancellationToken cancellation) => Entry = await amend.FindAsync(actors.Required, Id, null, cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Number, HolderName, ValidFrom, ValidTo, SeenVersion) = (Entry.Number, Entry.HolderName, Entry.ValidFrom, Entry.ValidTo, Entry.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await amend.CorrectAsync(actors.Required, Id, new EntryWords(Number ?? "", HolderName ?? "", ValidFrom ?? throw RegisterProblems.EntryInvalid.Because(field: nameof(ValidFrom)), ValidTo), Reason, SeenVersion, cancellation);
        return Redirect($"/so-giay-phep/{Id}");
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellation)
    {
        await amend.RevokeAsync(actors.Required, Id, Day, Decision, Because, SeenVersion, cancellation);
        return Redirect($"/so-giay-phep/{Id}");
    }
}
