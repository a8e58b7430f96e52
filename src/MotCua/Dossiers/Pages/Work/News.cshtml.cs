using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Dossiers.Pages.Work;

/// <summary>Each morning: what others did to one's dossiers since the office closed.</summary>
internal sealed class NewsModel(ActorAccess actors, DossierNews news) : PageModel
{
    private const int Size = 50;

    /// <summary><c>don-vi</c>: everything of one's units; else what is in one's own hands.</summary>
    [BindProperty(SupportsGet = true)] public string? Cua { get; set; }

    /// <summary>Number of the last line shown.</summary>
    [BindProperty(SupportsGet = true)] public long? Truoc { get; set; }

    public bool IsOfUnit => Cua == "don-vi";

    public NewsPage Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Shown = await news.OfAsync(actors.Required, !IsOfUnit, Truoc, Size, cancellation);
}
