using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Web.Pages;

[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel : PageModel
{
    public Problem Problem { get; private set; } = Problems.Unexpected;

    public string Sentence { get; private set; } = Problems.Unexpected.Title;

    public void OnGet(int? status) => Tell(status);

    public void OnPost(int? status) => Tell(status);

    private void Tell(int? status)
    {
        var refused = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error as Refused;
        Problem = refused?.Problem ?? status switch
        {
            401 => Problems.SignInNeeded,
            403 => Problems.NotAllowed,
            404 => Problems.NotFound,
            429 => Problems.TooManyRequests,
            _ => Problems.Unexpected,
        };
        Sentence = refused?.Sentence ?? Problem.Title;
        Response.StatusCode = Problem.Status;
    }
}
