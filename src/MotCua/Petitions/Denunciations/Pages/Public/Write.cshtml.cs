using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Public;

[Nobody, EnableRateLimiting("look-up"), ResponseCache(NoStore = true)]
internal sealed class WriteModel(Drafts drafts) : PageModel, IRedisplay
{
    [BindProperty] public string? Respondent { get; set; }
    [BindProperty] public string? Position { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Where { get; set; }
    [BindProperty] public string? When { get; set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Drafts.Begin(HttpContext);
        if ((await drafts.ReadAsync(HttpContext, cancellation)).What is not { } what) return;
        (Respondent, Position, Text, Where, When) = (what.Respondent.Name, what.Respondent.Position, what.Text, what.Where, what.When);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Respondent)) throw DenunciationProblems.RespondentNeeded.Because(field: nameof(Respondent));
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > 20_000) throw DenunciationProblems.TextNeeded.Because(field: nameof(Text));
        var draft = await drafts.ReadAsync(HttpContext, cancellation);
        await drafts.WriteAsync(HttpContext, draft with { What = new Statement(new Respondent(Respondent.Trim(), Position?.Trim()), "", Text.Trim(), Where?.Trim(), When?.Trim()) }, cancellation);
        return Redirect("/to-cao/nguoi-viet");
    }
}
