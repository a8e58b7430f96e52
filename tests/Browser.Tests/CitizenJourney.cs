using System.Security.Cryptography;
using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>From a search on a phone that runs no scripts to the result in the citizen's hands, and every officer between.</summary>
public sealed class CitizenJourney(House house)
{
    private const string WorkPermit = "Cấp giấy phép lao động cho người lao động nước ngoài làm việc tại Việt Nam";
    private const string Outcome = "Cấp giấy phép lao động, thời hạn đến hết ngày 14/11/2023.";

    private static readonly string[] Needed =
        ["Văn bản đề nghị cấp giấy phép lao động", "Giấy chứng nhận sức khỏe", "Phiếu lý lịch tư pháp", "02 ảnh màu", "Bản sao hộ chiếu còn giá trị"];

    private readonly (string Paper, FilePayload File)[] papers = [.. Needed.Select((paper, index) => (paper, Papers.Pdf($"giay-to-{index + 1}")))];

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Reaches_the_result()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        await FindsAsync(citizen);
        await FillsInAsync(citizen);
        var receipt = await SendsAsync(citizen);

        var result = Papers.Pdf("giay-phep-lao-dong");
        await TheDeskAcceptsAsync(receipt);
        await AnybodyFollowsAsync(receipt);
        await TheDivisionProposesAsync(receipt, result);
        await TheDirectorSignsAndTheClerkReleasesAsync(receipt);
        await TakesTheResultAsync(citizen, receipt, result);
    }

    private static async Task FindsAsync(Visit citizen)
    {
        await citizen.GoAsync("/");
        await citizen.PictureAsync("01-home", "home");
        await citizen.FillAsync("Tìm thủ tục", "giay phep lao dong");
        await citizen.PressAsync("Tìm");
        Assert.Equal(WorkPermit, await citizen.Page.Locator(".results a").First.InnerTextAsync());
        await citizen.PictureAsync("02-search");
        await citizen.PressAsync(WorkPermit);
        await citizen.ReadsAsync("2.000205", "5 ngày làm việc", "Phiếu lý lịch tư pháp");
        await citizen.PictureAsync("03-procedure");
        await citizen.PressAsync("Nộp hồ sơ");
        Assert.Equal("/dang-nhap", citizen.Path);
        await citizen.PictureAsync("04-sign-in");
        await citizen.EnterAsync("congdan.01");
    }

    private async Task FillsInAsync(Visit citizen)
    {
        Assert.StartsWith("Nộp hồ sơ", await citizen.HeadingAsync(), StringComparison.Ordinal);
        await citizen.PictureAsync("05-start");
        await citizen.PressAsync("Bắt đầu");
        await citizen.FillAsync("Điện thoại", "12");
        await citizen.PressAsync("Tiếp tục");
        await citizen.ReadsAsync("Số điện thoại chưa đúng. Ví dụ: 0912 345 678.");
        Assert.Equal("12", await citizen.Labelled("Điện thoại").InputValueAsync());
        await citizen.PictureAsync("06-submitter-error");
        await citizen.FillAsync("Điện thoại", "0900 010 000");
        await citizen.PressAsync("Tiếp tục");

        await citizen.HandInAsync(papers.Take(2));
        await citizen.PressAsync("Tiếp tục");
        await citizen.ReadsAsync("Chưa có “Phiếu lý lịch tư pháp", papers[0].File.Name, papers[1].File.Name);
        await citizen.PictureAsync("07-papers-missing");
    }

    private async Task<Receipt> SendsAsync(Visit citizen)
    {
        // Left for another day, and come back to.
        await citizen.GoAsync("/ho-so-cua-toi");
        await citizen.PictureAsync("08-own-dossiers");
        await citizen.PressAsync(WorkPermit);
        if (await citizen.HeadingAsync() == "Người nộp hồ sơ") await citizen.PressAsync("Tiếp tục");
        await citizen.ReadsAsync(papers[0].File.Name, papers[1].File.Name);
        await citizen.HandInAsync(papers.Skip(2));
        await citizen.PressAsync("Tiếp tục");

        await citizen.ReadsAsync([.. papers.Select(paper => paper.File.Name)]);
        await citizen.PictureAsync("09-check-answers");
        await citizen.PressAsync("Gửi hồ sơ");

        await citizen.ReadsAsync("Đã nhận hồ sơ", $"Chúng tôi đã nhận {papers.Length} tệp");
        foreach (var (_, file) in papers)
        {
            var row = citizen.Page.Locator("tr", new() { HasText = file.Name });
            var shown = await row.InnerTextAsync();
            Assert.Matches(@"\b1\b", shown);
            Assert.Contains($"{file.Buffer.Length} byte", shown, StringComparison.Ordinal);
            var fingerprint = Convert.ToHexStringLower(SHA256.HashData(file.Buffer));
            Assert.Contains(string.Join(' ', fingerprint[..16].Chunk(4).Select(part => new string(part))), shown, StringComparison.Ordinal);
        }
        await citizen.PictureAsync("10-acknowledgement");
        return await Receipt.AcknowledgedAsync(citizen);
    }

    private async Task TheDeskAcceptsAsync(Receipt receipt)
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        await desk.GoAsync("/viec-cua-toi");
        await desk.PictureAsync("11-desk-queue");
        await desk.OpenFromQueueAsync(receipt, "moi");
        await desk.PictureAsync("12-desk-dossier");
        await desk.PressAsync("Tiếp nhận");
        Assert.Equal("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", await desk.HeadingAsync());
        await desk.HandOverAsync(receipt);
        await desk.ReadsAsync("Đang xử lý");
    }

    /// <summary>By code alone how far it is and when; with the secret which procedure and where; never who.</summary>
    private async Task AnybodyFollowsAsync(Receipt receipt)
    {
        await using var anybody = await house.OnPhoneWithoutScriptsAsync();
        await anybody.GoAsync("/");
        await anybody.FillAsync("Mã hồ sơ", receipt.Code.ToLowerInvariant());
        await anybody.PressAsync("Tra cứu");
        await anybody.ReadsAsync(receipt.Code, "Đang xử lý", "Hẹn trả", "Vì sao là ngày");
        var text = await anybody.TextAsync();
        Assert.DoesNotContain("giấy phép lao động", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Nguyễn Văn Mẫu", text, StringComparison.Ordinal);
        await anybody.PictureAsync("13-follow-by-code", "track");

        await anybody.FillAsync("Mã bí mật trên giấy tiếp nhận", "ZZZZ");
        await anybody.PressAsync("Xem thêm");
        await anybody.ReadsAsync("Mã bí mật chưa đúng");
        await anybody.FillAsync("Mã bí mật trên giấy tiếp nhận", receipt.Secret);
        await anybody.PressAsync("Xem thêm");
        await anybody.ReadsAsync(WorkPermit, "Phòng Lao động - Việc làm - Bảo hiểm xã hội");
        Assert.DoesNotContain("Nguyễn Văn Mẫu", await anybody.TextAsync(), StringComparison.Ordinal);
        await anybody.PictureAsync("14-follow-by-secret");
    }

    private async Task TheDivisionProposesAsync(Receipt receipt, FilePayload result)
    {
        await using var specialist = await house.OfficerAsync(Officers.Specialist);
        await specialist.GoAsync("/viec-cua-toi");
        await specialist.PictureAsync("15-specialist-queue", "queue");
        await specialist.ProposeAsync(receipt, Outcome, result);
        await specialist.PictureAsync("16-specialist-dossier");
        await specialist.ForwardAsync("Đủ điều kiện, đề nghị cấp.");

        await using var head = await house.OfficerAsync(Officers.Head);
        await head.OpenFromQueueAsync(receipt);
        await head.ReadsAsync("Đủ điều kiện, đề nghị cấp.");
        await head.ForwardAsync("Đồng ý trình ký.");
    }

    private async Task TheDirectorSignsAndTheClerkReleasesAsync(Receipt receipt)
    {
        await using var director = await house.OfficerAsync(Officers.Director);
        await director.OpenFromQueueAsync(receipt);
        await director.PictureAsync("17-director-dossier");
        await director.PressAsync("Ký kết quả");
        await using var clerk = await house.OfficerAsync(Officers.Clerk);
        await clerk.ReleaseAsync(receipt, "1234/GPLĐ-SLĐTBXH");
        await clerk.PictureAsync("18-released");
    }

    private static async Task TakesTheResultAsync(Visit citizen, Receipt receipt, FilePayload result)
    {
        await citizen.GoAsync($"/tra-cuu/{receipt}");
        await citizen.ReadsAsync("Đã xử lý xong", WorkPermit);
        await citizen.PressAsync("Mở hồ sơ của tôi");
        await citizen.ReadsAsync(Outcome, "1234/GPLĐ-SLĐTBXH");
        await citizen.PictureAsync("19-result");
        var link = await citizen.Offered("Tải kết quả").GetAttributeAsync("href");
        var file = await citizen.Page.Context.APIRequest.GetAsync(link!);
        Assert.Equal(result.Buffer, await file.BodyAsync());
        await citizen.PressAsync("Tôi đã nhận bản điện tử");
        await citizen.ReadsAsync("Đã trả kết quả");
    }
}
