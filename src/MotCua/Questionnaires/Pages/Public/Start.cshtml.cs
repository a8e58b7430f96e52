using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Public;

/// <summary>Where the code of an invitation is typed.</summary>
[EnableRateLimiting("look-up")]
internal sealed class StartModel(TakeAnswers take) : PageModel, IRedisplay
{
    [BindProperty] public string? Code { get; set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await take.FindAsync(Code, cancellation);
        return Redirect($"/khao-sat/{AccessCode.Clean(Code!)}");
    }
}
