using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Indices.Acts;
using MotCua.Indices.Rounds;
using MotCua.Plans;
using MotCua.Web;

namespace MotCua.Indices.Pages.Unit;

/// <summary>What shows a self-score: a file, a page, a figure.</summary>
internal sealed class ShowModel(RoundQueries queries, ActorAccess actors, ScoreUnit score) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public Guid Unit { get; set; }
    [BindProperty] public string? CriterionCode { get; set; }
    [BindProperty] public string? EvidenceTitle { get; set; }
    [BindProperty] public EvidenceKind Kind { get; set; }
    [BindProperty] public IFormFile? EvidenceFile { get; set; }
    [BindProperty] public string? EvidenceHref { get; set; }
    [BindProperty] public string? FigureCode { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }

    public UnitSheet Sheet { get; private set; } = null!;
    public string Back => $"/chi-so/cham-diem/{Code}/{Unit}";
    public IEnumerable<SelectListItem> LeafItems => Sheet.Leaves.Where(line => !line.Leaf.IsSurvey).Select(line => new SelectListItem($"{line.Leaf.Code} {line.Leaf.Name}", line.Leaf.Code));
    public static IEnumerable<SelectListItem> KindItems => [new("Tệp", nameof(EvidenceKind.File)), new("Số liệu", nameof(EvidenceKind.Figure)), new("Trang của hệ thống", nameof(EvidenceKind.Page))];
    public static IEnumerable<SelectListItem> FigureItems => LiveFigures.All.Select(figure => new SelectListItem($"{figure.Name} ({figure.Room})", figure.Code));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        IndexPermissions.Must(actors.Required.May(IndexPermissions.Score, Unit));
        Sheet = await queries.SheetAsync(Code, Unit, cancellation);
        From ??= new DateOnly(Sheet.Round.Year, 1, 1);
        To ??= new DateOnly(Sheet.Round.Year, 12, 31);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var content = EvidenceFile?.OpenReadStream();
        await score.EvidenceAsync(actors.Required, Code, Unit, CriterionCode ?? "", new EvidenceInput(Kind, EvidenceTitle, content, EvidenceFile?.FileName, EvidenceHref, FigureCode, Unit, From, To, []), cancellation);
        return Redirect(Back);
    }
}
