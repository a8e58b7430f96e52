using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Work;

/// <summary>Câu mẫu: one's own and those of one's units, to be inserted wherever a reason is written.</summary>
internal sealed class SnippetsModel(Store store, ActorAccess actors, KeepSnippet keep) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true, Name = "sua")] public Guid? Editing { get; set; }
    [BindProperty] public Guid? UnitId { get; set; }
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public int? SeenVersion { get; set; }
    [BindProperty] public string Key { get; set; } = "";

    public IReadOnlyList<Snippet> Kept { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        if (Key.Length == 0) Key = FormKey.New();
        Kept = await keep.OfAsync(actor, cancellation);
        var units = KeepSnippet.Units(actor);
        Units = await store.Units.AsNoTracking().Where(unit => units.Contains(unit.Id)).OrderBy(unit => unit.Name).Select(unit => new SelectListItem($"Cả đơn vị: {unit.Name}", unit.Id.ToString())).ToListAsync(cancellation);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Kept.FirstOrDefault(snippet => snippet.Id == Editing) is { } edited) (Title, Text, UnitId, SeenVersion) = (edited.Title, edited.Text, edited.UnitId, edited.Version);
        else Editing = null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await keep.RunAsync(actors.Required, Editing, UnitId, Title, Text, SeenVersion, Key, cancellation);
        return Redirect("/cau-mau");
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken cancellation)
    {
        await keep.DropAsync(actors.Required, id, SeenVersion, Key, cancellation);
        return Redirect("/cau-mau");
    }
}
