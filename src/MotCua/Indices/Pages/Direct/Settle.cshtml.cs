using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;
using MotCua.Web;

namespace MotCua.Indices.Pages.Direct;

/// <summary>The last word on what a unit objected to.</summary>
internal sealed class SettleModel(RoundQueries queries, ActorAccess actors, DirectRound direct) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public Guid Unit { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public Dictionary<string, string?> Points { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Notes { get; set; } = [];

    public UnitSheet Sheet { get; private set; } = null!;
    public string Back => $"/chi-so/cham-diem/{Code}/{Unit}";

    public LeafForm Form => new("Points", [.. Sheet.Leaves.Where(line => line.Score is { ObjectionWords.Length: > 0 })], Points, Notes, [], false, _ => "Điểm cuối", _ => "Lý do",
        line => $"Thẩm định {IndexWords.Points(line.Score!.AppraisedPoints)}; đơn vị đề nghị {IndexWords.Points(line.Score.ObjectedPoints)}: {line.Score.ObjectionWords}.");

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Sheet = await queries.SheetAsync(Code, Unit, cancellation);
        SeenVersion = Sheet.Unit.Version;
        if (Points.Count > 0) return;
        foreach (var line in Form.Lines) Points[line.Leaf.Code] = LeafForm.Write(line.Score!.AppraisedPoints);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await direct.SettleAsync(actors.Required, Code, Unit, LeafForm.Typed(Points, Notes, []), SeenVersion, cancellation);
        return Redirect(Back);
    }
}
