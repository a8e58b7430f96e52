using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace MotCua.Web;

/// <summary>
/// What is answered when something threw: the API gets problem+json from the catalogue; a page that could not show the
/// refusal itself gets the error page with the same sentence and number.
/// </summary>
internal sealed class ProblemAnswers : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var refused = exception as Refused ?? Problems.Unexpected.Because();
        context.Response.StatusCode = refused.Problem.Status;
        // The request's own path is the error page's by now.
        PathString asked = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;
        if (!asked.StartsWithSegments("/api", StringComparison.Ordinal)) return false;
        await WriteAsync(context, refused);
        return true;
    }

    public static Task WriteAsync(HttpContext context, Refused refused) =>
        context.Response.WriteAsJsonAsync(Details(refused, refused.Problem.Status), options: null, "application/problem+json", context.RequestAborted);

    public static ObjectResult For(Refused refused, int status) =>
        new(Details(refused, status)) { StatusCode = status, ContentTypes = { "application/problem+json" } };

    private static ProblemDetails Details(Refused refused, int status)
    {
        var details = new ProblemDetails
        {
            Type = Pages.ProblemListModel.Address(refused.Problem),
            Title = refused.Problem.Title,
            Detail = refused.Sentence,
            Status = status,
            Extensions = { ["code"] = refused.Problem.Code, ["titleEn"] = refused.Problem.English },
        };
        if (refused.Field is not null) details.Extensions["field"] = refused.Field;
        foreach (var (name, value) in refused.Extensions) details.Extensions[name] = value;
        return details;
    }
}
