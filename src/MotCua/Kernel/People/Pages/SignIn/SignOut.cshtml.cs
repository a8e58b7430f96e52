using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Kernel.People.Pages.SignIn;

internal sealed class SignOutModel(SignInManager<Account> signIn, ActorCache actors, Store store) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (User.AccountId is { } account && User.FindFirst(SessionCookie.SessionClaim)?.Value is { } session)
            await actors.EndSessionAsync(account, session, store, cancellation);
        await signIn.SignOutAsync();
        // What this browser kept of pages goes with the session.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect("/");
    }
}
