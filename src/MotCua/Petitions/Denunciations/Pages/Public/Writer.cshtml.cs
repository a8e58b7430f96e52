using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Public;

[Nobody, EnableRateLimiting("look-up"), ResponseCache(NoStore = true)]
internal sealed class WriterModel(Drafts drafts, Words words) : PageModel, IRedisplay
{
    [BindProperty] public string? IsIndividual { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? IdentityNumber { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Protection { get; set; }
    [BindProperty] public bool IsUrgent { get; set; }

    public IEnumerable<SelectListItem> Kinds => [new(words.T("Cá nhân", "An individual"), "yes"), new(words.T("Cơ quan, tổ chức", "An organisation"), "no")];

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var draft = await drafts.ReadAsync(HttpContext, cancellation);
        (Protection, IsUrgent) = (draft.Protection, draft.IsUrgent);
        if (draft.From is { } from) (IsIndividual, Name, Address, Phone, IdentityNumber, Email) = ("yes", from.Name, from.Address, from.Phone, from.IdentityNumber, from.Email);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (IsIndividual != "yes") throw DenunciationProblems.OnlyIndividuals.Because(IsIndividual is null ? words.T("Mời chọn cá nhân hay tổ chức.", "Choose individual or organisation.") : null, nameof(IsIndividual));
        foreach (var (value, field) in new[] { (Name, nameof(Name)), (Address, nameof(Address)), (Phone, nameof(Phone)) })
            if (string.IsNullOrWhiteSpace(value)) throw DenunciationProblems.NameNeeded.Because(field: field);
        var draft = await drafts.ReadAsync(HttpContext, cancellation);
        if (draft.What is null) throw DenunciationProblems.DraftGone.Because();
        var from = new Denouncer(Name!.Trim(), Address!.Trim(), Phone!.Trim(), Blank(IdentityNumber), Blank(Email));
        await drafts.WriteAsync(HttpContext, draft with { From = from, Protection = Blank(Protection), IsUrgent = IsUrgent }, cancellation);
        return Redirect("/to-cao/giay-to");
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
