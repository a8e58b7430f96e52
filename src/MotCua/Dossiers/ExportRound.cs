using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using MotCua.Kernel.People;

namespace MotCua.Dossiers;

/// <summary>
/// Makes one exported list after another: pages by key into a file of lines, with its progress, and from those the workbook.
/// Rights and filters are those of whoever asked, as they are now; the list is what the queue shows them.
/// </summary>
internal sealed class ExportRound(Store store, OfficeClock clock, ActorCache actors, QueueReads queue, ExportFolder folder)
{
    private const int PageSize = 500;
    private const string Lines = ".lines", Workbook = ".xlsx";
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private static readonly string[] Heads = ["Mã hồ sơ", "Mã thủ tục", "Tên thủ tục", "Trạng thái", "Bước", "Nộp lúc", "Hẹn trả", "Hạn của bước", "Cách nộp", "Người giữ"];

    /// <returns>True: one was made, and another may be waiting.</returns>
    public async Task<bool> OneAsync(CancellationToken cancellation)
    {
        if (await TakeAsync(cancellation) is not { } export) return false;
        var made = false;
        try
        {
            made = await MakeAsync(export, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Said as failed below: the disk is full or not ours to write.
        }
        if (!made) folder.Delete(export);
        await SetAsync(export, set => set.SetProperty(row => row.State, made ? ExportState.Ready : ExportState.Failed).SetProperty(row => row.TakenUntil, (DateTime?)null), cancellation);
        return true;
    }

    /// <summary>The oldest that waits, or whose maker went away; nobody else takes it meanwhile.</summary>
    private async Task<ListExport?> TakeAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        var next = await store.Set<ListExport>().AsNoTracking()
            .Where(row => (row.State == ExportState.Waiting || (row.State == ExportState.Running && row.TakenUntil < now)) && row.ExpiresAt > now).OrderBy(row => row.AskedAt).FirstOrDefaultAsync(cancellation);
        if (next is null) return null;
        var until = now + Hold;
        var taken = await store.Dialect.WriteAsync(store, inner => store.Set<ListExport>().Where(row => row.Id == next.Id && row.State == next.State && row.TakenUntil == next.TakenUntil)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ExportState.Running).SetProperty(row => row.TakenUntil, until).SetProperty(row => row.Done, 0), inner), cancellation);
        return taken == 1 ? next : null;
    }

    private async Task<bool> MakeAsync(ListExport export, CancellationToken cancellation)
    {
        if ((await actors.FindAsync(export.AccountId, store, cancellation))?.Actor is not { } actor || !actor.May(DossierPermissions.Read)) return false;
        var filter = QueueAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(export.Query)), actor);
        var withNames = export.WithNames && actor.May(DossierPermissions.ExportNames);
        int? total = filter.Text is null ? (await queue.CountAsync(actor, filter, cancellation)).All : null;
        await SetAsync(export, set => set.SetProperty(row => row.Total, total), cancellation);
        await using (var file = folder.Begin(export, Lines))
        {
            // With the mark, without which a spreadsheet reads the file in the wrong alphabet.
            await using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            await writer.WriteLineAsync(Line(withNames ? [.. Heads, "Chủ hồ sơ"] : Heads));
            await WritePagesAsync(export, actor, filter, withNames, writer, cancellation);
        }
        if (export.Format == ExportFormat.Xlsx) await ToWorkbookAsync(export, cancellation);
        folder.Keep(export, export.Format == ExportFormat.Xlsx ? Workbook : Lines);
        if (export.Format == ExportFormat.Xlsx) folder.Drop(export, Lines);
        return true;
    }

    private async Task WritePagesAsync(ListExport export, Actor actor, QueueFilter filter, bool withNames, StreamWriter writer, CancellationToken cancellation)
    {
        QueuePlace? after = null;
        var done = 0;
        do
        {
            var page = await queue.PageAsync(actor, filter, after, PageSize, cancellation);
            var holders = await queue.HoldersAsync(page.Lines, cancellation);
            foreach (var line in page.Lines) await writer.WriteLineAsync(Line(Cells(line, holders, withNames)));
            (after, done) = (page.Next, done + page.Lines.Count);
            var until = clock.UtcNow + Hold;
            await SetAsync(export, set => set.SetProperty(row => row.Done, done).SetProperty(row => row.TakenUntil, until), cancellation);
        }
        while (after is not null && done < ListExport.MostLines);
    }

    /// <summary>The same lines as a workbook, row by row: neither is held in memory as a whole.</summary>
    private async Task ToWorkbookAsync(ListExport export, CancellationToken cancellation)
    {
        using var reader = new StreamReader(folder.Reopen(export, Lines), Encoding.UTF8);
        await using var workbook = folder.Begin(export, Workbook);
        await workbook.SaveAsAsync(Rows(reader), sheetName: "Hồ sơ", cancellationToken: cancellation);
    }

    private static IEnumerable<IDictionary<string, object>> Rows(TextReader reader)
    {
        IReadOnlyList<string>? heads = null;
        foreach (var record in Csv.Read(reader))
            if (heads is null) heads = record.Fields;
            else yield return heads.Zip(record.Fields).ToDictionary(cell => cell.First, object (cell) => cell.Second);
    }

    private static string[] Cells(QueueLine line, IReadOnlyDictionary<Guid, string> holders, bool withNames)
    {
        string[] cells =
        [
            line.Code, line.ProcedureCode, line.ProcedureName, Screen.State(line.State), line.StepName ?? "", At(line.RegisteredAt), At(line.PromisedAt), At(line.StepDueAt), Screen.Way(line.Channel),
            line.HolderPersonId is { } holder ? holders.GetValueOrDefault(holder, "") : "",
        ];
        return withNames ? [.. cells, line.OwnerName] : cells;
    }

    private static string At(DateTime? utc) => utc is { } at ? OfficeClock.ToOffice(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Csv.Cell));

    private async Task SetAsync(ListExport export, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ListExport>> set, CancellationToken cancellation) =>
        await store.Dialect.WriteAsync(store, inner => store.Set<ListExport>().Where(row => row.Id == export.Id).ExecuteUpdateAsync(set, inner), cancellation);
}
