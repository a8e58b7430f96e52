using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What an applicant does online, page by page.</summary>
internal static class Applying
{
    private const string NotHere = "Không phải nộp, hoặc sẽ nộp bản giấy tại quầy";

    /// <summary>Hands in files for the papers named; what they are called may be shortened.</summary>
    public static async Task HandInAsync(this Visit visit, IEnumerable<(string Paper, FilePayload File)> papers)
    {
        foreach (var (paper, file) in papers) await visit.Page.Locator("main").GetByLabel(paper).First.SetInputFilesAsync(file);
    }

    /// <summary>A short way to a submitted dossier, for journeys that are about what comes after: one file, the other papers on paper.</summary>
    public static async Task<Receipt> SendAsync(this Visit visit, string procedureCode)
    {
        await visit.GoAsync($"/nop-ho-so/{procedureCode}");
        await visit.PressAsync("Bắt đầu");
        await visit.PressAsync("Tiếp tục");
        foreach (var box in await visit.Page.GetByLabel(NotHere).AllAsync()) await box.CheckAsync();
        await visit.Page.Locator("#file-0").SetInputFilesAsync(Papers.Pdf("don-de-nghi"));
        await visit.PressAsync("Tiếp tục");
        await visit.PressAsync("Gửi hồ sơ");
        return await Receipt.AcknowledgedAsync(visit);
    }
}
