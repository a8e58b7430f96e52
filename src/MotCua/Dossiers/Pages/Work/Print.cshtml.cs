using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;

namespace MotCua.Dossiers.Pages.Work;

/// <summary>
/// Mẫu 02 to 05 of one dossier, A5. The appendix of TT 01/2018 was not at hand: fields are those of forms seen in use, and
/// those of Mẫu 04 are unproven, which the page says.
/// </summary>
internal sealed class PrintModel(Store store, ActorAccess actors, DossierView view, Reasons reasons, Installation installation) : PageModel
{
    /// <summary>One printed form.</summary>
    /// <param name="Day">Of the date line. UTC.</param>
    /// <param name="By">The account that signs; null: the agency's head.</param>
    public sealed record Form(string Number, string Title, string Partial, DateTime Day, Guid? By);

    public WholeDossier Whole { get; private set; } = null!;
    public Form Shown { get; private set; } = null!;
    public Reasons Reasons => reasons;
    public FormHead Head { get; private set; } = null!;
    public bool IsDemonstration => installation.IsDemonstration;
    public string Signer { get; private set; } = "";

    public async Task OnGetAsync(string code, string form, CancellationToken cancellation)
    {
        Whole = await view.WholeAsync(await store.SeenDossierAsync(code, actors.Required, cancellation), cancellation);
        Shown = Of(form, Whole) ?? throw DossierProblems.DossierUnknown.Because("Hồ sơ này không có phiếu như vậy.");
        Signer = Shown.By is { } by ? await store.Accounts.Where(account => account.Id == by).Select(account => account.DisplayName).FirstOrDefaultAsync(cancellation) ?? "" : "";
        Head = FormHead.Of(Whole.Dossier, Shown.Title, Shown.Day, installation, Request);
    }

    /// <summary>The forms there are of a dossier, by the word in the address.</summary>
    public static IEnumerable<(string Word, string Title)> Of(WholeDossier whole) =>
        new[] { "yeu-cau-bo-sung", "tu-choi", "xin-loi", "kiem-soat" }.Select(word => (word, Of(word, whole))).Where(item => item.Item2 is not null).Select(item => (item.word, item.Item2!.Title));

    private static Form? Of(string word, WholeDossier whole) => word switch
    {
        "yeu-cau-bo-sung" when whole.Supplements is [.., var asked] => new Form("02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "_Form02", asked.At, asked.By),
        "tu-choi" when whole.Refusal is { } refusal => new Form("03", "Phiếu từ chối tiếp nhận, giải quyết hồ sơ", "_Form03", refusal.At, refusal.By),
        "xin-loi" when whole.Off.Apologies.LastOrDefault(apology => apology.ConfirmedAt is not null) is { } apology =>
            new Form("04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả", "_Form04", apology.ConfirmedAt!.Value, null),
        "kiem-soat" when whole.Dossier.AcceptedAt is { } accepted => new Form("05", "Phiếu kiểm soát quá trình giải quyết hồ sơ", "_Form05", accepted, null),
        _ => null,
    };
}
