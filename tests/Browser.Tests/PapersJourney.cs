using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>A result is signed, printed with a QR, checked by anybody, and used again by its owner without being handed in.</summary>
public sealed class PapersJourney(House house)
{
    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_signed_result_is_checked_by_the_page_behind_its_QR()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        await citizen.SignInAsync("congdan.07");
        var receipt = await citizen.SendAsync("2.000205");
        await using (var desk = await house.OfficerAsync(Officers.Desk))
        {
            await desk.AcceptAsync(receipt);
            await desk.HandOverAsync(receipt);
            await SignAsync(desk, receipt);
            await desk.ReadsAsync("Xác nhận bản số hóa", "Chứng thư trình diễn");
            await desk.PictureAsync("70-signed-copy");
        }
        var result = Papers.Pdf("quyet-dinh");
        var print = await ReleasedAsync(receipt, result);

        await using var anybody = await house.OnPhoneWithoutScriptsAsync();
        await anybody.GoAsync($"/xac-thuc/{Uri.EscapeDataString(print)}");
        await anybody.ReadsAsync("77/QĐ-TD", "Ký kết quả", "Con dấu cơ quan", "không có giá trị");
        await anybody.Page.Locator("#file").SetInputFilesAsync(result);
        await anybody.PressAsync("Kiểm tra");
        await anybody.ReadsAsync("Đúng tệp đã phát hành");
        await anybody.PictureAsync("72-verified");
        await anybody.GoAsync($"/xac-thuc/{receipt}");
        Assert.DoesNotContain("77/QĐ-TD", await anybody.TextAsync(), StringComparison.Ordinal);
        await anybody.Page.Locator("#file").SetInputFilesAsync(Papers.Pdf("khac"));
        await anybody.PressAsync("Kiểm tra");
        await anybody.ReadsAsync("Không phải tệp đã phát hành");

        await citizen.GoAsync("/kho-giay-to");
        await citizen.ReadsAsync(receipt.Code, result.Name);
        await citizen.PictureAsync("73-own-store");
        await citizen.GoAsync("/nop-ho-so/2.000205");
        await citizen.PressAsync("Bắt đầu");
        await citizen.PressAsync("Tiếp tục");
        await citizen.ReadsAsync("Dùng bản cơ quan đã có, không nộp lại");
        await citizen.PictureAsync("74-offered-again");
    }

    /// <returns>The code beside the QR of the printed result.</returns>
    private async Task<string> ReleasedAsync(Receipt receipt, FilePayload result)
    {
        await using var specialist = await house.OfficerAsync(Officers.Specialist);
        await OpenAsync(specialist, receipt);
        await specialist.PressAsync("Soạn kết quả");
        await specialist.FillAsync("Nội dung kết quả, hoặc lý do từ chối", "Cấp giấy phép (trình diễn)");
        await specialist.Labelled("Tệp kết quả (PDF)").SetInputFilesAsync(result);
        await specialist.PressAsync("Lưu dự thảo");
        await specialist.ForwardAsync("Đủ điều kiện.");
        await using var head = await house.OfficerAsync(Officers.Head);
        await OpenAsync(head, receipt);
        await head.ForwardAsync("Đồng ý.");
        await using var director = await house.OfficerAsync(Officers.Director);
        await OpenAsync(director, receipt);
        await director.PressAsync("Ký kết quả");
        await SignAsync(director, receipt);
        await using var clerk = await house.OfficerAsync(Officers.Clerk);
        await clerk.ReleaseAsync(receipt, "77/QĐ-TD");
        await SignAsync(clerk, receipt);
        await clerk.GoAsync($"/ho-so/{receipt}");
        await clerk.PressAsync("In kết quả có mã QR xác thực");
        Assert.Equal(1, await clerk.Page.Locator(".paper svg.qr").CountAsync());
        await clerk.PictureAsync("71-printed-result");
        return await clerk.Page.Locator(".paper .code").InnerTextAsync();
    }

    private static Task OpenAsync(Visit officer, Receipt receipt) => officer.GoAsync($"/ho-so/{receipt}");

    private static async Task SignAsync(Visit officer, Receipt receipt)
    {
        await officer.GoAsync($"/ho-so/{receipt}");
        await officer.PressAsync("Chữ ký số");
        await officer.Labelled("Ký bằng chứng thư đã nhập").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await officer.PressAsync("Ký");
        await officer.ReadsAsync("TRÌNH DIỄN");
    }
}
