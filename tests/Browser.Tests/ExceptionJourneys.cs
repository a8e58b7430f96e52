using System.Globalization;
using System.Security.Cryptography;
using Xunit;

namespace Browser.Tests;

/// <summary>What happens off the plain road, one walk for each, each on a dossier of its own received at the counter.</summary>
public sealed class ExceptionJourneys(House house)
{
    private const string Benefit = "1.001776", Specialist = "chuyenvien.bon", Head = "truongphong.hai";

    private static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day of the demonstration's clock, from the code.</summary>
    private static DateOnly DayOf(Receipt dossier) => DateOnly.ParseExact(dossier.Code.Split('-')[1], "yyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A Wednesday some weeks on.</summary>
    private static DateOnly Later(Receipt dossier)
    {
        var day = DayOf(dossier).AddDays(56);
        return day.AddDays(((int)DayOfWeek.Wednesday - (int)day.DayOfWeek + 7) % 7);
    }

    private static async Task<Receipt> ServedAsync(Visit desk, string procedure)
    {
        await desk.GoAsync($"/quay?thu-tuc={procedure}");
        await desk.FillAsync("Họ và tên", "Người Đi Thử");
        await desk.FillAsync("Số giấy tờ", "089085" + RandomNumberGenerator.GetInt32(100_000, 999_999).ToString(CultureInfo.InvariantCulture));
        await desk.FillAsync("Địa chỉ", "34 đường Giả Định, Long Xuyên, An Giang");
        foreach (var box in await desk.Page.Locator("input[name^='originals:']").AllAsync()) await box.FillAsync("1");
        await desk.PressAsync("Tiếp nhận và in giấy hẹn");
        return await Receipt.PrintedAsync(desk);
    }

    /// <summary>Received at the counter and with the division.</summary>
    private static async Task<Receipt> HandedOverAsync(Visit desk, string procedure = Benefit)
    {
        var dossier = await ServedAsync(desk, procedure);
        await desk.HandOverAsync(dossier);
        return dossier;
    }

    private static async Task DoAsync(Visit officer, Receipt dossier, string act)
    {
        await officer.GoAsync($"/ho-so/{dossier}");
        await officer.PressAsync(act);
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task The_clock_is_paused_by_the_head_and_goes_on()
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        var dossier = await HandedOverAsync(desk);
        await using var head = await house.OfficerAsync(Head);
        await DoAsync(head, dossier, "Tạm dừng thời hạn");
        await head.ChooseAsync("Căn cứ", "Tạm dừng theo văn bản của cấp có thẩm quyền trong thiên tai, dịch bệnh");
        await head.FillAsync("Số, ngày, cơ quan ban hành văn bản", "1234/UBND-KGVX");
        await head.FillAsync("Giải thích với người nộp", "Phong tỏa khu vực có dịch.");
        await head.PressAsync("Tạm dừng và báo người nộp");
        await head.ReadsAsync("Thời hạn đang tạm dừng", "Đồng hồ đang dừng từ");
        await head.PictureAsync("50-paused");
        await head.PressAsync("Tiếp tục thời hạn");
        await head.FillAsync("Vì sao thời hạn chạy tiếp", "Đã gỡ phong tỏa.");
        await head.PressAsync("Tiếp tục thời hạn");
        await head.ReadsAsync("Đồng hồ dừng từ", "Đã gỡ phong tỏa.");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_fee_is_demanded_and_paid_at_the_desk_with_a_receipt()
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        var dossier = await HandedOverAsync(desk);
        await using var specialist = await house.OfficerAsync(Specialist);
        await DoAsync(specialist, dossier, "Yêu cầu nộp phí, lệ phí");
        await specialist.FillAsync("Khoản phí, lệ phí", "Lệ phí thử");
        await specialist.FillAsync("Số tiền (đồng)", "50000");
        await specialist.PressAsync("Yêu cầu nộp");
        await specialist.ReadsAsync("Yêu cầu thực hiện nghĩa vụ tài chính", "50.000 đồng");
        await DoAsync(desk, dossier, "Thu phí, lệ phí");
        await desk.FillAsync("Số biên lai", "BL-0017");
        await desk.PressAsync("Đã thu, tiếp tục xử lý");
        await desk.ReadsAsync("Biên lai BL-0017", "Đang xử lý");
        await desk.PictureAsync("51-fee-paid");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_dossier_is_withdrawn_at_its_owners_wish()
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        var dossier = await HandedOverAsync(desk);
        await DoAsync(desk, dossier, "Người nộp rút hồ sơ");
        await desk.FillAsync("Lý do người nộp nêu", "Không còn nhu cầu.");
        await desk.PressAsync("Ghi yêu cầu rút");
        await desk.ReadsAsync("Công dân yêu cầu rút hồ sơ");
        await desk.PressAsync("Trả lời yêu cầu rút");
        await desk.TickAsync("Đồng ý, dừng xử lý và trả lại giấy tờ");
        await desk.PressAsync("Trả lời");
        await desk.ReadsAsync("Dừng xử lý", "Không còn nhu cầu.");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_dossier_is_stopped_with_a_reason()
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        var dossier = await HandedOverAsync(desk);
        await using var specialist = await house.OfficerAsync(Specialist);
        await DoAsync(specialist, dossier, "Dừng xử lý");
        await specialist.ChooseAsync("Lý do", "Đối tượng của thủ tục không còn");
        await specialist.FillAsync("Giải thích cho người nộp", "Người hưởng đã chuyển đi tỉnh khác.");
        await specialist.PressAsync("Dừng xử lý");
        await specialist.ReadsAsync("Đã dừng xử lý", "Người hưởng đã chuyển đi tỉnh khác.");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Another_unit_is_consulted_with_a_date_of_its_own()
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        var dossier = await HandedOverAsync(desk);
        await using var specialist = await house.OfficerAsync(Specialist);
        await DoAsync(specialist, dossier, "Lấy ý kiến");
        await specialist.ChooseAsync("Đơn vị", "Phòng Người có công");
        await specialist.FillAsync("Nội dung cần ý kiến", "Đối tượng có hưởng trợ cấp khác không?");
        await specialist.FillAsync("Trả lời trước hết ngày", Written(Later(dossier)));
        await specialist.PressAsync("Gửi lấy ý kiến");
        await specialist.ReadsAsync("Phòng Người có công");
        await using var asked = await house.OfficerAsync("chuyenvien.bay");
        await DoAsync(asked, dossier, "Trả lời ý kiến");
        await asked.FillAsync("Ý kiến của đơn vị", "Không hưởng trợ cấp nào khác.");
        await asked.PressAsync("Gửi trả lời");
        await specialist.GoAsync($"/ho-so/{dossier}");
        await specialist.ReadsAsync("Không hưởng trợ cấp nào khác.");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Lateness_is_said_once_by_law_and_a_second_time_goes_to_the_head()
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        var dossier = await HandedOverAsync(desk);
        await using var specialist = await house.OfficerAsync(Specialist);
        await ReportAsync(specialist, dossier, Later(dossier));
        await DoAsync(desk, dossier, "Đổi ngày hẹn");
        await desk.PressAsync("Đổi ngày hẹn và báo người nộp");
        await desk.ReadsAsync("Xin lỗi và hẹn lại từ", Written(Later(dossier)));
        await desk.GoAsync($"/ho-so/{dossier}/in/xin-loi");
        await desk.ReadsAsync("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", Written(Later(dossier)));
        await desk.PictureAsync("61-form-04");
        await ReportAsync(specialist, dossier, Later(dossier).AddDays(28));
        await desk.GoAsync($"/ho-so/{dossier}");
        Assert.Equal(0, await desk.Offered("Đổi ngày hẹn").CountAsync());
        await using var director = await house.OfficerAsync(Officers.Director);
        await DoAsync(director, dossier, "Xem xét cho hẹn lại");
        await director.ReadsAsync("Theo quy định nội bộ, không phải quy định của pháp luật");
        await director.PictureAsync("52-second-lateness");
        await director.PressAsync("Cho phép hẹn lại");
        await DoAsync(desk, dossier, "Đổi ngày hẹn");
        await desk.PressAsync("Đổi ngày hẹn và báo người nộp");
        await desk.ReadsAsync(Written(Later(dossier).AddDays(28)));
    }

    private static async Task ReportAsync(Visit specialist, Receipt dossier, DateOnly day)
    {
        await DoAsync(specialist, dossier, "Báo chậm, hẹn lại");
        await specialist.ChooseAsync("Lý do", "Cần thêm thời gian xác minh, thẩm định");
        await specialist.FillAsync("Giải thích với người dân", "Cần xác minh tại địa phương.");
        await specialist.FillAsync("Hẹn lại ngày", Written(day));
        await specialist.PressAsync("Báo Bộ phận Một cửa");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_lost_paper_has_an_apology_of_its_own()
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        var dossier = await HandedOverAsync(desk);
        await DoAsync(desk, dossier, "Giấy tờ mất, hỏng");
        await desk.Labelled("Giấy tờ").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await desk.TickAsync("Bị hỏng");
        await desk.FillAsync("Đã xảy ra như thế nào", "Ướt khi chuyển kho.");
        await desk.FillAsync("Cơ quan khắc phục thế nào", "Phòng làm lại tại xã, cơ quan chịu chi phí.");
        await desk.PressAsync("Ghi nhận và xin lỗi người dân");
        await desk.ReadsAsync("Cơ quan xin lỗi", "Ướt khi chuyển kho.");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task An_online_dossier_shows_its_eight_hours_as_unconfirmed_and_goes_on_at_once()
    {
        await using var citizen = await house.OnPhoneWithoutScriptsAsync();
        await citizen.SignInAsync("congdan.05");
        var dossier = await citizen.SendAsync(Benefit);
        await using var desk = await house.OfficerAsync(Officers.Desk);
        await desk.OpenFromQueueAsync(dossier, "moi");
        await desk.ReadsAsync("Thời gian tiếp nhận", "Trả lời trước", "chưa đối chiếu");
        await desk.PressAsync("Tiếp nhận");
        await desk.GoAsync($"/ho-so/{dossier}");
        await desk.ReadsAsync("Hồ sơ trực tuyến: chuyển ngay sau khi tiếp nhận.", "Chưa chuyển.");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task What_is_received_at_the_desk_shows_by_when_it_is_handed_over()
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        var dossier = await ServedAsync(desk, Benefit);
        await desk.GoAsync($"/ho-so/{dossier}");
        // Until three the same day, afterwards the first hour of the next; the exact hours are held by ClockExceptionTests.
        Assert.Matches("Chuyển trước (17:00|08:00), thứ", await desk.TextAsync());
        await desk.PictureAsync("53-hand-over-due");
        await desk.PressAsync("Chuyển phòng xử lý");
        await desk.ReadsAsync("Đã chuyển lúc", "đúng lúc");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task What_an_appraisal_finds_lacking_goes_back_through_the_desk_and_is_supplied_by_a_link_that_works_once()
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        var dossier = await HandedOverAsync(desk);
        await using var specialist = await house.OfficerAsync(Specialist);
        await specialist.GoAsync($"/ho-so/{dossier}");
        await specialist.ReadsAsync("Nếu thẩm định thấy chưa đủ", "Trả lại qua Bộ phận Một cửa trước");
        await specialist.PressAsync("Yêu cầu bổ sung");
        await specialist.Page.Locator("main .card", new() { HasText = "đã có" }).First.GetByRole(Microsoft.Playwright.AriaRole.Checkbox).CheckAsync();
        await specialist.ChooseAsync("Lý do", "Không đọc được");
        await specialist.FillAsync("Cần bổ sung cụ thể", "Tờ khai mờ, mời chụp lại.");
        await specialist.PressAsync("Gửi yêu cầu bổ sung");
        await DoAsync(desk, dossier, "Chuyển phiếu bổ sung cho người nộp");
        await desk.ReadsAsync("Quầy đã chuyển cho người nộp lúc");
        await desk.PressAsync("Đường dẫn bổ sung dùng một lần");
        await desk.PressAsync("Lập đường dẫn");
        await desk.PictureAsync("54-link");
        var address = await desk.Page.Locator("#duong-dan").InnerTextAsync();
        var link = address[address.IndexOf("/bo-sung/", StringComparison.Ordinal)..];

        await using var anybody = await house.OnPhoneWithoutScriptsAsync();
        await anybody.GoAsync(link);
        await anybody.ReadsAsync("Tờ khai mờ, mời chụp lại.");
        await anybody.Page.Locator("main input[type=file]").First.SetInputFilesAsync(Papers.Pdf("to-khai-moi"));
        await anybody.PressAsync("Gửi giấy tờ bổ sung");
        await anybody.ReadsAsync("Đã nhận giấy tờ bổ sung", "to-khai-moi.pdf");
        await anybody.PictureAsync("55-supplied-by-link");
        await anybody.GoAsync(link);
        await anybody.ReadsAsync("Đường dẫn này không dùng được nữa");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task A_refusal_after_appraisal_is_a_result()
    {
        await using var desk = await house.OfficerAsync(Officers.Desk);
        var dossier = await HandedOverAsync(desk);
        await using var specialist = await house.OfficerAsync(Specialist);
        await DoAsync(specialist, dossier, "Soạn kết quả");
        await specialist.ChooseAsync("Kết quả", "Từ chối sau thẩm định, có văn bản nêu rõ lý do");
        await specialist.FillAsync("Nội dung kết quả, hoặc lý do từ chối", "Không thuộc đối tượng hưởng theo Điều 5.");
        await specialist.PressAsync("Lưu dự thảo");
        await specialist.ReadsAsync("Từ chối sau thẩm định:");
        await specialist.ForwardAsync("Đề nghị từ chối");
        await using var head = await house.OfficerAsync(Head);
        await head.GoAsync($"/ho-so/{dossier}");
        await head.ForwardAsync("Đồng ý");
        await using var director = await house.OfficerAsync(Officers.Director);
        await DoAsync(director, dossier, "Ký kết quả");
        await using var clerk = await house.OfficerAsync(Officers.Clerk);
        await DoAsync(clerk, dossier, "Phát hành kết quả");
        await clerk.FillAsync("Số, ký hiệu văn bản", "88/SLĐTBXH-BTXH");
        await clerk.PressAsync("Phát hành, chuyển Bộ phận Một cửa");
        await desk.GoAsync($"/ho-so/{dossier}");
        await desk.ReadsAsync("Đã xử lý xong", "Từ chối sau thẩm định:", "88/SLĐTBXH-BTXH");
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Dossiers_of_a_merged_unit_go_on_in_its_successor()
    {
        await using var desk = await house.OfficerAsync(Officers.OtherDesk);
        var dossier = await HandedOverAsync(desk, "2.000025");
        await using var keeper = await house.OfficerAsync("quantri");
        await keeper.GoAsync("/quan-tri/don-vi");
        await keeper.PressAsync("Phòng Phòng, chống tệ nạn xã hội");
        await keeper.ReadsAsync("hồ sơ chưa xong");
        await keeper.FillAsync("Có hiệu lực từ ngày", DayOf(dossier).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await keeper.FillAsync("Số quyết định", "12/QĐ-UBND");
        await keeper.Page.GetByText("Sáp nhập vào đơn vị khác").ClickAsync();
        await keeper.ChooseAsync("Đơn vị tiếp nhận nhiệm vụ", "Phòng Bảo trợ xã hội");
        await keeper.PressAsync("Sáp nhập");
        await desk.GoAsync($"/ho-so/{dossier}");
        await desk.ReadsAsync("chuyển đơn vị kế nhiệm", "đã kết thúc hoạt động", "Phòng Bảo trợ xã hội");
        await desk.PictureAsync("56-merged-unit");
    }
}
