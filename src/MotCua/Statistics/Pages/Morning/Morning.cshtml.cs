using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Web.Components;

namespace MotCua.Statistics.Pages.Morning;

/// <summary>One page each morning: what is late, what will be, what changed, whom it concerns.</summary>
internal sealed class MorningModel(MorningReads reads, ActorAccess actors, OfficeClock clock) : PageModel
{
    public MorningPicture Picture { get; private set; } = null!;

    public bool IsAll { get; private set; }

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var scope = MorningScope.Of(actors.Required);
        IsAll = scope.IsAll;
        Picture = await reads.ReadAsync(scope, cancellation);
    }

    public IReadOnlyList<Bar> Bars => [.. Picture.Weeks.Select(week => new Bar(Label(week.Monday), week.InTime, week.Late))];

    /// <summary>"3 (0–7)"; nothing open, nothing to expect.</summary>
    public static string Expected(LateForecast soon) => soon.Open == 0 ? "0" : $"{Math.Round(soon.Expected, MidpointRounding.AwayFromZero)} ({soon.Low}–{soon.High})";

    public static string Label(DateOnly monday) => monday.ToString("dd/MM", System.Globalization.CultureInfo.InvariantCulture);
}
