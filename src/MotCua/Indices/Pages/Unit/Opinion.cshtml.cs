using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;
using MotCua.Web;

namespace MotCua.Indices.Pages.Unit;

/// <summary>The unit agrees with the appraisal or objects to parts of it.</summary>
internal sealed class OpinionModel(RoundQueries queries, ActorAccess actors, ScoreUnit score) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public Guid Unit { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public Dictionary<string, string?> Points { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Notes { get; set; } = [];

    public UnitSheet Sheet { get; private set; } = null!;
    public string Back => $"/chi-so/cham-diem/{Code}/{Unit}";

    public LeafForm Form => new("Points", Sheet.Leaves, Points, Notes, [], false, _ => "Điểm đề nghị", _ => "Lý do",
        line => $"Tự chấm {IndexWords.Points(line.Score?.SelfPoints)}, thẩm định {(line.Score?.NotApplicable == true ? "không áp dụng" : IndexWords.Points(line.Score?.AppraisedPoints))}. {line.Score?.AppraisedNote}");

    public async Task LoadAsync(CancellationToken cancellation)
    {
        IndexPermissions.Must(actors.Required.May(IndexPermissions.Score, Unit));
        Sheet = await queries.SheetAsync(Code, Unit, cancellation);
        SeenVersion = Sheet.Unit.Version;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation)
    {
        await score.AcceptAsync(actors.Required, Code, Unit, SeenVersion, cancellation);
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostObjectAsync(CancellationToken cancellation)
    {
        await score.ObjectAsync(actors.Required, Code, Unit, LeafForm.Typed(Points, Notes, []), SeenVersion, cancellation);
        return Redirect(Back);
    }
}
