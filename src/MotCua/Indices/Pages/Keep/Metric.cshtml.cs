using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Indices.Decision766;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Indices.Pages.Keep;

internal sealed class MetricModel(Store store, ActorAccess actors, OfficeClock clock, LawBook law, RecordMetric record) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true, Name = "nam")] public int? AskedYear { get; set; }
    [BindProperty(SupportsGet = true, Name = "quy")] public int? AskedQuarter { get; set; }
    [BindProperty] public int? Year { get; set; }
    [BindProperty] public int? Quarter { get; set; }
    [BindProperty] public string? MetricCode { get; set; }
    [BindProperty] public long? Numerator { get; set; }
    [BindProperty] public long? Denominator { get; set; }
    [BindProperty] public string? Source { get; set; }
    [BindProperty] public DateOnly? SourceOn { get; set; }

    public IReadOnlyList<MetricFigure> Kept { get; private set; } = [];
    public IEnumerable<SelectListItem> MetricItems => Metric.All(law).Where(metric => metric.Way == MetricWay.Typed).Select(metric => new SelectListItem($"{metric.Code} {metric.Name}", metric.Code));
    public static IEnumerable<SelectListItem> QuarterItems => [new("Cả năm", "0"), .. Enumerable.Range(1, 4).Select(quarter => new SelectListItem($"Quý {quarter}", $"{quarter}"))];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Year ??= AskedYear ?? clock.Today.Year;
        Quarter ??= AskedQuarter ?? 0;
        Kept = await store.MetricFigures.AsNoTracking().Where(row => row.Year == Year).OrderBy(row => row.MetricCode).ThenBy(row => row.Quarter).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await record.RunAsync(actors.Required, new MetricInput(Year, Quarter, MetricCode, Numerator, Denominator, Source, SourceOn), null, cancellation);
        return Redirect($"/chi-so/766?nam={Year}&quy={Quarter}");
    }
}
