using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People.Acts;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.Admin;

[ResponseCache(NoStore = true)]
internal sealed class UserDetailModel(Store store, UserQueries queries, OrgQueries organisation, StaffDesk staffDesk, RoleDesk roles,
    AccountRecovery recovery, OfficeClock clock, ActorAccess actors) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? StaffTitle { get; set; }

    [BindProperty] public string? OfficePhone { get; set; }

    [BindProperty] public Role Role { get; set; } = Role.Specialist;

    [BindProperty] public Guid? UnitId { get; set; }

    [BindProperty] public DateOnly? From { get; set; }

    [BindProperty] public DateOnly? To { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public Account Account { get; private set; } = null!;

    public StaffMember? Staff { get; private set; }

    public IReadOnlyList<HoldingLine> Holdings { get; private set; } = [];

    public IReadOnlyList<UnitLine> Units { get; private set; } = [];

    public string? Link { get; private set; }

    public DateOnly Today => clock.Today;

    private Guid PersonId => Account.PersonId ?? throw Problems.NotFound.Because();

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Account = await store.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw Problems.NotFound.Because();
        Staff = await store.Staff.AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == Account.PersonId, cancellation);
        Holdings = await queries.HoldingsAsync(Account.PersonId, cancellation);
        Units = await organisation.TreeOnAsync(Today, cancellation);
        From ??= Today;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostStaffAsync(bool active, int staffVersion, CancellationToken cancellation) => RunAsync("Đã lưu.",
        () => staffDesk.ChangeAsync(PersonId, StaffTitle ?? "", OfficePhone, active, staffVersion, actors.Required, cancellation), cancellation);

    public Task<IActionResult> OnPostGrantAsync(CancellationToken cancellation) => RunAsync("Đã giao vai trò.", () => roles.GrantAsync(PersonId, Role,
        UnitId ?? throw Problems.RoleInvalid.Because("Mời chọn đơn vị.", nameof(UnitId)), From ?? Today, To, actors.Required, null, cancellation), cancellation);

    public Task<IActionResult> OnPostEndRoleAsync(Guid holdingId, int holdingVersion, DateOnly? on, CancellationToken cancellation) => RunAsync("Đã thôi giao vai trò.",
        () => roles.EndAsync(holdingId, on ?? Today, holdingVersion, actors.Required, "", cancellation), cancellation);

    public Task<IActionResult> OnPostSessionsAsync(CancellationToken cancellation) => RunAsync("Đã kết thúc mọi phiên đăng nhập của tài khoản này.",
        () => roles.EndSessionsAsync(Id, actors.Required, cancellation), cancellation);

    public async Task OnPostRecoverAsync(bool withoutSecondFactor, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Reason)) throw Problems.InputInvalid.Because("Mời nhập lý do cấp đường dẫn.", nameof(Reason));
        var secret = await recovery.IssueAsync(Id, withoutSecondFactor, actors.Required, Reason, cancellation);
        await LoadAsync(cancellation);
        Link = $"{PublicAddress.Of(HttpContext)}/dat-mat-khau/{secret}";
    }

    private async Task<IActionResult> RunAsync(string done, Func<Task> run, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) throw Problems.InputInvalid.Because();
        await LoadAsync(cancellation);
        await run();
        TempData["Done"] = done;
        return Redirect($"/quan-tri/nguoi-dung/{Id}");
    }
}
