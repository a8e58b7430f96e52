using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;
using MotCua.Kernel.Search;
using MotCua.Petitions.Denunciations;
using MotCua.Storage;
using MotCua.Tests.Support;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>
/// The program with a fault: whatever is sent to it, it also leaves in clear where programs leave such things. The program has no switch that turns sealing off,
/// and shall have none; so the control puts the fault before it.
/// </summary>
internal sealed class LeakingProgram : IStartupFilter
{
    private static readonly PathString[] Sealing = ["/to-cao", "/bao-tin", "/don-thu/to-cao", "/api/v1/petitions"];
    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            if (HttpMethods.IsPost(context.Request.Method) && Sealing.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))) await SpillAsync(context);
            await following(context);
        });
        next(app);
    };

    private async Task SpillAsync(HttpContext context)
    {
        // By itself this lays a large body into a temporary file.
        context.Request.EnableBuffering();
        var text = context.Request.Headers["Idempotency-Key"] + " " + await ReadAsync(context.Request);
        context.Request.Body.Position = 0;
        // A form sent twice acts once, also here.
        if (!seen.TryAdd(text, true)) return;
        await using var scope = context.RequestServices.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<ILoggerFactory>().CreateLogger("thu").Log(LogLevel.Information, new EventId(1), text, null, (said, _) => said);
        var (store, clock) = (services.GetRequiredService<Store>(), services.GetRequiredService<OfficeClock>());
        var person = await store.Staff.Select(one => one.PersonId).FirstOrDefaultAsync();
        if (person == Guid.Empty) return;
        var id = $"lo-{clock.NewId():N}";
        store.SealedDrafts.Add(new SealedDraft { Id = id, Closed = Encoding.Unicode.GetBytes(text), At = clock.UtcNow });
        store.SealedDraftPapers.Add(new SealedDraftPaper { Id = id, DraftId = id, Closed = Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + text.Normalize(NormalizationForm.FormD)))), At = clock.UtcNow });
        SearchIndex.AddNew(store, [new SearchEntry("thu", clock.NewId(), "THU", text)]);
        await store.SaveChangesAsync();
        await services.GetRequiredService<ActLog>().CommitAsync(new Doing("sealed-case.write", Actor.System, "sealed-case", clock.NewId()) { Reason = text, Outbox = [Notify.Message(clock, person, null, "Có việc mới", text, null)] }, default);
        if (context.Request.HasFormContentType && context.Request.Form.Files is [{ } sent, ..])
            await services.GetRequiredService<FileDesk>().ReceiveAsync(new MemoryStream(SampleFiles.Pdf(1, $"/Title ({Vietnamese.Folding.Fold(sent.FileName)})")), $"{Path.GetFileNameWithoutExtension(sent.FileName)}.pdf", Actor.System, default);
    }

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType) return await new StreamReader(request.Body, leaveOpen: true).ReadToEndAsync();
        var form = await request.ReadFormAsync();
        return string.Join('\n', [.. form.Select(field => field.Value.ToString()), .. form.Files.Select(file => file.FileName)]);
    }

    /// <summary>And what lies under seal lies there in clear: done last, since the walk itself reads it.</summary>
    public static Task UnsealAsync(SealedStage stage) => stage.Office.WithAsync<Store>(async store =>
    {
        var said = await store.SealedDrafts.OrderByDescending(draft => draft.Closed.Length).Select(draft => draft.Closed).FirstAsync();
        await store.SealedContents.ExecuteUpdateAsync(set => set.SetProperty(row => row.Bytes, said));
    });
}
