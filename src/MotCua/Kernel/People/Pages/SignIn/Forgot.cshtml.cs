using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Kernel.People.Acts;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.SignIn;

/// <summary>The same answer whoever is named; whom it concerns is found out by the outbox, so the time is the same too.</summary>
[EnableRateLimiting(Limits.SignIn)]
internal sealed class ForgotModel(AccountRecovery recovery) : PageModel
{
    [BindProperty] public string? Name { get; set; }

    public bool Sent { get; private set; }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        await recovery.AskByMailAsync(Name ?? "", cancellation);
        Sent = true;
    }
}
