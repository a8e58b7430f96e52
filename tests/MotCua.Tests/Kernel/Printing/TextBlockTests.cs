using System.Net;
using MotCua.Kernel;
using MotCua.Kernel.Printing;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.Printing;

/// <summary>The clerk words blocks of text within a closed list; what was printed keeps its words.</summary>
public sealed class TextBlockTests
{
    private const string Address = "/van-thu/mau-chu/mau-02.lien-he";

    [Theory, OnEveryDatabase]
    public async Task Only_the_clerk_words_blocks(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        foreach (var other in new[] { stage.Desk, stage.Director, stage.Citizen })
            Assert.Equal(HttpStatusCode.Forbidden, (await other.Browser.OpenAsync(Address)).StatusCode);
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<TextBlocks>(blocks => blocks.WordAsync(stage.DeskActor, "mau-02.lien-he", "Mời gọi", null, null, default)));
        var list = await stage.Clerk.Browser.GetPageAsync("/van-thu/mau-chu");
        Assert.Contains("Mẫu 04. Phiếu xin lỗi", list.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_placeholder_outside_the_list_is_refused_and_the_text_stays(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        async Task<string> SaidAsync(string text, string from = "15/11/2021", string? handler = null)
        {
            var answer = await stage.Clerk.Browser.PostFormAsync(Address, new() { ["Text"] = text, ["From"] = from }, handler: handler);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            return (await answer.ReadPageAsync()).Body!.TextContent;
        }
        var said = await SaidAsync("Mời gọi [số nhà giám đốc] để hỏi.");
        Assert.Contains("Chỗ điền “[số nhà giám đốc]” không thuộc danh sách của đoạn này.", said, StringComparison.Ordinal);
        Assert.Contains("Mời gọi [số nhà giám đốc] để hỏi.", said, StringComparison.Ordinal);
        Assert.Contains("[mã hồ sơ]", await SaidAsync("Mời gọi [x] nhé", handler: "Preview"), StringComparison.Ordinal);
        Assert.Contains("ngoặc vuông chưa đóng", await SaidAsync("Mời gọi [cán bộ để hỏi."), StringComparison.Ordinal);
        Assert.Contains("chưa có nội dung", await SaidAsync("  "), StringComparison.Ordinal);
        Assert.Contains("không được trước hôm nay", await SaidAsync("Mời gọi [cán bộ].", "14/11/2021"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stage.Clerk.Browser.OpenAsync("/van-thu/mau-chu/mau-99")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_printed_paper_keeps_the_words_it_was_made_with(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        async Task<string> PrintedAsync(string code) => (await stage.Desk.Browser.GetPageAsync($"/ho-so/{code}/in/yeu-cau-bo-sung")).QuerySelector("article")!.TextContent;
        async Task<string> AskedAsync()
        {
            var code = await stage.FiledAsync();
            await stage.AskAsync(stage.DeskActor, code);
            return code;
        }
        var before = await AskedAsync();
        stage.Office.Time.Move(TimeSpan.FromHours(1));
        var preview = await (await stage.Clerk.Browser.PostFormAsync(Address, new() { ["Text"] = "Vui lòng gọi [Cán bộ], số <b>[điện thoại cơ quan]</b>." }, handler: "Preview")).ReadPageAsync();
        Assert.Contains("Vui lòng gọi Trần Thị Ví Dụ, số <b>1022</b>.", preview.QuerySelector("section.card")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Trong quá trình hoàn thiện", await PrintedAsync(before), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await stage.Clerk.Browser.PostFormAsync(Address, new() { ["Text"] = "Vui lòng gọi [cán bộ] của [bộ phận một cửa].", ["From"] = "15/11/2021", ["Note"] = "Gọn hơn" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stage.Clerk.Browser.PostFormAsync(Address, new() { ["Text"] = "Từ tháng sau: gọi [cán bộ].", ["From"] = "01/12/2021" })).StatusCode);
        var after = await AskedAsync();
        Assert.Contains($"Vui lòng gọi {stage.Desk.Person.FullName} của ", await PrintedAsync(after), StringComparison.Ordinal);
        Assert.Contains("Trong quá trình hoàn thiện", await PrintedAsync(before), StringComparison.Ordinal);

        stage.Office.Time.SetOffice(new DateTime(2021, 12, 1, 9, 0, 0));
        var december = await AskedAsync();
        Assert.Contains("Từ tháng sau: gọi", await PrintedAsync(december), StringComparison.Ordinal);
        Assert.Contains("Vui lòng gọi", await PrintedAsync(after), StringComparison.Ordinal);
        Assert.Contains("Gọn hơn", (await stage.Clerk.Browser.GetPageAsync(Address)).Body!.TextContent, StringComparison.Ordinal);
        // The same words again are no new version.
        var same = await stage.Clerk.Browser.PostFormAsync(Address, new() { ["Text"] = "Từ tháng sau: gọi [cán bộ].", ["From"] = "01/12/2021" });
        Assert.Equal(HttpStatusCode.Conflict, same.StatusCode);
    }
}
