using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Kernel.People.Pages.Admin;

internal sealed class UsersModel(UserQueries queries) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "canBo")] public bool StaffOnly { get; set; }

    public UserPage Found { get; private set; } = new([], null);

    public async Task OnGetAsync([FromQuery(Name = "sau")] string? after, CancellationToken cancellation) =>
        Found = await queries.ListAsync(Q, StaffOnly, after, cancellation);
}
