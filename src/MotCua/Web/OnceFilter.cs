using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Web.Components;

namespace MotCua.Web;

/// <summary>
/// A form sent twice acts once: the second time leads where the first one led. What was changed between two sendings makes
/// it another form. Forms that write no act, such as signing in, run again: repeating them does no harm.
/// </summary>
internal sealed class OnceFilter(Store store, FormOnce form, ActorAccess actors) : IAsyncPageFilter
{
    private const string Said = "Nội dung này đã được ghi ở lần gửi trước; không ghi thêm lần nữa.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var cancellation = context.HttpContext.RequestAborted;
        if (!HttpMethods.IsPost(request.Method) || context.HttpContext.Features.Get<IFormFeature>()?.Form?[IdempotencyKey.Field].ToString() is not { Length: > 0 and <= 100 })
        {
            await next();
            return;
        }
        var key = await KeyAsync(request, cancellation);
        if (await FindAsync(key, cancellation) is { } done)
        {
            context.Result = Again(context.HandlerInstance, request, done.Answer);
            return;
        }
        form.Key = key;
        var executed = await next();
        if (form.IsWritten)
        {
            if (executed.Exception is not null && !executed.ExceptionHandled) await ForgetAsync(key, cancellation);
            else if (Target(executed.Result) is { } target && target != Own(request)) await KeepAsync(key, target, cancellation);
        }
        else if (executed.Exception is FormRepeated or Refused && await FindAsync(key, cancellation) is { } other)
        {
            store.ChangeTracker.Clear();
            // Nothing is left for whoever looks next: it was no refusal.
            executed.Exception = null;
            executed.Result = Again(context.HandlerInstance, request, other.Answer);
        }
    }

    private Task<DoneOnce?> FindAsync(string key, CancellationToken cancellation) =>
        store.DoneOnce.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key, cancellation);

    private Task<int> KeepAsync(string key, string target, CancellationToken cancellation) => store.Dialect.WriteAsync(store,
        inner => store.DoneOnce.Where(row => row.Key == key).ExecuteUpdateAsync(set => set.SetProperty(row => row.Answer, target), inner), cancellation);

    /// <summary>Part of it was written, then a rule said no: sent again, it must be tried again.</summary>
    private Task<int> ForgetAsync(string key, CancellationToken cancellation)
    {
        store.ChangeTracker.Clear();
        return store.Dialect.WriteAsync(store, inner => store.DoneOnce.Where(row => row.Key == key).ExecuteDeleteAsync(inner), cancellation);
    }

    private static LocalRedirectResult Again(object page, HttpRequest request, string? target)
    {
        if (page is PageModel model) model.TempData["Done"] = Said;
        return new LocalRedirectResult(target ?? Own(request));
    }

    /// <summary>The page itself, without the name of its handler.</summary>
    private static string Own(HttpRequest request) => request.Path.ToUriComponent();

    private static string? Target(IActionResult? result) => result switch
    {
        RedirectResult { Url: ['/', ..] url } => url,
        LocalRedirectResult { Url: ['/', ..] url } => url,
        _ => null,
    };

    /// <summary>Whose form, of which page, with what in it: the form's own key is random, so that nobody can guess the digest.</summary>
    private async Task<string> KeyAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, values) in request.Form.Where(field => field.Key != "__RequestVerificationToken").OrderBy(field => field.Key, StringComparer.Ordinal))
            foreach (var value in values) Append($"{name.Length}:{name}={value?.Length}:{value}");
        foreach (var file in request.Form.Files)
        {
            await using var content = file.OpenReadStream();
            Append($"{file.Name}/{file.FileName}:{Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation))}");
        }
        return $"{actors.Current?.AccountId:N}:form:{request.Path}{request.Query["handler"]}:{Convert.ToHexStringLower(hash.GetHashAndReset())}";

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }
}
