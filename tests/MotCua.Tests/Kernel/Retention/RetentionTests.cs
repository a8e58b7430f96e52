using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.Retention;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.Retention;

/// <summary>Records keep the words of people as long as the rule says; then the words go and the acts stay.</summary>
public sealed class RetentionTests
{
    private const string Basis = "Biên bản hủy tài liệu số 01/BB-VP ngày 02/01/2043";

    [Theory, OnEveryDatabase]
    public async Task What_is_due_is_shown_first_what_is_held_stays_and_without_a_decision_nothing_is_erased(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (kept, held, young) = (await ReturnedAsync(stage), await ReturnedAsync(stage), "");
        stage.Office.Time.Move(TimeSpan.FromDays(365 * 21));
        young = await stage.FiledAsync();
        var clerk = await SignInAgainAsync(stage, Role.Clerk);

        var page = await clerk.GetPageAsync("/luu-tru");
        Assert.Contains("2 hồ sơ đã hết hạn lưu", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa đối chiếu", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(young, page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.PostFormAsync("/luu-tru", new() { ["Basis"] = "" }, handler: "Erase")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.PostFormAsync("/luu-tru", new() { ["Code"] = "không có", ["Reason"] = "Thanh tra" }, handler: "Hold")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.PostFormAsync("/luu-tru", new() { ["Code"] = held, ["Reason"] = "" }, handler: "Hold")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.PostFormAsync("/luu-tru", new() { ["Code"] = held, ["Reason"] = "Đang có khiếu nại" }, handler: "Hold")).StatusCode);
        Assert.Empty(await ErasedAsync(stage));

        Assert.Equal(HttpStatusCode.Redirect, (await clerk.PostFormAsync("/luu-tru", new() { ["Basis"] = Basis }, handler: "Erase")).StatusCode);
        Assert.Equal([kept], await ErasedAsync(stage));
        // Lifted, it goes the next time; nothing goes twice.
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.PostFormAsync("/luu-tru", [], form: "form[action*='Lift']")).StatusCode);
        Assert.Equal(1, await stage.Office.WithAsync<Eraser, int>(eraser => eraser.EraseAsync(Actor.System, Basis, 10, default)));
        Assert.Equal(0, await stage.Office.WithAsync<Eraser, int>(eraser => eraser.EraseAsync(Actor.System, Basis, 10, default)));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task After_an_erasure_no_table_and_no_act_holds_a_word_of_the_person_and_every_act_stands(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        const string Name = "Trịnh Thị Không Còn", Number = "089190000077", Phone = "0912345678", Address = "Số 7 đường Không Tên";
        var code = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody(Number, Name) with { Phone = Phone, Address = Address, Email = "khong.con@example.vn" }))).Dossier.Code;
        await stage.AskAsync(stage.DeskActor, code, new MotCua.Dossiers.Acts.SupplementInput("don", null, "unreadable", $"{Name} ký thiếu"));
        await stage.SupplyAsync(stage.DeskActor, code);
        await stage.AcceptAsync(code);
        await stage.Office.WithAsync<MotCua.Dossiers.Acts.HandOver>(act => act.RunAsync(stage.DeskActor, code, null, null, default));
        await stage.ProposeAsync(code, SampleFiles.Pdf(1, catalog: "/Lang (rieng)"));
        await stage.ForwardAsync(stage.Specialist, Role.Specialist, code);
        await stage.ForwardAsync(stage.Head, Role.DivisionHead, code);
        await stage.SignAsync(code);
        await stage.ReleaseAsync(code);
        await stage.Office.WithAsync<MotCua.Dossiers.Acts.DeliverOutcome>(act => act.RunAsync(stage.DeskActor, code, MotCua.Dossiers.DeliveryWay.Counter, Name, Number, $"{Name} ký nhận", null, null, default));
        string[] words = [Name, "trinh thi khong con", Number, Phone, Address, "khong.con@example.vn", "ký thiếu"];
        foreach (var word in words.Take(4)) Assert.NotEmpty(await FindingsOf(stage, word));
        await HandOnAsync(stage);
        var before = await ActsAsync(stage);
        var folder = stage.Office.Services.GetRequiredService<FileFolder>();
        var sha256 = await stage.Office.WithAsync<Store, string>(store => store.StoredFiles.Select(file => file.Sha256).SingleAsync());

        stage.Office.Time.Move(TimeSpan.FromDays(365 * 21));
        Assert.Equal(1, await stage.Office.WithAsync<Eraser, int>(eraser => eraser.EraseAsync(Actor.System, Basis, 10, default)));

        // Letters that were handed on are swept after a week, as every hour in an office.
        await stage.Office.WithAsync<MotCua.Kernel.Notifications.OutboxRun>(run => run.SweepAsync(default));
        foreach (var word in words) Assert.Empty(await FindingsOf(stage, word));
        Assert.False(folder.Holds(sha256));
        Assert.Equal(before, (await ActsAsync(stage))[..before.Count]);
        Assert.Equal("retention.erase", await stage.Office.WithAsync<Store, string>(store => store.Acts.OrderByDescending(act => act.Number).Select(act => act.Kind).FirstAsync()));
        var report = await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken);
        Assert.Empty(report.Findings);
        // Those that said something of the person: filed, asked for a supplement, proposed, released with its line in the register, returned.
        Assert.Equal(5, report.Erased);
        // It is still there for whoever asks by its code, and for its officers.
        Assert.Equal(HttpStatusCode.OK, (await stage.Office.Browser().OpenAsync($"/tra-cuu/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await SignInAgainAsync(stage, Role.Clerk)).OpenAsync($"/ho-so/{code}")).StatusCode);
    }

    private static async Task HandOnAsync(Stage stage)
    {
        for (var round = 0; round < 200 && await stage.Office.WithAsync<Store, bool>(store => store.Outbox.AnyAsync(row => row.DoneAt == null)); round++)
        {
            await stage.Office.WithAsync<MotCua.Kernel.Notifications.OutboxRun>(run => run.OnceAsync(default));
            await stage.Office.WithAsync<MotCua.Kernel.Notifications.OutboxRun>(run => run.OnceAsync(default, slow: true));
            await Task.Delay(50);
        }
    }

    private static async Task<string> ReturnedAsync(Stage stage)
    {
        var code = await stage.SignedAsync();
        await stage.ReleaseAsync(code);
        await stage.Office.WithAsync<MotCua.Dossiers.Acts.DeliverOutcome>(act => act.RunAsync(stage.DeskActor, code, MotCua.Dossiers.DeliveryWay.Counter, "Nguyễn Văn Mẫu", null, null, null, null, default));
        return code;
    }

    /// <summary>Roles ended long ago and so did sessions: somebody of today.</summary>
    private static Task<HttpClient> SignInAgainAsync(Stage stage, Role role) => stage.Office.SignInAsync(role, "thu-vp");

    private static Task<List<string>> ErasedAsync(Stage stage) => stage.Office.WithAsync<Store, List<string>>(store => store.Erasures.Select(row => row.Code).ToListAsync());

    private static Task<List<string>> ActsAsync(Stage stage) => stage.Office.WithAsync<Store, List<string>>(async store =>
        [.. (await store.Acts.AsNoTracking().OrderBy(act => act.Number).ToListAsync()).Select(act => Convert.ToHexString(act.Hash))]);

    /// <summary>Every text column of every table of the model, the record's words and payloads included.</summary>
    private static Task<List<string>> FindingsOf(Stage stage, string word) => stage.Office.WithAsync<Store, List<string>>(async store =>
    {
        var found = new List<string>();
        await store.Database.OpenConnectionAsync();
        foreach (var table in store.Model.GetRelationalModel().Tables)
            foreach (var column in table.Columns.Where(column => column.ProviderClrType == typeof(string)))
            {
                await using var command = store.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT count(*) FROM \"{table.Name}\" WHERE \"{column.Name}\" LIKE @word";
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ("@word", $"%{word}%");
                command.Parameters.Add(parameter);
                if (Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) > 0) found.Add($"{table.Name}.{column.Name}");
            }
        return found;
    });
}
