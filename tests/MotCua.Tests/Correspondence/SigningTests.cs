using System.Net;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using MotCua.Correspondence;
using MotCua.Correspondence.Acts;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Correspondence;

/// <summary>The head's signing queue: what differs from the template, one by one or many at once, and back with a remark.</summary>
public sealed class SigningTests
{
    private static readonly Sent Plain = new();

    private static async Task<string> ToDirectorAsync(Stage stage, OutcomeKind kind = OutcomeKind.Granted, string? summary = null)
    {
        var code = await stage.HandedOverAsync();
        summary ??= $"Hồ sơ {code} của {stage.Citizen.Person.FullName} đủ điều kiện. Đề nghị giải quyết theo yêu cầu: Cấp giấy phép thử nghiệm.";
        await stage.Office.WithAsync<ProposeOutcome>(act => act.RunAsync(stage.SpecialistActor, code, kind, summary, null, null, null, default));
        await stage.ForwardAsync(stage.Specialist, Role.Specialist, code);
        await stage.ForwardAsync(stage.Head, Role.DivisionHead, code);
        return code;
    }

    private static async Task<Letter> LetterAsync(Stage stage) => await stage.Office.WithAsync<Store, Letter>(store => store.Letters.AsNoTracking().OrderByDescending(row => row.Id).FirstAsync());

    private static async Task<List<string>> TokensAsync(Stage stage) =>
        [.. (await stage.Director.Browser.GetPageAsync("/trinh-ky")).QuerySelectorAll("input[name=Chosen]").Select(input => input.GetAttribute("value")!)];

