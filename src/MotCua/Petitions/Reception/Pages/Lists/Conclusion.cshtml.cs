using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Letters;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.Reception.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Lists;

/// <summary>One conclusion, for the unit that has to carry it out and for those who receive.</summary>
internal sealed class ConclusionModel(Store store, ActorAccess actors, OfficeClock clock, Conclude conclude, ReceptionAccess access, IOutgoingBook book) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Document { get; set; }
    [BindProperty] public bool IsDone { get; set; }

    public ReceptionConclusion Conclusion { get; private set; } = null!;
    public string Unit { get; private set; } = "";
    public string? Number { get; private set; }
    public string TurnCode { get; private set; } = "";
    public bool IsOnDuty { get; private set; }
    public DateOnly Today => clock.Today;
    public IReadOnlyList<ConclusionReport> Reports { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Conclusion = await conclude.FindAsync(actors.Required, Id, cancellation);
        SeenVersion = Conclusion.Version;
        IsOnDuty = await access.IsOnDutyAsync(actors.Required, cancellation);
        Unit = await store.Set<OrgUnit>().Where(unit => unit.Id == Conclusion.UnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        TurnCode = await store.ReceptionTurns.Where(turn => turn.Id == Conclusion.TurnId).Select(turn => turn.Code).SingleAsync(cancellation);
        Number = await book.NumberOfAsync(Id, cancellation);
        Reports = await store.ConclusionReports.AsNoTracking().Where(row => row.ConclusionId == Id).OrderBy(row => row.At).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await conclude.ReportAsync(actors.Required, Id, IsDone, Words, Document, SeenVersion, cancellation);
        return Redirect($"/don-thu/tiep-dan/ket-luan/{Id}");
    }
}
