using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Representatives.Acts;
using MotCua.Web;

namespace MotCua.Representatives.Pages.Own;

/// <summary>Who acts for me, and for whom I act. The code of an offer may be tried here.</summary>
[EnableRateLimiting("look-up")]
internal sealed class ListModel(Store store, OfficeClock clock, ActorAccess actors, PersonLookup people, GrantRepresentation grant, SettleRepresentation settle) : PageModel, IRedisplay
{
    public sealed record Line(Representation What, RepresentationProof? Proof, RepresentationEnd? End);

    [BindProperty] public string? Code { get; set; }

    public IReadOnlyList<Line> ForMe { get; private set; } = [];
    public IReadOnlyList<Line> ByMe { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Procedures { get; private set; } = new Dictionary<string, string>();
    public DateOnly Today => clock.Today;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var mine = actors.Required.PersonId is { } person ? await people.SamePersonAsync(person, cancellation) : [];
        var all = await store.RepresentationsOf(mine).AsNoTracking().OrderByDescending(row => row.DeclaredAt).Take(100).ToListAsync(cancellation);
        var ids = all.ConvertAll(row => row.Id);
        var proofs = await store.RepresentationConfirmations.AsNoTracking().Where(row => ids.Contains(row.RepresentationId)).ToDictionaryAsync(row => row.RepresentationId, row => (RepresentationProof?)row.Proof, cancellation);
        var ends = await store.RepresentationEnds.AsNoTracking().Where(row => ids.Contains(row.RepresentationId)).ToDictionaryAsync(row => row.RepresentationId, cancellation);
        bool IsMine(Guid? id) => id is { } known && mine.Contains(known);
        var lines = all.ConvertAll(row => new Line(row, proofs.GetValueOrDefault(row.Id), ends.GetValueOrDefault(row.Id)));
        (ForMe, ByMe) = ([.. lines.Where(line => !IsMine(line.What.RepresentativeId))], [.. lines.Where(line => IsMine(line.What.RepresentativeId))]);
        Procedures = await store.ProcedureNamesAsync(lines.SelectMany(line => line.What.Procedures), cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var taken = await grant.TakeUpAsync(actors.Required, Code, cancellation);
        TempData["Done"] = $"Đã nhận ủy quyền của {taken.PrincipalName}.";
        return Redirect("/lam-thay");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancellation)
    {
        await settle.EndAsync(actors.Required, id, cancellation);
        TempData["Done"] = "Đã chấm dứt, có hiệu lực ngay.";
        return Redirect("/lam-thay");
    }
}
