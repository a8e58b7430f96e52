using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What officers do to a dossier, each in their own window.</summary>
internal static class Officers
{
    public const string Desk = "canbo.mot", OtherDesk = "canbo.hai", Specialist = "chuyenvien.mot", Head = "truongphong.mot", Director = "giamdoc", Clerk = "vanthu";

    /// <summary>Finds the dossier in the officer's own queue, as it is found in the morning, and opens it.</summary>
    public static async Task OpenFromQueueAsync(this Visit officer, Receipt dossier, string view = "cua-toi")
    {
        await officer.GoAsync($"/viec-cua-toi?xem={view}");
        while (await officer.Offered(dossier.Code).CountAsync() == 0) await officer.PressAsync("Xem tiếp");
        await officer.PressAsync(dossier.Code);
    }

    public static async Task AcceptAsync(this Visit officer, Receipt dossier)
    {
        await officer.OpenFromQueueAsync(dossier, "moi");
        await officer.PressAsync("Tiếp nhận");
    }

    public static async Task HandOverAsync(this Visit officer, Receipt dossier)
    {
        await officer.GoAsync($"/ho-so/{dossier}");
        await officer.PressAsync("Chuyển phòng xử lý");
    }

    public static async Task ProposeAsync(this Visit officer, Receipt dossier, string summary, FilePayload result)
    {
        await officer.OpenFromQueueAsync(dossier);
        await officer.PressAsync("Soạn kết quả");
        await officer.FillAsync("Nội dung kết quả, hoặc lý do từ chối", summary);
        await officer.Labelled("Tệp kết quả (PDF)").SetInputFilesAsync(result);
        await officer.PressAsync("Lưu dự thảo");
        await officer.ReadsAsync(summary);
    }

    public static async Task ForwardAsync(this Visit officer, string note)
    {
        await officer.FillAsync("Ý kiến gửi kèm", note);
        await officer.PressAsync("Chuyển bước sau");
    }

    public static async Task ReleaseAsync(this Visit officer, Receipt dossier, string number)
    {
        await officer.OpenFromQueueAsync(dossier);
        await officer.PressAsync("Phát hành kết quả");
        await officer.FillAsync("Số, ký hiệu văn bản", number);
        await officer.PressAsync("Phát hành, chuyển Bộ phận Một cửa");
    }

    public static async Task RefuseAsync(this Visit officer, Receipt dossier, string reason, string sentence)
    {
        await officer.OpenFromQueueAsync(dossier, "moi");
        await officer.PressAsync("Từ chối");
        await officer.ChooseAsync("Lý do", reason);
        await officer.FillAsync("Giải thích và hướng dẫn", sentence);
        await officer.PressAsync("Từ chối tiếp nhận");
    }
}
