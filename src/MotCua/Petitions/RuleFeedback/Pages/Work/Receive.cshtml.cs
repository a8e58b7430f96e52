using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Petitions.RuleFeedback.Acts;
using MotCua.Web;

namespace MotCua.Petitions.RuleFeedback.Pages.Work;

/// <summary>A remark that came by document, telephone or questionnaire is typed in.</summary>
internal sealed class ReceiveModel(ActorAccess actors, HandleRemark handle) : PageModel, IRedisplay
{
    private const string CodeKey = "desk-remark-code", SecretKey = "desk-remark-secret";

    [BindProperty] public RemarkWay Way { get; set; } = RemarkWay.Document;
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? Rule { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Proposal { get; set; }

    public string? NewCode { get; private set; }
    public string? NewSecret { get; private set; }

    public static IEnumerable<SelectListItem> WayItems => new[] { RemarkWay.Document, RemarkWay.Phone, RemarkWay.Questionnaire }.Select(way => new SelectListItem(RuleFeedbackWords.Way(way), way.ToString()));

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public void OnGet() => (NewCode, NewSecret) = (TempData[CodeKey] as string, TempData[SecretKey] as string);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (remark, secret) = await handle.ReceiveAsync(actors.Required, new RemarkForm(Name, Address, Phone, Rule, Text, Proposal), Way == RemarkWay.Portal ? RemarkWay.Document : Way, cancellation);
        (TempData[CodeKey], TempData[SecretKey]) = (remark.Code, secret);
        return Redirect("/don-thu/quy-dinh/nhan");
    }
}
