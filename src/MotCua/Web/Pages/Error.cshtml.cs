using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Web.Pages;

[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel(Words words, Installation installation) : PageModel
{
    public Problem Problem { get; private set; } = Problems.Unexpected;

    public string Sentence { get; private set; } = Problems.Unexpected.Title;

    public string Telephone => installation.Telephone;

    /// <summary>The request's number in our records, where the fault is ours.</summary>
    public string? Trace { get; private set; }

    public string Heading => Problem.Status switch
    {
        401 => words.T("Cần đăng nhập", "Please sign in"),
        403 => words.T("Không được phép", "Not allowed"),
        404 => words.T("Không tìm thấy", "Not found"),
        409 => words.T("Nội dung vừa thay đổi", "Changed meanwhile"),
        429 => words.T("Xin đợi một chút", "Please wait a little"),
        >= 500 => words.T("Có lỗi ngoài dự kiến", "Something went wrong"),
        _ => words.T("Chưa thực hiện được", "This could not be done"),
    };

    // Whatever the method of the request that failed; a program that called the API is answered in its own form.
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Tell(int.TryParse(Request.Query["status"], CultureInfo.InvariantCulture, out var status) ? status : null);
        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? Request.Path;
        if (path.StartsWith("/api/v", StringComparison.Ordinal)) context.Result = ProblemAnswers.For(Problem.Because(Sentence), Response.StatusCode);
        else await next();
    }

    private void Tell(int? status)
    {
        var thrown = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var refused = thrown as Refused;
        // Somebody typed this page's own address: there is nothing here.
        if (thrown is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null) status = StatusCodes.Status404NotFound;
        Problem = refused?.Problem ?? status switch
        {
            400 or 405 or 413 or 415 => Problems.InputInvalid,
            401 => Problems.SignInNeeded,
            403 => Problems.NotAllowed,
            404 => Problems.NotFound,
            429 => Problems.TooManyRequests,
            _ => Problems.Unexpected,
        };
        Sentence = refused?.Sentence ?? Problem.Title;
        Response.StatusCode = refused is null && status is >= 400 and < 600 ? status.Value : Problem.Status;
        if (Problem.Status >= 500) Trace = (Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier)[..8];
    }
}
