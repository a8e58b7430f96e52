using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Send;

/// <summary>State and dates to whoever holds code and secret; nothing of the content. What is sealed answers by the same door. Posted, so that the secret stands in no address.</summary>
[EnableRateLimiting("look-up")]
internal sealed class FollowModel(Words words, PetitionStatuses statuses) : PageModel, IRedisplay
{
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Secret { get; set; }

    public PetitionStatus? Status { get; private set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task OnPostAsync(CancellationToken cancellation) =>
        Status = await statuses.FindAsync(Code, Secret, words.IsEnglish, cancellation) ?? throw PetitionProblems.Unknown.Because(words.T("Mã đơn hoặc mã bí mật chưa đúng. Mời kiểm tra lại.", "The code or the secret is not right."), nameof(Code));
}
