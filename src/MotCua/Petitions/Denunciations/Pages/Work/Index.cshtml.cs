using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Denunciations.Pages.Work;

/// <summary>What is assigned to this person: code, state, next date.</summary>
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Store store, ActorAccess actors, CaseAccess access, LawBook law, OfficeCalendars calendars, OfficeClock clock) : PageModel
{
    private ILookup<Guid, CaseStep> steps = Array.Empty<CaseStep>().ToLookup(step => step.CaseId);

    public IReadOnlyList<SealedLine> Lines { get; private set; } = [];
    public bool IsUnlocked { get; private set; }
    public DateTime Now => clock.Now;
    public bool MayAppoint => actors.Required.May(DenunciationPermissions.Appoint);

    public Duty? Next(SealedLine line) => line.Kind == SealedKind.Tip ? null : DutyRules.Of([.. steps[line.Id]], law, calendars.Of()).Where(duty => duty.DoneAt is null && duty.Day is not null).MinBy(duty => duty.Day);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Lines = await store.SealedCasesOfAsync(actors.Required.PersonId, cancellation);
        var ids = Lines.Select(line => line.Id).ToList();
        steps = (await store.CaseSteps.AsNoTracking().Where(step => ids.Contains(step.CaseId)).OrderBy(step => step.At).ThenBy(step => step.Id).ToListAsync(cancellation)).ToLookup(step => step.CaseId);
        IsUnlocked = access.IsUnlocked(actors.Required, Request);
    }
}
