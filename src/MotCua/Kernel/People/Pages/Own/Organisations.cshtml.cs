using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People.Acts;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.Own;

/// <summary>A confirmed member sees the others of the organisation; somebody who only says so sees their own line.</summary>
internal sealed class OrganisationsModel(Store store, MemberDesk desk, OfficeClock clock, ActorAccess actors) : PageModel, IRedisplay
{
    public sealed record MemberLine(Guid Id, Guid OrganisationId, string Organisation, string TaxCode, Guid PersonId, string Name, MemberRole Role, DateOnly From, string Proof, bool Confirmed);

    [BindProperty] public string? TaxCode { get; set; }

    [BindProperty] public string? OrganisationName { get; set; }

    [BindProperty] public OrganisationKind Kind { get; set; }

    [BindProperty] public MemberRole Role { get; set; }

    [BindProperty] public string? Proof { get; set; }

    public IReadOnlyList<MemberLine> Members { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var (me, today) = (actors.Required.PersonId, clock.Today);
        var mine = await store.OrganisationMembers.Where(row => row.PersonId == me && row.ConfirmedAt != null && row.From <= today && (row.To == null || row.To >= today))
            .Select(row => row.OrganisationId).ToListAsync(cancellation);
        Members = await (from member in store.OrganisationMembers
                         join organisation in store.Organisations on member.OrganisationId equals organisation.Id
                         join person in store.Persons on member.PersonId equals person.Id
                         where (member.PersonId == me || mine.Contains(member.OrganisationId)) && (member.To == null || member.To >= today)
                         orderby organisation.Name, member.From
                         select new MemberLine(member.Id, organisation.Id, organisation.Name, organisation.TaxCode, person.Id, person.FullName, member.Role, member.From, member.Proof, member.ConfirmedAt != null))
            .ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await desk.DeclareAsync(TaxCode ?? "", OrganisationName ?? "", Kind, Proof ?? "", actors.Required, cancellation, Role);
        TempData["Done"] = "Đã ghi nhận. Mời mang giấy tờ chứng minh đến Bộ phận Một cửa để xác nhận.";
        return Redirect("/to-chuc");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid memberId, CancellationToken cancellation)
    {
        await desk.EndAsync(memberId, actors.Required, cancellation);
        TempData["Done"] = "Đã thôi đại diện.";
        return Redirect("/to-chuc");
    }
}
