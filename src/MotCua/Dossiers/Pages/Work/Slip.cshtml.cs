using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Kernel.Printing;

namespace MotCua.Dossiers.Pages.Work;

/// <summary>Mẫu 01: giấy tiếp nhận hồ sơ và hẹn trả kết quả, A5, in two copies.</summary>
internal sealed class SlipModel(Store store, ActorAccess actors, DossierView view, ReceiptSecret secrets, Installation installation, TextBlocks texts, Kernel.Ratings.IRatingSlips ratings) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "lien")] public string? Copy { get; set; }

    public WholeDossier Whole { get; private set; } = null!;
    public string Secret { get; private set; } = "";
    public FormHead Head { get; private set; } = null!;
    public bool IsDemonstration => installation.IsDemonstration;
    public bool IsKept => FormCopy.IsKept(Copy);
    /// <summary>The officer who accepted.</summary>
    public string Receiver { get; private set; } = "";
    /// <summary>How the result is taken, as the clerk worded it on the day of acceptance.</summary>
    public string Note { get; private set; } = "";

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        Whole = await view.WholeAsync(await store.SeenDossierAsync(DossierCode.Clean(code), actors.Required, cancellation), cancellation);
        if (Whole.Dossier.AcceptedAt is not { } accepted) throw DossierProblems.NotInThisState.Because("Hồ sơ chưa được tiếp nhận nên chưa có giấy tiếp nhận.");
        Secret = await secrets.OfAsync(Whole.Dossier.Code, cancellation);
        Receiver = await (from acceptance in store.Acceptances join account in store.Accounts on acceptance.By equals account.Id
                          where acceptance.DossierId == Whole.Dossier.Id select account.DisplayName).FirstOrDefaultAsync(cancellation) ?? "";
        Head = FormHead.Of(Whole, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", accepted, installation, HttpContext, copy: FormCopy.Name(Copy)) with
        {
            Rating = IsKept ? null : await ratings.IssueAsync(new Kernel.Ratings.RatingSubject(Kernel.Ratings.RatingOccasion.Receipt, Whole.Dossier.Id, Whole.Dossier.HandlingUnitId, Whole.Dossier.DeskUnitId), PublicAddress.Of(HttpContext), cancellation),
        };
        Note = await texts.FillAsync(PaperTexts.Slip, accepted, PaperTexts.Values(Whole, installation, Head.TrackAddress), cancellation);
    }
}
