using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Decision766;

namespace MotCua.Indices.Pages.Public;

/// <summary>What a share would earn.</summary>
/// <param name="MayMiss">How many of the period's cases may fail; null: there is nothing to count.</param>
internal sealed record MetricTrial(MetricLine Line, decimal Points, long? MayMiss);

internal sealed class ServingModel(OfficeClock clock, ActorAccess actors, ScoreMetrics score) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")] public int? Year { get; set; }
    [BindProperty(SupportsGet = true, Name = "quy")] public int? Quarter { get; set; }
    [BindProperty(SupportsGet = true, Name = "chi-so")] public string? MetricCode { get; set; }
    [BindProperty(SupportsGet = true, Name = "ty-le")] public string? Share { get; set; }

    public ScoreCard Card { get; private set; } = null!;
    public MetricTrial? Trial { get; private set; }
    public bool MayKeep => actors.Current?.May(IndexPermissions.Keep) == true;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Card = await score.RunAsync(MetricPeriod.Of(Year, Quarter, clock.Today), cancellation);
        if (MetricCode is null || Share is null) return;
        var line = Card.Lines.FirstOrDefault(one => one.Metric.Code == MetricCode && one.Metric.Way != MetricWay.NotScored) ?? throw Problems.NotFound.Because();
        if (!decimal.TryParse(Share.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) || share > 100) throw IndexProblems.ShareWrong.Because();
        Trial = new MetricTrial(line, line.Metric.Points(share / 100), line.Whole is > 0 and var whole ? (long)Math.Floor(whole * (100 - share) / 100) : null);
    }
}