    /// <summary>Posts the bulk form with several values of one name.</summary>
    private static async Task<HttpResponseMessage> SignManyAsync(Stage stage, params IEnumerable<string> tokens)
    {
        var form = (await stage.Director.Browser.GetPageAsync("/trinh-ky")).QuerySelector("form#ky")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)).Concat(tokens.Select(token => KeyValuePair.Create("Chosen", token)));
        return await stage.Director.Browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields));
    }

    [Theory, OnEveryDatabase]
    public async Task Only_the_head_has_the_queue_and_a_strangers_letter_is_not_there(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        foreach (var other in new[] { stage.Clerk, stage.Specialist, stage.Citizen }) Assert.Equal(HttpStatusCode.Forbidden, (await other.Browser.OpenAsync("/trinh-ky")).StatusCode);
        await stage.Specialist.Browser.PostFormAsync("/van-thu/soan?loai=CV", new() { ["Recipient"] = "Sở Ví Dụ", ["Excerpt"] = "Trả lời công văn", ["Text"] = "Đã nhận." });
        var letter = await LetterAsync(stage);
        Assert.Equal(HttpStatusCode.NotFound, (await stage.Head.Browser.OpenAsync($"/van-thu/van-ban/{letter.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stage.Citizen.Browser.OpenAsync("/van-thu/soan")).StatusCode);
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<KeepOutgoing>(act => act.NumberAsync(stage.SpecialistActor, letter.Id, letter.Version, default)));
        await Stage.RefusedAsync(CorrespondenceProblems.LetterNotSigned, () => stage.Office.WithAsync<KeepOutgoing>(act => act.NumberAsync(stage.Clerk.Actor(Role.Clerk), letter.Id, letter.Version, default)));
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<DraftLetter>(act => act.RunAsync(stage.Citizen.Actor(Role.Specialist) with { Roles = [] }, "CV", "a", "b", "c", default)));
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_drafter_changed_stands_out_word_by_word(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        var proposed = await stage.Specialist.Browser.GetPageAsync($"/ho-so/{code}/soan-ket-qua");
        var template = proposed.QuerySelector("textarea")!.TextContent;
        Assert.StartsWith($"Hồ sơ {code} của ", template, StringComparison.Ordinal);
        await stage.Office.WithAsync<ProposeOutcome>(act => act.RunAsync(stage.SpecialistActor, code, OutcomeKind.Granted, template.Replace("đủ điều kiện", "cơ bản đủ điều kiện", StringComparison.Ordinal), null, null, null, default));
        await stage.ForwardAsync(stage.Specialist, Role.Specialist, code);
        await stage.ForwardAsync(stage.Head, Role.DivisionHead, code);
        var card = (await stage.Director.Browser.GetPageAsync("/trinh-ky")).QuerySelector("section.card")!;
        Assert.Equal("[thêm: cơ bản]", string.Join(' ', card.QuerySelector("ins")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" ]", "]", StringComparison.Ordinal));
        Assert.Empty(card.QuerySelectorAll("del"));
        Assert.Contains(stage.Specialist.Account.DisplayName, card.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Many_are_signed_at_once_where_the_kind_allows_and_what_changed_meanwhile_is_left(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (a, b, c) = (await ToDirectorAsync(stage), await ToDirectorAsync(stage), await ToDirectorAsync(stage));
        var refusal = await ToDirectorAsync(stage, OutcomeKind.RefusedAfterAppraisal, "Chưa đủ điều kiện, vì thiếu năng lực");
        var page = await stage.Director.Browser.GetPageAsync("/trinh-ky");
        Assert.Equal(4, page.QuerySelectorAll("section.card").Length);
        Assert.Equal(3, page.QuerySelectorAll("input[name=Chosen]").Length);
        var none = await SignManyAsync(stage);
        Assert.Contains("Chưa chọn văn bản nào", await Stage.TextAsync(none), StringComparison.Ordinal);
        // A refusal after appraisal is no matter for many at once, whatever is posted.
        var tokens = await TokensAsync(stage);
        var byHand = page.QuerySelectorAll("input[name=Token]").Select(input => input.GetAttribute("value")!).First(token => token.EndsWith(refusal, StringComparison.Ordinal));
        Assert.Contains("phải ký riêng", await Stage.TextAsync(await SignManyAsync(stage, [.. tokens, byHand])), StringComparison.Ordinal);
        Assert.Equal(Role.Director, (await stage.ReadAsync(a)).StepRole);

        // One goes back to the division while the page is open.
        await stage.BackAsync(stage.Director, Role.Director, c);
        Assert.Equal(HttpStatusCode.Redirect, (await SignManyAsync(stage, tokens)).StatusCode);
        Assert.Contains("Đã ký 2 văn bản. Chưa ký 1", (await stage.Director.Browser.GetPageAsync("/trinh-ky")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((Role.Clerk, Role.Clerk, Role.DivisionHead), ((await stage.ReadAsync(a)).StepRole!.Value, (await stage.ReadAsync(b)).StepRole!.Value, (await stage.ReadAsync(c)).StepRole!.Value));

        // The one that has to be read is signed by its own button.
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Director.Browser.PostFormAsync("/trinh-ky", [], "form[action*='One']")).StatusCode);
        Assert.Equal(Role.Clerk, (await stage.ReadAsync(refusal)).StepRole);
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_letter_goes_back_with_a_remark_is_worded_again_signed_and_numbered(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        async Task<string> DraftAsync(string text) => await Stage.TextAsync(await stage.Specialist.Browser.PostFormAsync("/van-thu/soan?loai=CV", new() { ["Recipient"] = "Sở Ví Dụ", ["Excerpt"] = "Về việc phối hợp", ["Text"] = text }));
        Assert.Contains("Mời nhập nội dung văn bản", await DraftAsync(" "), StringComparison.Ordinal);
        await DraftAsync("Đồng ý phối hợp.");
        var letter = await LetterAsync(stage);
        // Công văn is never signed in a row with others.
        Assert.Empty(await TokensAsync(stage));
        Assert.Contains("ghi ý kiến", await Stage.TextAsync(await stage.Director.Browser.PostFormAsync("/trinh-ky", new() { ["Remark"] = " " }, "form[action*='Return']")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Director.Browser.PostFormAsync("/trinh-ky", new() { ["Remark"] = "Ghi rõ người phụ trách" }, "form[action*='Return']")).StatusCode);
        Assert.Contains("Không có văn bản nào chờ ký", (await stage.Director.Browser.GetPageAsync("/trinh-ky")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ghi rõ người phụ trách", (await stage.Specialist.Browser.GetPageAsync($"/van-thu/soan/{letter.Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Specialist.Browser.PostFormAsync($"/van-thu/soan/{letter.Id}", new() { ["Text"] = "Đồng ý phối hợp, phụ trách: ông Ví Dụ." })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Director.Browser.PostFormAsync("/trinh-ky", [], "form[action*='One']")).StatusCode);
        await Stage.RefusedAsync(CorrespondenceProblems.NotWaiting, () => stage.Office.WithAsync<Store>(async store => (await store.Letters.SingleAsync()).Sign(Guid.Empty, DateTime.UnixEpoch)));
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Clerk.Browser.PostFormAsync($"/van-thu/cap-so/{letter.Id}", [], "main form")).StatusCode);
        var signed = await LetterAsync(stage);
        Assert.NotNull(signed.EntryId);
        Assert.Contains("Văn bản đã có số", (await stage.Clerk.Browser.GetPageAsync($"/van-thu/cap-so/{letter.Id}")).Body!.TextContent, StringComparison.Ordinal);
        if (File.Exists("/usr/bin/weasyprint"))
        {
            var sheet = (await PaperTests.ReadPdfAsync(stage.Specialist.Browser, $"/van-thu/van-ban/{letter.Id}.pdf", (595.3, 841.9)))[0];
            foreach (var part in new[] { "CÔNG VĂN", "Số: 01/THU-PHONG", "Kính gửi: Sở Ví Dụ", "phụ trách: ông Ví Dụ", stage.Director.Account.DisplayName }) Assert.Contains(part, sheet, StringComparison.Ordinal);
        }
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task An_apology_waits_for_the_heads_signature_and_bears_its_number(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        await stage.Office.WithAsync<PostponePromise>(act => act.ReportAsync(stage.SpecialistActor, code, "workload", "hồ sơ tăng đột biến", new DateOnly(2021, 11, 26), Plain, default));
        await stage.Office.WithAsync<PostponePromise>(act => act.ConfirmAsync(stage.DeskActor, code, Plain, default));
        var card = (await stage.Director.Browser.GetPageAsync("/trinh-ky")).QuerySelector("section.card")!;
        Assert.Contains("hồ sơ tăng đột biến", string.Join(' ', card.QuerySelector("ins")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Single(await TokensAsync(stage));
        Assert.Equal(HttpStatusCode.Redirect, (await SignManyAsync(stage, await TokensAsync(stage))).StatusCode);
        var letter = await LetterAsync(stage);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Clerk.Browser.PostFormAsync($"/van-thu/cap-so/{letter.Id}", [], "main form")).StatusCode);
        Assert.Contains("Số: 01/PXL-THU-1CUA", (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/in/xin-loi")).QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("một hai ba", "một hai ba", "=một hai ba")]
    [InlineData("một hai ba", "một bốn ba", "=một|-hai|+bốn|=ba")]
    [InlineData("", "mới hoàn toàn", "+mới hoàn toàn")]
    [InlineData("cũ hoàn toàn", "", "-cũ hoàn toàn")]
    [InlineData("a  b\nc", "a b c d", "=a b c|+d")]
    public void Words_stay_go_and_come(string template, string text, string runs) =>
        Assert.Equal(runs, string.Join('|', WordDiff.Between(template, text).Select(run => (run.Change switch { WordChange.Same => "=", WordChange.Added => "+", _ => "-" }) + run.Text)));

    /// <summary>Whatever the two texts: what stayed and went is the template, what stayed and came is the text.</summary>
    [Fact]
    public void Both_texts_can_be_read_from_their_difference()
    {
        var words = Gen.Int[0, 5].Select(at => new[] { "hồ", "sơ", "đủ", "điều", "kiện", "trả" }[at]).Array[0, 40];
        Gen.Select(words, words).Sample(pair =>
        {
            var (template, text) = (string.Join(' ', pair.Item1), string.Join(' ', pair.Item2));
            var runs = WordDiff.Between(template, text);
            return template == string.Join(' ', runs.Where(run => run.Change != WordChange.Added).Select(run => run.Text))
                && text == string.Join(' ', runs.Where(run => run.Change != WordChange.Removed).Select(run => run.Text))
                && WordDiff.IsSame(template, text) == runs.All(run => run.Change == WordChange.Same);
        });
    }
}
