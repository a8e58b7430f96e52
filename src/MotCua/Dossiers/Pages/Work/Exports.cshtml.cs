using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Work;

/// <summary>Lists asked for as files: how far each is, and the file once it is ready. One may leave the page and come back.</summary>
internal sealed class ExportsModel(ActorAccess actors, ExportList exports) : PageModel, IRedisplay
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Lines = "text/csv; charset=utf-8";

    public IReadOnlyList<ListExport> Asked { get; private set; } = [];

    public bool IsUnderWay => Asked.Any(export => export.State is ExportState.Waiting or ExportState.Running);

    public bool WithNames => actors.Required.May(DossierPermissions.ExportNames);

    public async Task LoadAsync(CancellationToken cancellation) => Asked = await exports.OfAsync(actors.Required, cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        // Without scripts too: the browser itself asks again while something is being made.
        if (IsUnderWay) Response.Headers["Refresh"] = "5";
    }

    public async Task<IActionResult> OnPostAsync(ExportFormat format, CancellationToken cancellation)
    {
        // The form carries the queue's address in fields of the same names.
        var query = new QueryCollection(Request.Form.ToDictionary(field => field.Key, field => field.Value));
        await exports.AskAsync(actors.Required, QueueAddress.Of(QueueAddress.Read(query, actors.Required), path: ""), format, Request.Form["IdempotencyKey"], cancellation);
        return Redirect("/viec-cua-toi/tep");
    }

    public async Task<IActionResult> OnGetFetchAsync(Guid id, CancellationToken cancellation)
    {
        var (content, export) = await exports.FetchAsync(actors.Required, id, cancellation);
        return File(content, export.Format == ExportFormat.Xlsx ? Workbook : Lines, export.FileName);
    }

    public static string InWords(ListExport export, Actor actor) =>
        QueueAddress.InWords(QueueAddress.Read(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(export.Query)), actor));
}
