using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Statistics.Acts;
using MotCua.Web;

namespace MotCua.Statistics.Pages.Heads;

/// <summary>A quarter while it is being evaluated: the head scores the unit, the controller appraises and publishes.</summary>
internal sealed class QuarterModel(Store store, ActorAccess actors, OfficeClock clock, Evaluation evaluation, ScoreQuarter act) : PageModel, IRedisplay
{
    private const string IdempotencyKeyField = Web.Components.IdempotencyKey.Field;

    [BindProperty(SupportsGet = true, Name = "nam")] public int? Year { get; set; }
    [BindProperty(SupportsGet = true, Name = "quy")] public int? Quarter { get; set; }
    [BindProperty(SupportsGet = true, Name = "don-vi")] public Guid? UnitId { get; set; }
    [BindProperty] public Dictionary<int, string?> Points { get; set; } = [];
    [BindProperty] public Dictionary<int, string?> Notes { get; set; } = [];
    [BindProperty] public int? SeenVersion { get; set; }
    [BindProperty(Name = IdempotencyKeyField)] public string? Key { get; set; }

    public FigurePeriod Period { get; private set; } = null!;
    public bool Holds { get; private set; }
    public LawRow Rule { get; private set; } = null!;
    public IReadOnlyList<UnitEvaluation> Units { get; private set; } = [];
    /// <summary>The unit whose scores are shown.</summary>
    public UnitEvaluation? Chosen { get; private set; }
    public IReadOnlyList<QuarterScore> Scores { get; private set; } = [];
    public IReadOnlyList<(OfficerEvaluation Officer, string Name)> Officers { get; private set; } = [];
    public int Version => ScoreQuarter.VersionOf(Scores);
    public bool MayAppraise => actors.Required.May(StatisticsPermissions.Appraise);
    public bool MayScore => Chosen is not null && OwnUnits.Contains(Chosen.UnitId);
    public bool IsOver => Period.To < clock.Today;
    public int QuarterNumber => (Period.From.Month + 2) / 3;

    private IReadOnlyList<Guid> OwnUnits => [.. actors.Required.Roles.Where(held => held.Role is Role.DivisionHead or Role.DeskHead).Select(held => held.UnitId)];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        // The last quarter that is over: that is the one to evaluate.
        var recent = clock.Today.AddMonths(-3);
        Period = FigurePeriod.Parse(Year ?? recent.Year, $"quy-{Quarter ?? (recent.Month + 2) / 3}", clock.Today);
        Rule = evaluation.RuleOf(Period).Row;
        Holds = evaluation.RuleOf(Period).Holds;
        if (!Holds) return;
        Units = (await evaluation.ReadAsync(Period.Year, QuarterNumber, cancellation)).Units;
        Chosen = Units.FirstOrDefault(unit => unit.UnitId == UnitId) ?? Units.FirstOrDefault(unit => OwnUnits.Contains(unit.UnitId)) ?? (Units.Count > 0 ? Units[0] : null);
        if (Chosen is null) return;
        Scores = await store.QuarterScores.AsNoTracking().Where(row => row.Year == Period.Year && row.Quarter == QuarterNumber && row.UnitId == Chosen.UnitId).ToListAsync(cancellation);
        var sees = MayAppraise || actors.Required.Holds(Role.Director) || actors.Required.Holds(Role.Inspector) || actors.Required.Holds(Role.DeskHead);
        if (sees || MayScore) Officers = await evaluation.OfficersAsync(Period, [Chosen.UnitId], cancellation);
    }

    public async Task<IActionResult> OnPostSelfAsync(CancellationToken cancellation)
    {
        await act.SelfAsync(actors.Required, Said(), SeenVersion, Key, cancellation);
        return Back("Đã lưu điểm tự chấm.");
    }

    public async Task<IActionResult> OnPostAppraiseAsync(CancellationToken cancellation)
    {
        await act.AppraiseAsync(actors.Required, Said(), SeenVersion, Key, cancellation);
        return Back("Đã lưu điểm thẩm định.");
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellation)
    {
        var published = await act.PublishAsync(actors.Required, Year ?? 0, Quarter ?? 0, Key, cancellation);
        return Redirect($"/thong-ke/danh-gia/{published.Year}/{published.Quarter}?lan={published.Edition}");
    }

    /// <summary>What stands in a field: what was typed, or what is kept.</summary>
    public static string? Typed(IReadOnlyDictionary<int, string?> typed, int index, string? kept) => typed.TryGetValue(index, out var text) ? text : kept;

    public QuarterScore? Of(int index) => Scores.FirstOrDefault(score => score.Index == index);

    private ScoresSaid Said() => new(Year ?? 0, Quarter ?? 0, UnitId ?? Guid.Empty, Points.ToDictionary(one => one.Key, one => (PointsOf(one.Key, one.Value), Notes.GetValueOrDefault(one.Key))));

    private static decimal? PointsOf(int index, string? text) => string.IsNullOrWhiteSpace(text) ? null
        : decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) ? points
        : throw StatisticsProblems.PointsInvalid.Because(field: $"Points[{index}]");

    private RedirectResult Back(string done)
    {
        TempData["Done"] = done;
        return Redirect($"/danh-gia-quy?nam={Year}&quy={Quarter}&don-vi={UnitId}");
    }
}
