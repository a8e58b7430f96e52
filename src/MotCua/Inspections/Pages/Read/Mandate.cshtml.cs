using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Inspections.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Inspections.Pages.Read;

/// <summary>One decision: what it opens and to whom, and everything that was opened under it.</summary>
internal sealed class MandateModel(Store store, ActorAccess actors, OfficeClock clock, OpenMandate open, DrawSample draw) : PageModel, IRedisplay
{
    private const int Shown = 50;

    public sealed record LookLine(Guid Id, DateTime At, string? Who, LookKind Kind, string? Code, string? What);

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    /// <summary>The last look shown on the page before.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Sau { get; set; }
    [BindProperty] public string? Seed { get; set; }
    [BindProperty] public int? Size { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public Mandate Mandate { get; private set; } = null!;
    public IReadOnlyList<string> Members { get; private set; } = [];
    public IReadOnlyList<string> Units { get; private set; } = [];
    public int Count { get; private set; }
    public IReadOnlyList<InspectionSample> Samples { get; private set; } = [];
    public IReadOnlyList<LookLine> Looks { get; private set; } = [];
    public string? Next { get; private set; }
    public bool MayOpen => actors.Required.May(InspectionPermissions.Open);
    public bool MayInspect => actors.Required.May(InspectionPermissions.Inspect) && Mandate.Names(actors.Required) && Mandate.IsInForce(clock.Today);

    public static string Words(LookKind kind) => kind switch
    {
        LookKind.Dossier => "Hồ sơ",
        LookKind.Paper => "Tệp của hồ sơ",
        LookKind.Export => "Tải về cả hồ sơ",
        _ => "Mục tìm",
    };

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Mandate = await store.MandateAsync(Id, actors.Required, cancellation);
        var (members, units) = (Mandate.Members.ConvertAll(member => member.PersonId), Mandate.Scope.Units);
        Members = await store.Staff.AsNoTracking().Where(staff => members.Contains(staff.PersonId)).OrderBy(staff => staff.StaffCode).Select(staff => staff.Name).ToListAsync(cancellation);
        Units = await store.Units.AsNoTracking().Where(unit => units.Contains(unit.Id)).OrderBy(unit => unit.Code).Select(unit => unit.Name).ToListAsync(cancellation);
        Count = await store.Covered(Mandate).CountAsync(cancellation);
        Samples = await store.InspectionSamples.AsNoTracking().Where(row => row.MandateId == Id).OrderBy(row => row.At).Take(Shown).ToListAsync(cancellation);
        var before = Sau is { } after ? await store.InspectionLooks.Where(row => row.Id == after && row.MandateId == Id).Select(row => (DateTime?)row.At).SingleOrDefaultAsync(cancellation) : null;
        var looks = store.InspectionLooks.AsNoTracking().Where(row => row.MandateId == Id);
        if (before is { } at) looks = looks.Where(row => row.At < at);
        Looks = await looks.OrderByDescending(row => row.At).Take(Shown)
            .Select(row => new LookLine(row.Id, row.At, store.Set<Account>().Where(account => account.Id == row.By).Select(account => account.DisplayName).FirstOrDefault(), row.Kind,
                store.Set<Dossier>().Where(dossier => dossier.Id == row.DossierId).Select(dossier => dossier.Code).FirstOrDefault(), row.What)).ToListAsync(cancellation);
        Next = Looks.Count == Shown ? $"/thanh-tra/{Id}?sau={Looks[^1].Id}" : null;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostSampleAsync(CancellationToken cancellation)
    {
        var mandate = await store.MandateInForceAsync(Id, actors.Required, clock.Today, cancellation);
        var sample = await draw.RunAsync(actors.Required, mandate, Seed, Size, cancellation);
        return Redirect($"/thanh-tra/{Id}/mau/{sample.Id}");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation)
    {
        await open.EndAsync(actors.Required, Id, Reason, cancellation);
        return Redirect($"/thanh-tra/{Id}");
    }
}
