using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Search;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>Filters in the address, counts by danger, search within one's rights, pages by key, and the indexes that carry them.</summary>
public sealed class QueueFilterTests
{
    private static async Task<List<string>> CodesAsync(HttpClient browser, string query)
    {
        var page = await browser.GetPageAsync("/viec-cua-toi?" + query);
        return [.. page.QuerySelectorAll("table[data-queue] tbody tr a").Select(link => link.TextContent.Trim())];
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_queue_shows_is_exactly_what_the_rights_say(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var here = await stage.HandedOverAsync();
        var mine = await stage.AcceptedAsync();
        var elsewhere = await stage.Office.SignInAsAsync(Role.Specialist, "thu-phong-khac");
        await stage.Office.WithAsync<ConsultUnit>(act => act.AskAsync(stage.SpecialistActor, here, elsewhere.UnitId!.Value, "Xin ý kiến", new DateOnly(2021, 11, 20), new Sent(), default));
        var both = stage.DeskActor with { Roles = [.. stage.DeskActor.Roles, .. stage.SpecialistActor.Roles] };
        foreach (var actor in new[] { stage.DeskActor, stage.OtherDesk.Actor(Role.DeskOfficer), stage.SpecialistActor, stage.Head.Actor(Role.DivisionHead), elsewhere.Actor(Role.Specialist), stage.Director.Actor(Role.Director), both, stage.Citizen.Actor(Role.Citizen) })
        {
            await using var scope = stage.Office.Services.CreateAsyncScope();
            var (store, queue) = (scope.ServiceProvider.GetRequiredService<Store>(), scope.ServiceProvider.GetRequiredService<QueueReads>());
            var seen = await store.Dossiers.SeenBy(actor).Select(row => row.Code).ToListAsync(TestContext.Current.CancellationToken);
            var shown = await queue.PageAsync(actor, new QueueFilter(QueueView.Open), null, 50, TestContext.Current.CancellationToken);
            Assert.Equal(seen.Order(StringComparer.Ordinal), shown.Lines.Select(line => line.Code).Order(StringComparer.Ordinal));
            Assert.Equal(seen.Count, (await queue.CountAsync(actor, new QueueFilter(QueueView.Open), TestContext.Current.CancellationToken)).All);
        }
        Assert.Equal([here], await CodesAsync(elsewhere.Browser, "xem=dang-mo"));
        Assert.Equal(2, (await CodesAsync(stage.Head.Browser, "xem=dang-mo")).Count);
        Assert.Contains(mine, await CodesAsync(stage.Desk.Browser, "xem=dang-mo"));
    }

    [Theory, OnEveryDatabase]
    public async Task Every_filter_stands_in_the_address_and_dangers_are_counted(Database database)
    {
        await using var stage = await Stage.SetAsync(database, procedure: false);
        await stage.Office.AddProcedureAsync("9.000001", days: 1);
        await stage.Office.AddProcedureAsync("9.000002", days: 2);
        await stage.Office.AddProcedureAsync("9.000003", days: 9);
        async Task<string> FileAsync(string procedure) => (await stage.FileAsync(stage.DeskActor, Stage.AtDesk(code: procedure))).Dossier.Code;
        var (late, today, far, fresh) = (await FileAsync("9.000001"), await FileAsync("9.000002"), await FileAsync("9.000003"), await FileAsync("9.000003"));
        foreach (var code in new[] { late, today, far }) await stage.AcceptAsync(code);
        await stage.Office.WithAsync<HandOver>(act => act.RunAsync(stage.DeskActor, far, null, null, default));
        stage.Office.Time.SetOffice(new DateTime(2021, 11, 17, 9, 0, 0));

        var browser = stage.Desk.Browser;
        Assert.Equal([fresh, late, today, far], await CodesAsync(browser, "xem=dang-mo"));
        Assert.Equal([late], await CodesAsync(browser, "xem=dang-mo&muc=qua-han"));
        Assert.Equal([late], await CodesAsync(browser, "xem=qua-han"));
        Assert.Equal([today], await CodesAsync(browser, "xem=hom-nay"));
        Assert.Equal([far], await CodesAsync(browser, "xem=dang-mo&muc=con-han"));
        Assert.Equal([fresh], await CodesAsync(browser, "xem=dang-mo&muc=khong-dem"));
        Assert.Equal([far], await CodesAsync(browser, "xem=dang-mo&trang-thai=InProgress"));
        Assert.Equal([fresh, far], await CodesAsync(browser, "xem=dang-mo&thu-tuc=9.000003"));
        Assert.Empty(await CodesAsync(browser, "xem=dang-mo&kenh=Online"));
        Assert.Equal([far], await CodesAsync(browser, $"xem=dang-mo&don-vi={stage.Specialist.UnitId}"));
        Assert.Equal([far], await CodesAsync(browser, "xem=dang-mo&nguoi=chua-nhan"));
        Assert.Empty(await CodesAsync(browser, "xem=dang-mo&nguoi=toi"));
        Assert.Empty(await CodesAsync(browser, "xem=dang-mo&tu=2021-11-16"));
        Assert.Equal(4, (await CodesAsync(browser, "xem=dang-mo&tu=2021-11-15&muc=la-lung&trang-thai=99&don-vi=khong-phai")).Count);
        var chips = (await browser.GetPageAsync("/viec-cua-toi?xem=dang-mo")).QuerySelectorAll("nav[aria-label='Lọc theo mức'] a").Select(chip => chip.TextContent.Trim());
        Assert.Equal(["Mọi mức 4", "Quá hạn 1", "Đến hạn hôm nay 1", "Đến hạn trong 2 ngày làm việc tới 0", "Còn hạn 1", "Chưa tính hoặc tạm dừng 1"], chips);
        // Narrowed, the counts are those of what is shown, and the form keeps what was chosen.
        var narrowed = await browser.GetPageAsync("/viec-cua-toi?xem=dang-mo&thu-tuc=9.000003&muc=con-han");
        Assert.Contains("Mọi mức 2", narrowed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("9.000003", narrowed.QuerySelector("input[name='thu-tuc']")!.GetAttribute("value"));
        Assert.Equal("con-han", narrowed.QuerySelector("form.filters input[name=muc]")!.GetAttribute("value"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_dossier_is_found_by_code_name_without_marks_and_number_and_only_within_ones_rights(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody("089090004321", "Đặng Thị Tuyết")))).Dossier.Code;
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody("089090009999", "Lê Văn Khác")));
        foreach (var text in new[] { code, code.ToLowerInvariant(), "dang thi tuyet", "089090004321", "089 090 004 321" })
        {
            Assert.Equal([code], await CodesAsync(stage.Desk.Browser, "tim=" + Uri.EscapeDataString(text)));
            Assert.Empty(await CodesAsync(stage.OtherDesk.Browser, "tim=" + Uri.EscapeDataString(text)));
        }
        Assert.Empty(await CodesAsync(stage.Desk.Browser, "tim=dang%20thi%20tuyet&trang-thai=Returned"));
        Assert.Equal([code], await CodesAsync(stage.Desk.Browser, "tim=dang%20thi%20tuyet&trang-thai=Registered"));
    }

