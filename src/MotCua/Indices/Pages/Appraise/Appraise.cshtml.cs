using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;
using MotCua.Questionnaires;
using MotCua.Web;

namespace MotCua.Indices.Pages.Appraise;

internal sealed class AppraiseModel(RoundQueries queries, ActorAccess actors, ScoreUnit score, Store store) : PageModel, IRedisplay
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
        line => line.Leaf.IsSurvey ? $"{(line.Score?.AppraisedPoints is { } points ? $"Đang là {IndexWords.Points(points)} điểm. " : "")}{Surveyed(line.Leaf)}" : $"Tự chấm {(line.Score?.SelfPoints is { } own ? IndexWords.Points(own) : "không áp dụng")}. {line.Score?.SelfNote}");

    private SatisfactionFound? Found { get; set; }

    private string Surveyed(SubCriterion leaf) => !leaf.IsSatisfaction ? ""
        : Found is null ? "Năm này chưa có đợt khảo sát nào đã công bố kết quả của đơn vị."
        : Found.Percent is { } percent ? $"Khảo sát tại đây: {IndexWords.Points(percent)}%. {Found.Source}." : $"{Found.Source}.";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Sheet = await queries.SheetAsync(Code, Unit, cancellation);
        SeenVersion = Sheet.Unit.Version;
        Found = await store.UnitSatisfactionAsync(Unit, Sheet.Round.Year, cancellation);
        if (Points.Count > 0) return;
        foreach (var line in Sheet.Leaves)
        {
            if (line.Score is { } kept && (kept.SurveyShare is not null || kept.NotApplicable || !line.Leaf.IsSatisfaction)) Fill(line.Leaf, kept);
            // What a round here found is put in; whoever appraises may type another figure with its source.
            else if (line.Leaf.IsSatisfaction && Found is { Percent: { } percent }) (Points[line.Leaf.Code], Notes[line.Leaf.Code]) = (LeafForm.Write(percent), Found.Source);
        }
    }

    private void Fill(SubCriterion leaf, CriterionScore kept)
    {
        Points[leaf.Code] = LeafForm.Write(leaf.IsSurvey ? kept.SurveyShare : kept.AppraisedPoints ?? kept.SelfPoints);
        Notes[leaf.Code] = leaf.IsSurvey ? kept.SurveySource : kept.AppraisedNote;
        if (kept.NotApplicable) NotApplicable.Add(leaf.Code);
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
