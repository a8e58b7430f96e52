using Xunit;

namespace Browser.Tests;

/// <summary>An employer files for a foreign worker, who has a passport and no Vietnamese number.</summary>
public sealed class EmployerJourney(House house)
{
    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Files_for_a_worker_with_a_passport()
    {
        await using var employer = await house.OnPhoneWithoutScriptsAsync();
        await employer.SignInAsync("doanhnghiep.1");
        await employer.GoAsync("/nop-ho-so/2.000205");
        await employer.PressAsync("Bắt đầu");
        await employer.TickAsync("Cho người khác");
        await employer.PressAsync("Tiếp tục");
        await TheWorkerAsync(employer);

        await employer.HandInAsync(
        [
            ("Văn bản đề nghị cấp giấy phép lao động", Papers.Pdf("van-ban-de-nghi")),
            ("Giấy chứng nhận sức khỏe", Papers.Pdf("suc-khoe")),
            ("Phiếu lý lịch tư pháp", Papers.Pdf("ly-lich-tu-phap")),
            ("02 ảnh màu", Papers.Pdf("anh")),
            ("Bản sao hộ chiếu còn giá trị", Papers.Pdf("ho-chieu")),
        ]);
        await employer.PressAsync("Tiếp tục");
        await employer.ReadsAsync("Kim Minh Họa", "Hộ chiếu", "M7654321", "Hàn Quốc", "ho-chieu.pdf");
        await employer.PictureAsync("24-employer-check");
        await employer.PressAsync("Gửi hồ sơ");
        var receipt = await Receipt.AcknowledgedAsync(employer);

        await employer.GoAsync("/ho-so-cua-toi");
        await employer.ReadsAsync(receipt.Code, "Kim Minh Họa");
        await using var desk = await house.OfficerAsync(Officers.Desk);
        await desk.OpenFromQueueAsync(receipt, "moi");
        await desk.ReadsAsync("Chủ hồ sơ", "Kim Minh Họa", "M7654321", "Hàn Quốc");
    }

    private static async Task TheWorkerAsync(Visit employer)
    {
        Assert.Equal("Chủ hồ sơ", await employer.HeadingAsync());
        await employer.FillAsync("Họ và tên", "Kim Minh Họa");
        await employer.ChooseAsync("Giấy tờ", "Hộ chiếu");
        await employer.FillAsync("Số giấy tờ", "M7654321");
        await employer.PressAsync("Tiếp tục");
        await employer.ReadsAsync("Mời ghi nước cấp hộ chiếu");
        Assert.Equal("M7654321", await employer.Labelled("Số giấy tờ").InputValueAsync());
        await employer.PictureAsync("23-employer-worker");
        await employer.FillAsync("Nước cấp", "KR");
        await employer.PressAsync("Tiếp tục");
    }
}
