using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;
using MotCua.Web;

namespace MotCua.Indices.Pages.Unit;

internal sealed class SelfModel(RoundQueries queries, ActorAccess actors, ScoreUnit score) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public Guid Unit { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public Dictionary<string, string?> Measures { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Notes { get; set; } = [];
    [BindProperty] public List<string> NotApplicable { get; set; } = [];

    public UnitSheet Sheet { get; private set; } = null!;
    public string Back => $"/chi-so/cham-diem/{Code}/{Unit}";

    public LeafForm Form => new("Measures", [.. Sheet.Leaves.Where(line => !line.Leaf.IsSurvey)], Measures, Notes, NotApplicable, true, leaf => $"Kết quả ({leaf.Asked})", _ => "Giải thích; không áp dụng thì ghi lý do",
        line => line.Score?.SelfPoints is { } points ? $"Đang tự chấm {IndexWords.Points(points)} điểm." : "");

    public async Task LoadAsync(CancellationToken cancellation)
    {
        IndexPermissions.Must(actors.Required.May(IndexPermissions.Score, Unit));
        Sheet = await queries.SheetAsync(Code, Unit, cancellation);
        SeenVersion = Sheet.Unit.Version;
        if (Measures.Count > 0) return;
        foreach (var line in Sheet.Leaves)
        {
            if (line.Score is not { } kept) continue;
            Measures[line.Leaf.Code] = LeafForm.Write(kept.SelfMeasure);
            Notes[line.Leaf.Code] = kept.SelfNote;
            if (kept.NotApplicable) NotApplicable.Add(line.Leaf.Code);
        }
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        var said = LeafForm.Typed(Measures, Notes, NotApplicable).ToDictionary(one => one.Key, one => new SelfScore(one.Value.Points, NotApplicable.Contains(one.Key), one.Value.Note));
        await score.SelfAsync(actors.Required, Code, Unit, said, SeenVersion, cancellation);
        return Redirect($"{Back}/tu-cham");
    }

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellation)
    {
        await score.SubmitAsync(actors.Required, Code, Unit, SeenVersion, cancellation);
        return Redirect(Back);
    }
}
