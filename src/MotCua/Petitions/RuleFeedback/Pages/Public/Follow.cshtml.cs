using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Web;

namespace MotCua.Petitions.RuleFeedback.Pages.Public;

/// <summary>How far a remark has come, to whoever holds code and secret; the sender's own words are not shown again.</summary>
[EnableRateLimiting("look-up")]
[ResponseCache(NoStore = true)]
internal sealed class FollowModel(Store store) : PageModel, IRedisplay
{
    public const string CodeKey = "rule-remark-code", SecretKey = "rule-remark-secret";

    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Secret { get; set; }

    public string? NewCode { get; private set; }
    public string? NewSecret { get; private set; }
    public RuleRemark? Found { get; private set; }
    public IReadOnlyList<RemarkStep> Steps { get; private set; } = [];

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public void OnGet() => (NewCode, NewSecret) = (TempData.Peek(CodeKey) as string, TempData.Peek(SecretKey) as string);

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        var code = AccessCode.Clean(Code ?? "");
        var remark = await store.RuleRemarks.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation);
        Found = remark is not null && remark.IsSecret(Secret) ? remark : throw RuleFeedbackProblems.RemarkUnknown.Because(field: "Code");
        Steps = await store.RemarkSteps.AsNoTracking().Where(row => row.RemarkId == Found.Id).OrderBy(row => row.At).ToListAsync(cancellation);
    }
}
