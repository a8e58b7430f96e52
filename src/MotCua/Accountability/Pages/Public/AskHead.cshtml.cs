using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Accountability.Acts;
using MotCua.Web;

namespace MotCua.Accountability.Pages.Public;

[EnableRateLimiting("look-up")]
internal sealed class AskHeadModel(AccountabilityQueries queries, OfficeClock clock, HeadQuestions questions, CodeSecret secrets, Words words) : PageModel, IRedisplay
{
    [BindProperty] public string? Duty { get; set; }
    [BindProperty] public string? Subject { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? Email { get; set; }

    public IEnumerable<SelectListItem> DutyItems { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation) =>
        DutyItems = [.. (await queries.DutiesAsync(clock.Today, cancellation)).Select(duty => new SelectListItem($"{duty.Code} {(duty.Text.Length > 80 ? duty.Text[..80] + "…" : duty.Text)} ({duty.UnitName})", duty.Code)).Prepend(new SelectListItem(words.T("Chọn một nhiệm vụ", "Choose"), ""))];

    public Task OnGetAsync([FromQuery(Name = "nhiem-vu")] string? duty, CancellationToken cancellation)
    {
        Duty = duty;
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var question = await questions.AskAsync(new QuestionWish(Duty, Subject, Text, Name, Phone, Email), cancellation);
        return Redirect($"/hoi-dap/{question.Code}?khoa={await secrets.OfAsync(HeadQuestions.Series, question.Code, cancellation)}");
    }
}
