using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Apply;

internal sealed class OwnerModel(Journey journey, OnlinePrefill prefill) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public DraftParty Party { get; set; } = new();

    public Journey Journey => journey;

    public Task LoadAsync(CancellationToken cancellation) => journey.OpenAsync(Id, cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Party = journey.Content.Owner ?? (journey.Content.For == FilingFor.Organisation
            ? await prefill.OrganisationAsync(journey.Actor, cancellation) : new DraftParty());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        SubmissionRules.CheckParty(Party.ToInput(), nameof(Party));
        journey.Content.Owner = Party;
        await journey.SaveAsync(cancellation);
        return Redirect(journey.Next);
    }
}
