using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Petitions.RuleFeedback.Acts;
using MotCua.Web;

namespace MotCua.Petitions.RuleFeedback.Pages.Public;

/// <summary>Somebody says what is wrong with a rule; what came of others' remarks stands below.</summary>
[EnableRateLimiting("look-up")]
internal sealed class SendModel(Store store, OfficeClock clock, LawBook law, HandleRemark handle, Installation installation) : PageModel, IRedisplay
{
    private const int MostShown = 20;

    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? Rule { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Proposal { get; set; }

    public string Telephone => installation.Telephone;
    public LawRow TransferRow => law.Rule(HandleRemark.TransferRule, clock.Today);
    public IReadOnlyList<(string Rule, RemarkResult? Result, string Words, DateTime At)> Published { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation) =>
        Published = [.. (await (from step in store.RemarkSteps.AsNoTracking()
                                join remark in store.RuleRemarks on step.RemarkId equals remark.Id
                                join decided in store.RemarkSteps on new { step.RemarkId, State = RemarkState.Decided } equals new { decided.RemarkId, decided.State }
                                where step.State == RemarkState.Published
                                orderby step.At descending
                                select new { remark.Rule, decided.Result, step.Words, step.At }).Take(MostShown).ToListAsync(cancellation)).Select(row => (row.Rule, row.Result, row.Words, row.At))];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (remark, secret) = await handle.ReceiveAsync(RuleFeedbackPermissions.Sender, new RemarkForm(Name, Address, Phone, Rule, Text, Proposal), RemarkWay.Portal, cancellation);
        (TempData[FollowModel.CodeKey], TempData[FollowModel.SecretKey]) = (remark.Code, secret);
        return Redirect("/phan-anh-quy-dinh/theo-doi");
    }
}
