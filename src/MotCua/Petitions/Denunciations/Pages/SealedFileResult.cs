using Microsoft.AspNetCore.Mvc;
using MotCua.Kernel.Files;

namespace MotCua.Petitions.Denunciations.Pages;

/// <summary>An opened paper on its way to the browser: never kept, never shown inside the site, its name in the header only.</summary>
internal sealed class SealedFileResult(PartContent content) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) =>
        new FileAnswer(new MemoryStream(content.Body, writable: false), content.MediaType, content.Name ?? "noi-dung.txt", inline: false).ExecuteAsync(context.HttpContext);
}
