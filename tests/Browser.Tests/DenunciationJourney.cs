using Xunit;

namespace Browser.Tests;

/// <summary>A denunciation from its first page to publication, and a tip with its conversation.</summary>
public sealed class DenunciationJourney(House house)
{
    private const string Passphrase = "trình diễn thì không có gì bí mật", Name = "Nguyễn Thị Hoa Giấy", About = "Duyệt hồ sơ cho người nhà không đủ điều kiện.";

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Denounces_under_seal_and_reads_what_was_published()
    {
        await using var denouncer = await house.OnPhoneWithoutScriptsAsync();
        await denouncer.GoAsync("/to-cao");
        await denouncer.PictureAtBothAsync("220-denounce");
        await denouncer.PressAsync("Viết tố cáo");
        await denouncer.FillAsync("Người bị tố cáo", "Ông Giả Định Niêm Phong");
        await denouncer.FillAsync("Việc gì đã xảy ra?", About);
        await denouncer.PressAsync("Tiếp tục");
        await denouncer.TickAsync("Cá nhân");
        await denouncer.FillAsync("Họ và tên", Name);
        await denouncer.FillAsync("Địa chỉ", "Ấp Trình Diễn, xã Mẫu");
        await denouncer.FillAsync("Số điện thoại", "0900 000 222");
        await denouncer.PictureAtBothAsync("221-who-you-are");
        await denouncer.PressAsync("Tiếp tục");
        await denouncer.PressAsync("Tiếp tục");
        await denouncer.ReadsAsync("Kiểm tra trước khi gửi", About, Name);
        await denouncer.PictureAtBothAsync("222-check-denunciation");
        await denouncer.PressAsync("Niêm phong và gửi");
        await denouncer.ReadsAsync("Đã nhận tố cáo", "Mời ghi mã này ra giấy ngay");
        await denouncer.PictureAtBothAsync("223-receipt-of-digits");
        var (digits, code) = (await denouncer.Page.Locator(".panel .code").InnerTextAsync(), await denouncer.Page.Locator("main .secret").InnerTextAsync());
        await denouncer.PressAsync("Tôi đã ghi lại mã");

        await using var receiver = await house.OfficerAsync("thanhtra");
        await receiver.GoAsync("/don-thu/to-cao");
        await receiver.PictureAtBothAsync("224-sealed-list");
        await receiver.PressAsync(code);
        await receiver.PressAsync("Mở khóa riêng");
        await receiver.FillAsync("Câu mật khẩu", Passphrase);
        await receiver.PressAsync("Mở khóa");
        await receiver.ChooseAsync("Mở để làm gì?", "Kiểm tra điều kiện thụ lý");
        await receiver.PictureAtBothAsync("225-why-opened");
        await receiver.PressAsync("Mở niêm phong");
        await receiver.ReadsAsync(About, Name, "0900 000 222");
        await receiver.PictureAtBothAsync("226-opened-case");
        await TakeAsync(receiver, "Thụ lý");
        await TakeAsync(receiver, "Đã báo người tố cáo");
        await TakeAsync(receiver, "Đã báo nội dung cho người bị tố cáo");
        await receiver.PressAsync("Bản lược danh tính");
        await receiver.FillAsync("Nội dung sau khi lược", $"Theo bà {Name}: {About}");
        await receiver.PressAsync("Niêm phong bản lược");
        await receiver.ReadsAsync("Bản này còn chứa họ tên của người tố cáo");
        await receiver.PictureAtBothAsync("227-still-named");
        await receiver.FillAsync("Nội dung sau khi lược", About);
        await receiver.PressAsync("Niêm phong bản lược");
        await receiver.PressAsync("Người được giao");
        await receiver.ChooseAsync("Cán bộ", "Ngô Văn Thử");
        await receiver.TickAsync("xác minh, bản lược danh tính");
        await receiver.PressAsync("Giao");
        await receiver.ChooseAsync("Cán bộ", "Lâm Văn Giả Sử");
        await receiver.TickAsync("giải quyết, bản gốc");
        await receiver.PressAsync("Giao");
        await receiver.PictureAtBothAsync("228-assigned");
        await receiver.GoAsync($"/don-thu/to-cao/{code}/mau/06");
        await receiver.ReadsAsync("Kính gửi: Ông Giả Định Niêm Phong", About);
        Assert.DoesNotContain(Name, await receiver.TextAsync(), StringComparison.Ordinal);
        await receiver.PictureAtBothAsync("239-form-06");

        await using (var verifier = await house.OfficerAsync("truongphong.bon"))
        {
            await verifier.GoAsync($"/khoa-rieng?ve=/don-thu/to-cao/{code}");
            await verifier.FillAsync("Câu mật khẩu", Passphrase);
            await verifier.PressAsync("Mở khóa");
            await verifier.ChooseAsync("Mở để làm gì?", "Xác minh");
            await verifier.PressAsync("Mở niêm phong");
            await verifier.ReadsAsync("Bản lược danh tính", About);
            Assert.DoesNotContain(Name, await verifier.TextAsync(), StringComparison.Ordinal);
            await verifier.FillAsync("Báo cáo xác minh", "Đã đối chiếu hồ sơ, nội dung có thật.");
            await verifier.PressAsync("Niêm phong và lưu");
            await verifier.PictureAtBothAsync("229-verifier-reads-a-copy");
        }

        await receiver.GoAsync($"/don-thu/to-cao/{code}");
        await receiver.ReadsAsync("nội dung có thật");
        await receiver.PressAsync("Đóng khóa riêng");

        await using var head = await house.OfficerAsync(Officers.Director);
        await head.GoAsync($"/khoa-rieng?ve=/don-thu/to-cao/{code}");
        await head.FillAsync("Câu mật khẩu", Passphrase);
        await head.PressAsync("Mở khóa");
        await head.ChooseAsync("Mở để làm gì?", "Kết luận, xử lý, công khai");
        await head.PressAsync("Mở niêm phong");
        await head.ReadsAsync("nội dung có thật", Name);
        await TakeAsync(head, "Kết luận", "Tố cáo đúng", "Tố cáo đúng.");
        await TakeAsync(head, "Đã gửi kết luận");
        await TakeAsync(head, "Xử lý theo kết luận", null, "Kiểm điểm người vi phạm.");
        await head.PressAsync("Công khai");
        await head.FillAsync("Tiêu đề", "Kết luận tố cáo niêm phong thử");
        await head.FillAsync("Kết luận và việc xử lý", $"Bà {Name} nói đúng, đã kiểm điểm.");
        await head.PressAsync("Công khai");
        await head.ReadsAsync("Bản này còn chứa họ tên của người tố cáo");
        await head.FillAsync("Kết luận và việc xử lý", "Việc duyệt sai là có thật, đã kiểm điểm.");
        await head.PictureAtBothAsync("230-publish");
        await head.PressAsync("Công khai");
        await head.PressAsync("Đóng khóa riêng");

        await denouncer.GoAsync("/to-cao/ket-luan");
        await denouncer.ReadsAsync("Kết luận tố cáo niêm phong thử", "đã kiểm điểm");
        await denouncer.GoAsync("/to-cao/theo-doi");
        await denouncer.FillAsync("Số hiệu", code);
        await denouncer.FillAsync("Mã biên nhận, 16 chữ số", digits);
        await denouncer.PressAsync("Xem tình trạng");
        await denouncer.ReadsAsync("Đã công khai");
        Assert.DoesNotContain(About, await denouncer.TextAsync(), StringComparison.Ordinal);
        await denouncer.PictureAtBothAsync("231-follow-by-digits");

        await using var custodian = await house.OfficerAsync(Officers.Clerk);
        await custodian.GoAsync("/don-thu/to-cao/giu-khoa");
        await custodian.ReadsAsync("Các lượt mở gần đây", code, "Kiểm tra điều kiện thụ lý");
        await custodian.PictureAtBothAsync("232-custodian");
        await custodian.GoAsync("/khoa-rieng");
        await custodian.PictureAtBothAsync("233-own-key");
        await head.GoAsync("/don-thu/to-cao/phan-cong");
        await head.ReadsAsync("Hiện cần 2 người giữ khóa cùng đồng ý");
        await head.PictureAtBothAsync("234-who-receives");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Sends_a_tip_that_pays_by_work_and_talks_about_it()
    {
        await using var tipster = await house.VisitAsync(House.Phone);
        await tipster.GoAsync("/bao-tin");
        await tipster.FillAsync("Việc gì, ở đâu, khi nào? Có chứng cứ gì?", "Có người thu tiền để được xếp trước (trình diễn).");
        await tipster.PictureAtBothAsync("235-tip");
        await tipster.PressAsync("Niêm phong và gửi");
        await tipster.ReadsAsync("Đã nhận tin báo");
        await tipster.PictureAtBothAsync("236-tip-receipt");
        var (digits, code) = (await tipster.Page.Locator(".panel .code").InnerTextAsync(), await tipster.Page.Locator("main .secret").InnerTextAsync());
        await tipster.PressAsync("Tôi đã ghi lại mã");

        await using var receiver = await house.OfficerAsync("phogiamdoc.mot");
        await receiver.GoAsync($"/khoa-rieng?ve=/don-thu/to-cao/{code}");
        await receiver.FillAsync("Câu mật khẩu", Passphrase);
        await receiver.PressAsync("Mở khóa");
        await receiver.ChooseAsync("Mở để làm gì?", "Trả lời, nhận bổ sung");
        await receiver.PressAsync("Mở niêm phong");
        await receiver.ReadsAsync("thu tiền để được xếp trước");
        await receiver.FillAsync("Trả lời người báo tin, hoặc hỏi thêm", "Xin cho biết ở quầy nào.");
        await receiver.PressAsync("Niêm phong và lưu");

        await using var later = await house.OnPhoneWithoutScriptsAsync();
        await later.GoAsync("/bao-tin/doc");
        await later.FillAsync("Mã biên nhận, 16 chữ số", digits);
        await later.PressAsync("Đọc");
        await later.ReadsAsync("thu tiền để được xếp trước", "Xin cho biết ở quầy nào");
        await later.PictureAtBothAsync("237-tip-talk");
        await later.FillAsync("Viết tiếp", "Ở quầy số 2.");
        await later.PressAsync("Niêm phong và gửi");
        await receiver.GoAsync($"/don-thu/to-cao/{code}");
        await receiver.ReadsAsync("Ở quầy số 2.");
        await receiver.PictureAtBothAsync("238-tip-opened");
    }

    private static async Task TakeAsync(Visit officer, string step, string? choice = null, string? words = null)
    {
        await officer.PressAsync(step);
        if (choice is not null) await officer.TickAsync(choice);
        if (await officer.Page.GetByLabel("Số văn bản").CountAsync() > 0) await officer.FillAsync("Số văn bản", "15/SLĐTBXH-TTr");
        if (words is not null) await officer.Page.Locator("main textarea").FillAsync(words);
        await officer.PressAsync("Ghi nhận");
    }
}
