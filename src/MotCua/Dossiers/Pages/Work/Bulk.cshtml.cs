using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Work;

/// <summary>One act for many dossiers: first what would happen to each, then, confirmed, what did.</summary>
internal sealed class BulkModel(Store store, ActorAccess actors, OfficeClock clock, BulkActs bulk) : PageModel, IRedisplay
{
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public List<string> Codes { get; set; } = [];
    /// <summary>Code and version of each line as the preview showed it: <c>000.00.16.H01-211115-0001@3</c>.</summary>
    [BindProperty] public List<string> Seen { get; set; } = [];
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public DeliveryWay Way { get; set; } = DeliveryWay.Post;
    [BindProperty] public string? Receiver { get; set; }
    [BindProperty] public string? Identity { get; set; }
    [BindProperty] public Guid? PersonId { get; set; }

    public BulkKind? Chosen => BulkKind.All.FirstOrDefault(kind => kind.Word == Kind);

    public IReadOnlyList<BulkLine> Lines { get; private set; } = [];

    /// <summary>The lines say what was done, not what would be.</summary>
    public bool IsDone { get; private set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (Key.Length == 0) Key = FormKey.New();
        if (Chosen != BulkKind.Give) return;
        var (actor, today) = (actors.Required, clock.Today);
        var units = actor.Roles.Select(held => held.UnitId).ToList();
        var holders = store.RoleHoldings.AsNoTracking().Where(held => (held.Role == Role.Specialist || held.Role == Role.DivisionHead) && units.Contains(held.UnitId) && held.From <= today && (held.To == null || held.To >= today))
            .Select(held => held.PersonId);
        People = await store.Staff.AsNoTracking().Where(member => holders.Contains(member.PersonId)).OrderBy(member => member.Name)
            .Select(member => new SelectListItem(member.Name, member.PersonId.ToString())).ToListAsync(cancellation);
    }

    public RedirectResult OnGet() => Redirect(QueueAddress.Path);

    public async Task OnPostPreviewAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Lines = await bulk.PreviewAsync(actors.Required, Must(), Codes, Said, cancellation);
    }

    public async Task OnPostDoAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var seen = Seen.Select(word => word.Split('@')).Where(parts => parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(parts => (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture)));
        Lines = await bulk.RunAsync(actors.Required, Must(), seen, Key, Said, cancellation);
        IsDone = true;
    }

    private BulkSaid Said => new(Note, Way, Receiver, Identity, PersonId);

    private BulkKind Must() => Chosen is { } kind && kind.MayTry(actors.Required) ? kind : throw DayProblems.UnknownBulk.Because(field: "Kind");
}
