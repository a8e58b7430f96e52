using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Ratings.Acts;
using MotCua.Web;

namespace MotCua.Ratings.Pages.Inside;

/// <summary>Comments as heads read them, and as whoever controls procedures judges them.</summary>
internal sealed class CommentsModel(Store store, ActorAccess actors, JudgeComment judge) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true, Name = "xem")] public string? Asked { get; set; }
    [BindProperty(SupportsGet = true, Name = "sau")] public Guid? Before { get; set; }
    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public IReadOnlyList<CommentLine> Lines { get; private set; } = [];
    public string? Next { get; private set; }
    public bool MayJudge { get; private set; }
    public bool All => Asked == "tat-ca" || !MayJudge;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        MayJudge = actor.May(RatingPermissions.Moderate);
        var lines = await store.CommentsAsync(RatingPermissions.UnitsOf(actor), All ? null : false, Before, cancellation);
        Lines = [.. lines.Take(RatingQueries.PageSize)];
        Next = lines.Count > RatingQueries.PageSize ? $"/gop-y-danh-gia?xem={Asked}&sau={Lines[^1].Id}" : null;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostShowAsync(CancellationToken cancellation)
    {
        await judge.RunAsync(actors.Required, Id, show: true, null, cancellation);
        return Redirect("/gop-y-danh-gia");
    }

    public async Task<IActionResult> OnPostWithholdAsync(CancellationToken cancellation)
    {
        await judge.RunAsync(actors.Required, Id, show: false, Reason, cancellation);
        return Redirect("/gop-y-danh-gia");
    }
}
