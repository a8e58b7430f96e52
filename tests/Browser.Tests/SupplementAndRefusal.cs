using Xunit;

namespace Browser.Tests;

/// <summary>A dossier that lacks something, and one that does not belong here.</summary>
public sealed class SupplementAndRefusal(House house)
{
    private const string Benefit = "1.001776";
    private const string Asked = "Tờ khai bị mờ ở trang 1. Mời chụp lại đủ sáng, thấy rõ bốn góc.";
    private const string Elsewhere = "Việc này do Ủy ban nhân dân cấp xã giải quyết. Mời ông bà nộp tại Ủy ban nhân dân nơi thường trú.";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task What_is_lacking_is_asked_for_by_name_and_supplied()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        await citizen.SignInAsync("congdan.03");
        var receipt = await citizen.SendAsync(Benefit);

        await using var desk = await house.OfficerAsync(Officers.Desk);
        await AskedForAsync(desk, receipt);

        await citizen.GoAsync($"/tra-cuu/{receipt}");
        await citizen.ReadsAsync("Yêu cầu bổ sung giấy tờ");
        await citizen.PressAsync("Mở hồ sơ của tôi");
        await citizen.ReadsAsync("Cần bổ sung", Asked);
        await citizen.PictureAsync("21-supplement-wanted");
        await citizen.PressAsync("Gửi giấy tờ bổ sung");
        Assert.Equal(1, await citizen.Page.Locator(".govuk-error-summary").CountAsync());
        await citizen.Page.Locator("main input[type=file]").First.SetInputFilesAsync(Papers.Pdf("to-khai-chup-lai"));
        await citizen.PressAsync("Gửi giấy tờ bổ sung");
        await citizen.ReadsAsync("to-khai-chup-lai.pdf", "Mới đăng ký");

        await desk.OpenFromQueueAsync(receipt, "moi");
        await desk.ReadsAsync("to-khai-chup-lai.pdf");
        await desk.PressAsync("Tiếp nhận");
        await desk.ReadsAsync(receipt.Code);
    }

    private static async Task AskedForAsync(Visit desk, Receipt receipt)
    {
        await desk.OpenFromQueueAsync(receipt, "moi");
        await desk.PressAsync("Yêu cầu bổ sung");
        await desk.Page.Locator("main .card", new() { HasText = "đã có" }).First.GetByRole(Microsoft.Playwright.AriaRole.Checkbox).CheckAsync();
        await desk.ChooseAsync("Lý do", "Chưa nộp");
        await desk.FillAsync("Cần bổ sung cụ thể", Asked);
        // A paper that is there may not be asked for as missing.
        await desk.PressAsync("Gửi yêu cầu bổ sung");
        await desk.ReadsAsync("đã có trong hồ sơ. Nếu bản đã nộp chưa đúng");
        Assert.Equal(Asked, await desk.Labelled("Cần bổ sung cụ thể").InputValueAsync());
        await desk.PictureAsync("20-supplement-asked");
        await desk.ChooseAsync("Lý do", "Không đọc được");
        await desk.PressAsync("Gửi yêu cầu bổ sung");
        await desk.ReadsAsync("Đang chờ bổ sung", Asked);
        await desk.GoAsync($"/ho-so/{receipt}/in/yeu-cau-bo-sung");
        await desk.ReadsAsync("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", Asked);
        await desk.PictureAsync("61-form-02");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_refusal_says_why_and_where_to_go()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        await citizen.SignInAsync("congdan.04");
        var receipt = await citizen.SendAsync(Benefit);

        await using var desk = await house.OfficerAsync(Officers.OtherDesk);
        await desk.RefuseAsync(receipt, "Thuộc thẩm quyền cơ quan khác", Elsewhere);
        await desk.GoAsync($"/ho-so/{receipt}/in/tu-choi");
        await desk.ReadsAsync("PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ", Elsewhere);
        await desk.PictureAsync("61-form-03");

        await citizen.GoAsync("/ho-so-cua-toi");
        await citizen.PressAsync(receipt.Code);
        await citizen.ReadsAsync("Không được tiếp nhận", "Thuộc thẩm quyền cơ quan khác", Elsewhere);
        await citizen.PictureAsync("22-refused");
    }
}
