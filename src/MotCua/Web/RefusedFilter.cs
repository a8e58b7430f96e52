using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Web;

/// <summary>A page that shows itself again when a rule refused: loads what it displays and keeps what was typed.</summary>
public interface IRedisplay
{
    Task LoadAsync(CancellationToken cancellation);
}

/// <summary>Shows a <see cref="Refused"/> beside the form it came from; what was typed stays, nothing was stored.</summary>
internal sealed class RefusedFilter(Store store) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // What was typed and could not be read, a day such as 31/02, is told and never taken for nothing.
        if (context.HandlerInstance is PageModel typed and IRedisplay shown && HttpMethods.IsPost(context.HttpContext.Request.Method)
            && context.ModelState.Values.Any(entry => entry.ValidationState == ModelValidationState.Invalid && !string.IsNullOrEmpty(entry.AttemptedValue)))
        {
            await shown.LoadAsync(context.HttpContext.RequestAborted);
            typed.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Result = typed.Page();
            return;
        }
        var executed = await next();
        if (executed.Exception is not Refused refused || context.HandlerInstance is not (PageModel page and IRedisplay again)) return;

        store.ChangeTracker.Clear();
        await again.LoadAsync(context.HttpContext.RequestAborted);
        page.ModelState.AddModelError(refused.Field ?? "", refused.Sentence);
        page.Response.StatusCode = refused.Problem.Status is 409 or 422 or 503 ? refused.Problem.Status : StatusCodes.Status400BadRequest;
        executed.Result = page.Page();
        executed.ExceptionHandled = true;
    }
}
