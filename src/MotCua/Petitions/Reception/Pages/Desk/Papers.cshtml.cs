using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Petitions.Reception.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Desk;

/// <summary>Rules, regulation and processes: what is posted, what is missing, a new version.</summary>
internal sealed class PapersModel(Store store, ActorAccess actors, OfficeClock clock, ReceptionLaw law, ReceptionAccess access, PostPaper post) : PageModel, IRedisplay
{
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public DateOnly? IssuedOn { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public string? Text { get; set; }

    public IReadOnlyList<PostedPaper> Posted { get; private set; } = [];
    public string PostingRow => law.Posting(clock.Today).Id;
    public IEnumerable<SelectListItem> KindItems => law.Papers.Select(code => new SelectListItem(code.Name, code.Code));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actors.Required, cancellation);
        Posted = await store.PostedAsync(law, clock.Today, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await post.RunAsync(actors.Required, new PaperForm(Kind, Number, IssuedOn, From, Text), cancellation);
        return Redirect("/don-thu/tiep-dan/van-ban");
    }
}
