using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.Reception.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Desk;

/// <summary>One turn at the table: what was said, handed in, signed, answered, concluded; or why it was refused.</summary>
internal sealed class TurnModel(Store store, ActorAccess actors, OfficeClock clock, TurnFile file, ReceptionLaw law, OrgQueries units, ReceiveTurn receive, KeepRecord record, EndTurn end, Conclude conclude) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public int RecordVersion { get; set; }
    [BindProperty] public string? EarlierCode { get; set; }
    [BindProperty] public string? Summary { get; set; }
    [BindProperty] public string? Asks { get; set; }
    [BindProperty] public string? Explained { get; set; }
    [BindProperty] public string? SettledBy { get; set; }
    [BindProperty] public bool WithinCompetence { get; set; }
    [BindProperty] public string? PaperName { get; set; }
    [BindProperty] public int? Pages { get; set; }
    [BindProperty] public bool IsOriginal { get; set; }
    [BindProperty] public string? Condition { get; set; }
    [BindProperty] public SigningWay? Way { get; set; }
    [BindProperty] public bool ReadBack { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public string? Ground { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public AnswerKind? AnswerKind { get; set; }
    [BindProperty] public string? AnswerWords { get; set; }
    [BindProperty] public string? Body { get; set; }
    [BindProperty] public string? Document { get; set; }
    [BindProperty] public string? PetitionCode { get; set; }
    [BindProperty] public string? ConclusionText { get; set; }
    [BindProperty] public Guid? UnitId { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }

    public WholeTurn Whole { get; private set; } = null!;
    public IReadOnlyList<ReceptionTurn> Earlier { get; private set; } = [];
    public IReadOnlyList<UnitLine> Units { get; private set; } = [];
    public DateTime Now => clock.UtcNow;
    public DateOnly Today => clock.Today;
    public string GroundName => law.NameOf("reception-refusal-grounds", Whole.Refusal?.Ground ?? "");

    public static IEnumerable<SelectListItem> WayItems => Enum.GetValues<SigningWay>().Select(way => new SelectListItem(ReceptionWords.Signing(way), way.ToString()));
    public static IEnumerable<SelectListItem> AnswerItems => Enum.GetValues<AnswerKind>().Select(kind => new SelectListItem(ReceptionWords.Answer(kind), kind.ToString()));
    public IEnumerable<SelectListItem> GroundItems => law.Grounds(Whole.Turn.Day).Select(ground => new SelectListItem(ground.Name, ground.Code));
    public IEnumerable<SelectListItem> UnitItems => Units.Where(unit => unit.Kind is UnitKind.Division or UnitKind.AffiliatedUnit or UnitKind.Desk).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Whole = await file.ReadAsync(actors.Required, Code, cancellation);
        (SeenVersion, RecordVersion) = (Whole.Turn.Version, Whole.Record?.Version ?? 0);
        if (Whole.Turn.Matter == ReceptionMatter.Denunciation) return;
        Earlier = await store.EarlierOfAsync(Whole.Turn, cancellation);
        Units = await units.TreeOnAsync(Today, cancellation);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Whole.Record is { } written) (Summary, Asks, Explained, SettledBy, WithinCompetence) = (written.Summary, written.Asks, written.Explained, written.SettledBy, written.WithinCompetence);
        else Summary = Whole.Registration?.Summary;
    }

    public Task<IActionResult> OnPostCallAsync(CancellationToken cancellation) => DoneAsync(() => receive.CallAsync(actors.Required, Code, SeenVersion, cancellation));

    public Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellation) => DoneAsync(() => receive.LeaveAsync(actors.Required, Code, SeenVersion, cancellation));

    public Task<IActionResult> OnPostHandOverAsync(CancellationToken cancellation) => DoneAsync(() => receive.HandOverAsync(actors.Required, Code, SeenVersion, cancellation));

    public Task<IActionResult> OnPostFollowAsync(CancellationToken cancellation) => DoneAsync(() => receive.FollowAsync(actors.Required, Code, EarlierCode, SeenVersion, cancellation));

    public Task<IActionResult> OnPostWriteAsync(CancellationToken cancellation) => DoneAsync(() => record.WriteAsync(actors.Required, Code, new RecordWords(Summary, Asks, Explained, SettledBy, WithinCompetence), RecordVersion, cancellation));

    public Task<IActionResult> OnPostPaperAsync(CancellationToken cancellation) => DoneAsync(() => record.TakePaperAsync(actors.Required, Code, PaperName, Pages, IsOriginal, Condition, cancellation));

    public Task<IActionResult> OnPostSignAsync(CancellationToken cancellation) => DoneAsync(() => record.SignAsync(actors.Required, Code, Way, ReadBack, Note, RecordVersion, cancellation));

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellation) => DoneAsync(() => end.RefuseAsync(actors.Required, Code, Ground, Words, SeenVersion, cancellation));

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellation) => DoneAsync(() => end.AnswerAsync(actors.Required, Code, new AnswerForm(AnswerKind, AnswerWords, Body, Document, PetitionCode), SeenVersion, cancellation));

    public Task<IActionResult> OnPostConcludeAsync(CancellationToken cancellation) => DoneAsync(() => conclude.RunAsync(actors.Required, Code, ConclusionText, UnitId, DueOn, cancellation));

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation) => DoneAsync(() => end.CloseAsync(actors.Required, Code, SeenVersion, cancellation));

    private async Task<IActionResult> DoneAsync(Func<Task> run)
    {
        await run();
        return Redirect($"/don-thu/tiep-dan/luot/{AccessCode.Clean(Code)}");
    }
}
