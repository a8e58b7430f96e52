using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Kernel.Printing;

/// <summary>A print view is answered as PDF under its own address with <c>.pdf</c> behind it, for whoever may see the view.</summary>
public static class PdfPages
{
    public const string Suffix = ".pdf";

    /// <param name="page">Page whose sheets stand in <c>article.paper</c>.</param>
    public static void AlsoAsPdf(this PageConventionCollection pages, string page)
    {
        pages.AddPageRouteModelConvention(page, model =>
        {
            foreach (var template in model.Selectors.Select(selector => selector.AttributeRouteModel!.Template).ToList())
                model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = template + Suffix } });
        });
        pages.AddPageApplicationModelConvention(page, model => model.Filters.Add(new TypeFilterAttribute(typeof(PdfFilter))));
    }
}

/// <summary>Renders the page into memory, takes its sheets and answers them as PDF.</summary>
internal sealed class PdfFilter(PdfMaker pdf) : IAsyncResultFilter
{
    private const string Begins = "<article class=\"paper", Ends = "</article>";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is not PageResult page || http.Request.Path.Value?.EndsWith(PdfPages.Suffix, StringComparison.Ordinal) != true)
        {
            await next();
            return;
        }
        var answer = http.Response.Body;
        await using var rendered = new MemoryStream();
        http.Response.Body = rendered;
        try
        {
            if ((await next()).Exception is not null) return;
        }
        finally
        {
            http.Response.Body = answer;
        }
        var title = page.ViewData?["Title"] as string ?? "Một Cửa";
        var made = await pdf.MakeAsync(Sheets(Encoding.UTF8.GetString(rendered.GetBuffer(), 0, (int)rendered.Length)), title, http.RequestAborted);
        http.Response.ContentType = "application/pdf";
        http.Response.ContentLength = made.Length;
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{Path.GetFileName(http.Request.Path.Value)}\"";
        http.Response.Headers.CacheControl = "private, no-store";
        await answer.WriteAsync(made, http.RequestAborted);
    }

    private static string Sheets(string html)
    {
        var from = html.IndexOf(Begins, StringComparison.Ordinal);
        var to = html.LastIndexOf(Ends, StringComparison.Ordinal);
        return from >= 0 && to > from ? html[from..(to + Ends.Length)] : throw Problems.NotFound.Because("Không có bản in nào ở địa chỉ này.");
    }
}
