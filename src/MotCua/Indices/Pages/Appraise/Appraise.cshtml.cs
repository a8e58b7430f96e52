using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;
using MotCua.Web;

namespace MotCua.Indices.Pages.Appraise;

internal sealed class AppraiseModel(RoundQueries queries, ActorAccess actors, ScoreUnit score) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public Guid Unit { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public Dictionary<string, string?> Points { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Notes { get; set; } = [];
    [BindProperty] public List<string> NotApplicable { get; set; } = [];

    public UnitSheet Sheet { get; private set; } = null!;
    public string Back => $"/chi-so/cham-diem/{Code}/{Unit}";

    public LeafForm Form => new("Points", Sheet.Leaves, Points, Notes, NotApplicable, true, leaf => leaf.IsSurvey ? "Kết quả điều tra, %" : "Điểm thẩm định", leaf => leaf.IsSurvey ? "Nguồn đã công bố" : "Lý do, khi khác điểm tự chấm",
        line => line.Leaf.IsSurvey ? line.Score?.AppraisedPoints is { } points ? $"Đang là {IndexWords.Points(points)} điểm." : "" : $"Tự chấm {(line.Score?.SelfPoints is { } own ? IndexWords.Points(own) : "không áp dụng")}. {line.Score?.SelfNote}");

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Sheet = await queries.SheetAsync(Code, Unit, cancellation);
        SeenVersion = Sheet.Unit.Version;
        if (Points.Count > 0) return;
        foreach (var line in Sheet.Leaves)
        {
            if (line.Score is not { } kept) continue;
            Points[line.Leaf.Code] = LeafForm.Write(line.Leaf.IsSurvey ? kept.SurveyShare : kept.AppraisedPoints ?? kept.SelfPoints);
            Notes[line.Leaf.Code] = line.Leaf.IsSurvey ? kept.SurveySource : kept.AppraisedNote;
            if (kept.NotApplicable) NotApplicable.Add(line.Leaf.Code);
        }
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        await score.AppraiseAsync(actors.Required, Code, Unit, LeafForm.Typed(Points, Notes, NotApplicable), SeenVersion, cancellation);
        return Redirect($"{Back}/tham-dinh");
    }

    public async Task<IActionResult> OnPostFinishAsync(CancellationToken cancellation)
    {
        await score.FinishAsync(actors.Required, Code, Unit, SeenVersion, cancellation);
        return Redirect(Back);
    }
}
