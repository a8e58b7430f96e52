using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Petitions.Feedback.Acts;

namespace MotCua.Petitions.Feedback.Pages.Public;

[EnableRateLimiting("look-up")]
[ResponseCache(NoStore = true)]
internal sealed class FollowModel(SendFeedback send) : PageModel
{
    public string? Ma { get; private set; }
    public bool Wrong { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? ma, string? khoa, CancellationToken cancellation)
    {
        Ma = ma;
        if (string.IsNullOrWhiteSpace(ma)) return Page();
        try
        {
            var feedback = await send.OfAsync(ma, khoa, cancellation);
            return Redirect($"/phan-anh/{feedback.Code}?khoa={Uri.EscapeDataString(khoa!)}");
        }
        catch (Refused refused) when (refused.Problem == FeedbackProblems.FeedbackUnknown)
        {
            Wrong = true;
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }
    }
}
