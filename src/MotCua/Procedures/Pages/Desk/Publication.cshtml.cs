using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Procedures.Acts;
using MotCua.Web;

namespace MotCua.Procedures.Pages.Desk;

/// <summary>A publication file: where it stands, each stage with its day, paper and clock, and the next one to record.</summary>
internal sealed class PublicationModel(Store store, ActLog acts, OfficeClock clock, ActorAccess actors, PublicationClock clocks, RecordPublication record) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public string IdempotencyKey { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public PublicationStage Stage { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Document { get; set; }
    [BindProperty] public string? Note { get; set; }

    public ProcedureDecision Decision { get; private set; } = null!;
    public ProcedureVersion Version { get; private set; } = null!;
    public IReadOnlyList<StageClock> Clocks { get; private set; } = [];
    public IReadOnlyList<(string Name, string Who, DateTime At)> History { get; private set; } = [];
    public IReadOnlyList<string> Missing { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Decision = await store.ProcedureDecisions.AsNoTracking().Include(row => row.Steps).SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw Problems.NotFound.Because();
        Version = await store.ProcedureVersions.AsNoTracking().SingleAsync(row => row.Id == Decision.VersionId, cancellation);
        Clocks = clocks.Of(Decision);
        Missing = Decision.Kind == DecisionKind.Abolished || Decision.Stage >= PublicationStage.Issued ? [] : RecordPublication.Missing(Version);
        var written = await acts.Of("procedure", Id).Select(act => new { act.Kind, act.At, act.ActorId }).ToListAsync(cancellation);
        var ids = written.Select(act => act.ActorId).ToHashSet();
        var names = await store.Users.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);
        History = [.. written.Select(act => (ActNames.Vietnamese(act.Kind), act.ActorId is { } by ? names.GetValueOrDefault(by, "") : "", act.At))];
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (SeenVersion, Stage, On) = (Decision.Version, Decision.Next ?? PublicationStage.Posted, Today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) throw Problems.InputInvalid.Because();
        if (On is null && Stage != PublicationStage.InForce) throw ProcedureProblems.BadDates.Because("Mời nhập ngày của bước này.", nameof(On));
        await record.RunAsync(Id, SeenVersion, Stage, On ?? Today, Document, Note, actors.Required, IdempotencyKey, cancellation);
        TempData["Done"] = $"Đã ghi bước: {PublicationWords.Of(Stage)}.";
        return Redirect($"/quan-tri/cong-bo/{Id}");
    }
}
