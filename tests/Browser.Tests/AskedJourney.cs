using Xunit;

namespace Browser.Tests;

/// <summary>Somebody asks before filing, on a phone without scripts; files with the answers; an officer looks at the table and the form behind it.</summary>
public sealed class AskedJourney(House house)
{
    private const string Adoption = "2.001263";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Asks_whether_to_apply_and_files_with_the_answers()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        await citizen.SignInAsync("congdan.01");
        await citizen.GoAsync($"/thu-tuc/{Adoption}");
        await citizen.PressAsync("Tôi có nộp được không?");
        await citizen.PictureAsync("70-ask-first");
        await citizen.FillAsync("Ngày sinh của trẻ", "12/03/2005");
        await citizen.PressAsync("Tiếp tục");
        await citizen.TickAsync("Cha dượng hoặc mẹ kế");
        await citizen.PressAsync("Tiếp tục");
        await citizen.TickAsync("Có");
        await citizen.PressAsync("Tiếp tục");
        await citizen.ReadsAsync("Theo câu trả lời, anh chị đủ điều kiện", "Không phải nộp", "Giấy chứng nhận kết hôn", "Chưa đối chiếu");
        await citizen.PictureAsync("71-answer");
        await citizen.PressAsync("Nộp hồ sơ với các câu trả lời này");
        await citizen.PressAsync("Bắt đầu");
        await citizen.PressAsync("Tiếp tục");
        await citizen.ReadsAsync("Đơn xin nhận con nuôi");
        Assert.Equal("12/03/2005", await citizen.Labelled("Ngày sinh của trẻ").InputValueAsync());
        await citizen.PressAsync("Tiếp tục");
        await citizen.ReadsAsync("Họ và tên trẻ: mời trả lời.");
        await citizen.PictureAsync("72-form-with-faults");
        await citizen.FillAsync("Ngày sinh người nhận con nuôi", "20/04/1985");
        await citizen.TickAsync("Độc thân");
        await citizen.FillAsync("Họ và tên trẻ", "Nguyễn Trình Diễn An");
        await citizen.TickAsync("Bình thường");
        await citizen.TickAsync("Không");
        await citizen.TickAsync("Với gia đình");
        await citizen.FillAsync("Lý do nhận con nuôi", "Chăm sóc con riêng của vợ.");
        await citizen.PressAsync("Tiếp tục");
        await citizen.ReadsAsync("Tải giấy tờ lên", "để được miễn, giảm");
        await citizen.PictureAsync("73-papers-with-proof");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task An_officer_looks_at_a_table_and_drafts_the_next_and_previews_a_form()
    {
        await using var keeper = await house.OfficerAsync("kiemsoat");
        await keeper.GoAsync("/quan-tri/thu-tuc?q=2.001263");
        await keeper.PressAsync(keeper.Page.Locator("main a[href^='/quan-tri/thu-tuc/']:not([href$='du-thao']):not([href$='nhap-goi'])").First);
        await keeper.PressAsync(keeper.Page.Locator("a[href$='/quy-tac']").First);
        await keeper.PictureAsync("74-tables");
        await keeper.PressAsync(keeper.Page.Locator("#exemption ~ form button").First);
        await keeper.ReadsAsync("Soát bảng", "dòng 1 trả lời: miễn toàn bộ");
        await keeper.PictureAsync("75-table");
        await keeper.PressAsync(keeper.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Bảng quyết định, tờ khai" }).Or(keeper.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Bảng quyết định" })).First);
        await keeper.PressAsync("Tờ khai số 1");
        await keeper.PressAsync("Xem thử");
        await keeper.PressAsync("điền theo mẫu");
        await keeper.PressAsync("điện thoại");
        await keeper.PictureAsync("76-form-preview");
    }
}