    [Theory, OnEveryDatabase]
    public async Task Where_all_words_find_few_one_may_be_missing_and_still_only_ones_own_are_seen(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var all = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody("089090004321", "Đặng Thị Tuyết")))).Dossier.Code;
        var butOne = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody("089090009999", "Đặng Thị Sương")))).Dossier.Code;
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk(Stage.Somebody("089090008888", "Lê Văn Khác")));
        Assert.Equal([butOne, all], await CodesAsync(stage.Desk.Browser, "tim=dang%20thi%20tuyet"));
        Assert.Empty(await CodesAsync(stage.OtherDesk.Browser, "tim=dang%20thi%20tuyet"));
        // Of two words both must be found; the last may be the beginning of one.
        Assert.Equal([all], await CodesAsync(stage.Desk.Browser, "tim=thi%20tuyet"));
        Assert.Equal([all], await CodesAsync(stage.Desk.Browser, "tim=thi%20tuy"));
        Assert.Empty(await CodesAsync(stage.Desk.Browser, "tim=thi%20uyet"));
    }

    [Theory, OnEveryDatabase]
    public async Task Pages_by_key_show_every_line_once_with_filters_and_in_search_and_among_the_closed(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var codes = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            codes.Add((await stage.FileAsync(stage.DeskActor, Stage.AtDesk())).Dossier.Code);
            if (i % 2 == 0) await stage.AcceptAsync(codes[^1]);
            if (i == 6) await stage.Office.WithAsync<HandOver>(act => act.RunAsync(stage.DeskActor, codes[^1], null, null, default));
            stage.Office.Time.Move(TimeSpan.FromMinutes(1));
        }
        foreach (var code in codes.Where((_, i) => i % 2 == 1)) await stage.Office.WithAsync<RefuseDossier>(act => act.RunAsync(stage.DeskActor, code, "other-agency", "Mời đến đúng nơi", null, null, default));
        foreach (var (filter, expected) in new[] { (new QueueFilter(QueueView.Open), 4), (new QueueFilter(QueueView.Closed), 3), (new QueueFilter(QueueView.Open, Text: "nguyen van mau"), 7), (new QueueFilter(QueueView.Open, Channel: Channel.Direct, Danger: Danger.InTime), 4) })
        {
            var all = new List<string>();
            QueuePlace? after = null;
            do
            {
                var (place, asked) = (after is null ? null : QueuePlace.Parse(after.Word), filter);
                var page = await stage.Office.WithAsync<QueueReads, QueuePage>(queue => queue.PageAsync(stage.DeskActor, asked, place, 2, default));
                Assert.InRange(page.Lines.Count, 0, 2);
                all.AddRange(page.Lines.Select(line => line.Code));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(expected, all.Count);
            Assert.Equal(expected, all.Distinct().Count());
        }
    }

    [Theory, OnEveryDatabase]
    public async Task What_words_find_comes_in_the_order_of_entry_so_that_what_is_typed_in_later_hides_nothing(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var codes = new List<string>();
        async Task FileAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                codes.Add((await stage.FileAsync(stage.DeskActor, Stage.AtDesk())).Dossier.Code);
                stage.Office.Time.Move(TimeSpan.FromMinutes(1));
            }
        }
        stage.Office.Time.Move(TimeSpan.FromHours(2));
        await FileAsync(3);
        stage.Office.Time.Move(-TimeSpan.FromHours(2));
        await FileAsync(8);
        var shown = new List<string>();
        QueuePlace? after = null;
        do
        {
            var place = after;
            var page = await stage.Office.WithAsync<QueueReads, QueuePage>(queue => queue.PageAsync(stage.DeskActor, new QueueFilter(QueueView.Open, Text: "nguyen van mau"), place, 2, default));
            shown.AddRange(page.Lines.Select(line => line.Code));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(codes.AsEnumerable().Reverse(), shown);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_may_see_little_of_a_frequent_name_finds_it_further_down(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var mine = (await stage.FileAsync(stage.DeskActor, Stage.AtDesk())).Dossier.Code;
        // More than a page looks through, none of it for these eyes.
        await stage.Office.WithAsync<Store, int>(store =>
        {
            SearchIndex.AddNew(store, Enumerable.Range(0, 1_300).Select(number => new SearchEntry(DossierSearch.Scope, Guid.CreateVersion7(), $"X-{number}", "Nguyễn Văn Mẫu")));
            return store.SaveChangesAsync();
        });
        var page = await stage.Desk.Browser.GetPageAsync("/viec-cua-toi?tim=nguyen%20van%20mau");
        Assert.Empty(page.QuerySelectorAll("table[data-queue]"));
        // As a file it is looked through to its end.
        Assert.NotEmpty(page.QuerySelectorAll("form[action='/viec-cua-toi/tep']"));
        Assert.Contains("mới tìm trong một phần", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Phần đã tìm chưa có hồ sơ nào phù hợp.", page.Body!.TextContent, StringComparison.Ordinal);
        var further = page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        page = await stage.Desk.Browser.GetPageAsync(further);
        Assert.Equal([mine], page.QuerySelectorAll("table[data-queue] tbody tr a").Select(link => link.TextContent.Trim()));
        Assert.Null(page.QuerySelector("a[rel=next]"));
        Assert.DoesNotContain("một phần", page.Body!.TextContent, StringComparison.Ordinal);
        // Others find it neither here nor there.
        Assert.Empty(await CodesAsync(stage.OtherDesk.Browser, further[(further.IndexOf('?', StringComparison.Ordinal) + 1)..]));
    }

    /// <summary>With a million dossiers behind it a queue may not read them all: each of its reads is answered by an index.</summary>
    [Theory, OnEveryDatabase]
    public async Task Every_read_of_a_queue_goes_by_an_index(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await stage.HandedOverAsync();
        await using var scope = stage.Office.Services.CreateAsyncScope();
        var (store, queue) = (scope.ServiceProvider.GetRequiredService<Store>(), scope.ServiceProvider.GetRequiredService<QueueReads>());
        await store.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        // So small a table would be read as a whole: the question is whether it need not be.
        if (database == Database.Postgres) await store.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_sort = on", TestContext.Current.CancellationToken);
        foreach (var actor in new[] { stage.DeskActor, stage.SpecialistActor, stage.Head.Actor(Role.DivisionHead), stage.Director.Actor(Role.Director), stage.Clerk.Actor(Role.Clerk) })
            foreach (var view in new[] { QueueView.Mine, QueueView.Open, QueueView.Closed })
            {
                var parts = queue.Parts(actor, new QueueFilter(view)).Select(part => view == QueueView.Closed ? part.Rows.OrderByDescending(row => row.RegisteredAt) : part.Rows.Where(row => row.PromisedAt != null).OrderBy(row => row.PromisedAt)).ToList();
                if (parts.Count == 0) continue;
                var plan = await PlanAsync(store, QueueReads.First(parts, 51).Select(row => row.OwnerName));
                Assert.True(IsByIndex(database, plan), $"{view} of {actor.Roles[0].Role}: {string.Join(" | ", plan)}");
                Assert.Equal(parts.Count, plan.Count(line => line.Contains("ix_dossiers_dossiers", StringComparison.Ordinal)));
            }
        foreach (var finds in Enum.GetValues<SearchWidth>().Select(width => SearchIndex.Finds(store, DossierSearch.Scope, ["nguyen", "van", "mau"], width, 1)).SelectMany(finds => new[] { finds.All(long.MaxValue), finds.InWindow?.Invoke(long.MaxValue, 100) }).OfType<IQueryable<SearchFind>>())
        {
            var plan = await PlanAsync(store, QueueReads.Finds(finds, store.Dossiers.SeenBy(stage.SpecialistActor).Fitting(new QueueFilter(QueueView.Closed), queue.Moments)));
            Assert.True(IsByIndex(database, plan), string.Join(" | ", plan));
            // Handed over in order as they are found: not all of them before the first.
            if (database == Database.Sqlite) Assert.DoesNotContain(plan, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
        // A plan that reads the whole table would be seen.
        Assert.False(IsByIndex(database, database == Database.Postgres ? ["Seq Scan on dossiers_dossiers d"] : await PlanAsync(store, store.Dossiers.Where(row => row.OwnerName == "x"))));
    }

    /// <summary>Not knowing how much its tables hold, SQLite reads all dossiers of a desk to find those of a day.</summary>
    [Theory, OnEveryDatabase]
    public async Task The_dossiers_of_a_day_are_found_by_their_day_once_the_tables_are_counted(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        for (var i = 0; i < 12; i++) await stage.FileAsync(stage.DeskActor, Stage.AtDesk());
        var now = stage.Office.Time.GetUtcNow().UtcDateTime;
        var before = await ByDayAsync();
        await stage.Office.WithAsync<Store>(store => store.Dialect.CountTablesAsync(store, default));
        var after = await ByDayAsync();
        Assert.True(IsByIndex(database, after), string.Join(" | ", after));
        if (database == Database.Postgres) return;
        Assert.Contains(before, line => line.Contains("desk_unit_id", StringComparison.Ordinal));
        Assert.Contains(after, line => line.Contains("ix_dossiers_dossiers_registered_at", StringComparison.Ordinal));

        async Task<IReadOnlyList<string>> ByDayAsync()
        {
            await using var scope = stage.Office.Services.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            await store.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            if (database == Database.Postgres) await store.Database.ExecuteSqlRawAsync("SET enable_seqscan = off", TestContext.Current.CancellationToken);
            return await PlanAsync(store, store.Dossiers.SeenBy(stage.DeskActor).Where(row => row.RegisteredAt >= now && row.RegisteredAt < now.AddDays(1)).OrderBy(row => row.RegisteredAt).ThenBy(row => row.Code).Take(201));
        }
    }

    private static bool IsByIndex(Database database, IReadOnlyList<string> plan) => database == Database.Postgres
        ? plan.All(line => !line.Contains("Seq Scan on dossiers_dossiers", StringComparison.Ordinal)) && plan.Any(line => line.Contains("Index", StringComparison.Ordinal))
        : plan.All(line => !line.StartsWith("SCAN", StringComparison.Ordinal) || plan.Contains("CO-ROUTINE " + line["SCAN ".Length..]) || line.Contains("USING", StringComparison.Ordinal) || line.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal)) && plan.Any(line => line.Contains("USING INDEX", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> PlanAsync(Store store, IQueryable rows)
    {
        await using var command = rows.CreateDbCommand();
        command.CommandText = (store.Dialect.Name == "SQLite" ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(reader.FieldCount - 1));
        return lines;
    }
}
