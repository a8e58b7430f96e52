using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Kernel.Sealing;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Work;

internal sealed record GivenLine(Guid PersonId, string Name, GrantRole Role, bool IsForOldKey);

/// <summary>Who is on a case; putting somebody on or off needs the case open.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PeopleModel(Store store, ActorAccess actors, CaseAccess access, AssignCase assign) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public Guid? Person { get; set; }
    [BindProperty] public GrantRole? Role { get; set; }

    public SealedCase Case { get; private set; } = null!;
    public IReadOnlyList<GivenLine> Given { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Staff { get; private set; } = [];

    public IEnumerable<SelectListItem> Roles { get; } = new[] { GrantRole.Verifier, GrantRole.Handler }.Select(role => new SelectListItem(DenunciationWords.Role(role), role.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        (Case, _) = await access.FindAsync(actors.Required, Code, cancellation);
        Given = await (from grant in store.KeyGrants.AsNoTracking()
                       join staff in store.Staff on grant.PersonId equals staff.PersonId
                       join key in store.SealingKeys on grant.SealingKeyId equals key.Id
                       where grant.CaseId == Case.Id
                       orderby staff.Name
                       select new GivenLine(grant.PersonId, staff.Name, grant.Role, key.EndedAt != null)).ToListAsync(cancellation);
        Staff = [.. (await store.StaffWithKeysAsync(cancellation)).Select(person => new SelectListItem(person.HasKey ? person.Name : $"{person.Name} (chưa có khóa riêng)", person.PersonId.ToString()))];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Person is not { } person) throw DenunciationProblems.PersonUnknown.Because(field: nameof(Person));
        if (Role is not (GrantRole.Verifier or GrantRole.Handler)) throw DenunciationProblems.ReasonNeeded.Because("Mời chọn giao để làm gì.", nameof(Role));
        using var own = access.Own(actors.Required, Request);
        await assign.AddAsync(actors.Required, Code, person, Role.Value, own, cancellation);
        return Redirect($"/don-thu/to-cao/{Case.Code}/nguoi-duoc-giao");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        using var own = access.Own(actors.Required, Request);
        await assign.RemoveAsync(actors.Required, Code, Person ?? Guid.Empty, own, cancellation);
        return Redirect(Person == actors.Required.PersonId ? "/don-thu/to-cao" : $"/don-thu/to-cao/{Case.Code}/nguoi-duoc-giao");
    }
}
