using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Kernel.Printing;

namespace MotCua.Dossiers.Pages.Work;

/// <summary>
/// Mẫu 02 to 05 of one dossier, A5. The appendix of TT 01/2018 was not at hand: fields are those of forms seen in use, and
/// those of Mẫu 04 are unproven, which the page and the kept copy say.
/// </summary>
internal sealed class PrintModel(Store store, ActorAccess actors, DossierView view, Reasons reasons, Installation installation, TextBlocks texts, Kernel.Letters.IOutgoingBook book,
    Kernel.Ratings.IRatingSlips ratings) : PageModel
{
    /// <summary>One printed form.</summary>
    /// <param name="Day">Of the date line. UTC.</param>
    /// <param name="By">The account that signs; null: the agency's head.</param>
    /// <param name="Blocks">Blocks of text on it.</param>
    public sealed record Form(string Number, string Title, string Partial, DateTime Day, Guid? By, params string[] Blocks)
    {
        public bool IsForPerson => Number != "05";
    }

    [BindProperty(SupportsGet = true, Name = "lien")] public string? Copy { get; set; }

    public WholeDossier Whole { get; private set; } = null!;
    public Form Shown { get; private set; } = null!;
    public string Word { get; private set; } = "";
    public Reasons Reasons => reasons;
    public FormHead Head { get; private set; } = null!;
    public bool IsDemonstration => installation.IsDemonstration;
    public bool IsKept => Shown.IsForPerson && FormCopy.IsKept(Copy);
    public string Signer { get; private set; } = "";
    public string Telephone => installation.Telephone;
    public Apology? Apology { get; private set; }

    /// <summary>Blocks of text as they were worded when the form was made, filled in.</summary>
    public Dictionary<string, string> Texts { get; } = [];

    /// <summary>What is unproven about the form, for officers.</summary>
    public string? Remark => Shown.Number == "04" ? "Các mục của Mẫu 04 chưa đối chiếu với phụ lục Thông tư 01/2018/TT-VPCP." : null;

    public async Task OnGetAsync(string code, string form, CancellationToken cancellation)
    {
        Word = form;
        Whole = await view.WholeAsync(await store.SeenDossierAsync(code, actors.Required, cancellation), cancellation);
        Shown = Of(form, Whole) ?? throw DossierProblems.DossierUnknown.Because("Hồ sơ này không có phiếu như vậy.");
        Signer = Shown.By is { } by ? await store.Accounts.Where(account => account.Id == by).Select(account => account.DisplayName).FirstOrDefaultAsync(cancellation) ?? "" : "";
        Apology = Whole.Off.Apologies.LastOrDefault(apology => apology.ConfirmedAt is not null);
        var number = Subject() is { } subject ? await book.NumberOfAsync(subject, cancellation) : null;
        Head = FormHead.Of(Whole, Shown.Title, Shown.Day, installation, HttpContext, number, copy: Shown.IsForPerson ? FormCopy.Name(Copy) : null) with { Rating = await RatingAsync(cancellation) };
        var values = PaperTexts.Values(Whole, installation, Head.TrackAddress, Signer, Apology);
        foreach (var key in Shown.Blocks) Texts[key] = await texts.FillAsync(key, Shown.Day, values, cancellation);
    }

    /// <summary>What the form's number in the register of outgoing papers rests on.</summary>
    private Guid? Subject() => Shown.Number switch { "02" => Whole.Supplements[^1].Id, "03" => Whole.Dossier.Id, "04" => Apology!.Id, _ => null };

    /// <summary>A rating slip goes out with Mẫu 02 and 03 (TT 01/2018/TT-VPCP Đ12 k2), on the copy for the person.</summary>
    private async Task<Kernel.Ratings.RatingLink?> RatingAsync(CancellationToken cancellation)
    {
        if (IsKept || Shown.Number is not ("02" or "03") || Subject() is not { } subject) return null;
        var occasion = Shown.Number == "02" ? Kernel.Ratings.RatingOccasion.Supplement : Kernel.Ratings.RatingOccasion.Refusal;
        return await ratings.IssueAsync(new Kernel.Ratings.RatingSubject(occasion, subject, Whole.Dossier.HandlingUnitId, Whole.Dossier.DeskUnitId), PublicAddress.Of(HttpContext), cancellation);
    }

    /// <summary>How a step was left, as Mẫu 05 asks: before, on or after its day.</summary>
    public static string Punctuality(RouteStep step) => step is { End: StepEnd.Passed, DueAt: { } due, LeftAt: { } left } && OfficeClock.ToOffice(left).Date < OfficeClock.ToOffice(due).Date
        ? "trước hạn" : DossierModel.Punctuality(step);

    /// <summary>The forms there are of a dossier, by the word in the address.</summary>
    public static IEnumerable<(string Word, string Title)> Of(WholeDossier whole) =>
        new[] { "yeu-cau-bo-sung", "tu-choi", "xin-loi", "kiem-soat" }.Select(word => (word, Of(word, whole))).Where(item => item.Item2 is not null).Select(item => (item.word, item.Item2!.Title));

    private static Form? Of(string word, WholeDossier whole) => word switch
    {
        "yeu-cau-bo-sung" when whole.Supplements is [.., var asked] => new Form("02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "_Form02", asked.At, asked.By, PaperTexts.Supplement),
        "tu-choi" when whole.Refusal is { } refusal => new Form("03", "Phiếu từ chối tiếp nhận, giải quyết hồ sơ", "_Form03", refusal.At, refusal.By, PaperTexts.Refusal),
        "xin-loi" when whole.Off.Apologies.LastOrDefault(apology => apology.ConfirmedAt is not null) is { } apology =>
            new Form("04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả", "_Form04", apology.ConfirmedAt!.Value, null, PaperTexts.ApologyReason, PaperTexts.ApologySorry),
        "kiem-soat" when whole.Dossier.AcceptedAt is { } accepted => new Form("05", "Phiếu kiểm soát quá trình giải quyết hồ sơ", "_Form05", accepted, null, PaperTexts.Route),
        _ => null,
    };
}
