using Microsoft.AspNetCore.Mvc.Filters;
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
