using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Work;

/// <summary>Vắng mặt và làm thay: one's own, and those of the people one heads.</summary>
internal sealed class AbsenceModel(Store store, ActorAccess actors, OfficeClock clock, SetAbsence set, LawBook law) : PageModel, IRedisplay
{
    public sealed record Line(Guid Id, string Person, string StandIn, DateOnly From, DateOnly To, string Reason, int Version, bool IsMine);

    [BindProperty(SupportsGet = true)] public Guid? PersonId { get; set; }
    [BindProperty] public Guid? StandInId { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string Key { get; set; } = "";

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> StandIns { get; private set; } = [];

    /// <summary>The rule by which somebody signs for whoever is away.</summary>
    public LawRow SignRule => law.Rule("sign-stand-in", clock.Today);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var (actor, today) = (actors.Required, clock.Today);
        if (Key.Length == 0) Key = FormKey.New();
        var ruled = await set.RuledAsync(actor, cancellation);
        var person = PersonId ?? actor.PersonId ?? Guid.Empty;
        PersonId = person;
        People = [.. ruled.Select(member => new SelectListItem(member.PersonId == actor.PersonId ? $"{member.Name} (tôi)" : member.Name, member.PersonId.ToString()))];
        if (ruled.Any(member => member.PersonId == person))
            StandIns = [.. (await set.CandidatesAsync(person, From ?? today, To ?? From ?? today, cancellation)).Select(member => new SelectListItem(member.Name, member.PersonId.ToString()))];
        var ids = ruled.Select(member => member.PersonId).ToList();
        Lines = await (from absence in store.Absences.AsNoTracking()
                       join away in store.Staff on absence.PersonId equals away.PersonId
                       join standIn in store.Staff on absence.StandInId equals standIn.PersonId
                       where (ids.Contains(absence.PersonId) || absence.StandInId == actor.PersonId) && absence.To >= today && absence.From <= absence.To
                       orderby absence.From, absence.Id
                       select new Line(absence.Id, away.Name, standIn.Name, absence.From, absence.To, ids.Contains(absence.PersonId) ? absence.Reason : "", absence.Version, ids.Contains(absence.PersonId)))
            .Take(200).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await set.RunAsync(actors.Required, PersonId ?? actors.Required.PersonId ?? Guid.Empty, StandInId, From, To, Reason, Key, cancellation);
        return Redirect("/viec-cua-toi/vang-mat");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, int version, CancellationToken cancellation)
    {
        await set.EndAsync(actors.Required, id, version, Key, cancellation);
        return Redirect("/viec-cua-toi/vang-mat");
    }
}
