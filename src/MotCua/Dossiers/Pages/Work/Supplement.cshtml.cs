using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Work;

internal sealed class SupplementModel(Store store, ActorAccess actors, DossierView view, RequestSupplement request, Reasons reasons) : PageModel, IRedisplay
{
    public sealed class Line
    {
        public bool Chosen { get; set; }
        public string? Paper { get; set; }
        public string? Name { get; set; }
        public string? OtherName { get; set; }
        public string Reason { get; set; } = RequestSupplement.Missing;
        public string? Sentence { get; set; }
    }

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    [BindProperty] public string Key { get; set; } = "";

    [BindProperty] public int SeenVersion { get; set; }

    [BindProperty] public List<Line> Lines { get; set; } = [];

    public Reasons Reasons => reasons;

    public WholeDossier Whole { get; private set; } = null!;

    public bool IsThere(string? paper) => !string.IsNullOrEmpty(paper) && Whole.Papers.Any(row => row.RequiredPaperKey == paper);

    public async Task LoadAsync(CancellationToken cancellation) =>
        Whole = await view.WholeAsync(await store.SeenDossierAsync(DossierCode.Clean(Code), actors.Required, cancellation), cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Key, SeenVersion) = (FormKey.New(), Whole.Dossier.Version);
        Lines = [.. (Whole.Variant?.Papers ?? []).Select(paper => new Line { Paper = paper.Key, Name = paper.Name, Reason = IsThere(paper.Key) ? "unreadable" : RequestSupplement.Missing }), new Line { Reason = "incomplete" }];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var asked = Lines.Where(line => line.Chosen).Select(line => new SupplementInput(line.Paper, line.OtherName, line.Reason, line.Sentence ?? "")).ToList();
        if (asked.Count == 0) throw DossierProblems.NothingAskedFor.Because();
        var dossier = await request.RunAsync(actors.Required, DossierCode.Clean(Code), asked, SeenVersion, Key, cancellation);
        return Redirect($"/ho-so/{dossier.Code}");
    }
}
