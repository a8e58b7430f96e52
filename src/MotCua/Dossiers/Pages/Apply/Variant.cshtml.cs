using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Apply;

internal sealed class VariantModel(Journey journey) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Variant { get; set; }

    public Journey Journey => journey;

    public Task LoadAsync(CancellationToken cancellation) => journey.OpenAsync(Id, cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Variant = journey.Content.Variant;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (journey.Version.Content.Variants.All(variant => variant.Key != Variant)) throw DossierProblems.VariantUnknown.Because(field: nameof(Variant));
        if (journey.Content.Variant != Variant) journey.Content.Files.RemoveAll(file => file.RequiredPaper is not null);
        journey.Content.Variant = Variant;
        await journey.SaveAsync(cancellation);
        return Redirect(journey.Next);
    }
}
