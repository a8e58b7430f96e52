using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Petitions.Reception.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Public;

/// <summary>State and dates of a registration, to whoever holds code and secret; no name, no content, and neither code nor secret in an address.</summary>
[EnableRateLimiting("look-up")]
[ResponseCache(NoStore = true)]
internal sealed class FollowModel(Store store, RegisterReception register, ReceptionLaw law, Words words) : PageModel, IRedisplay
{
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Secret { get; set; }

    public ReceptionRegistration? Found { get; private set; }
    public SittingLine? Line { get; private set; }
    public ReceptionTurn? Turn { get; private set; }
    public (DateTime DueAt, LawRow Row)? Due { get; private set; }
    public IReadOnlyList<(DateTime At, string What)> Told { get; private set; } = [];

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task OnPostLookAsync(CancellationToken cancellation)
    {
        Found = await store.RegistrationBySecretAsync(Code, Secret, cancellation);
        Line = await store.SittingLineAsync(Found.SittingId, cancellation);
        if (Found.TurnId is not { } id) return;
        Turn = await store.ReceptionTurns.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        Due = law.ResultDue(Turn.At);
        var answers = await store.TurnAnswers.AsNoTracking().Where(row => row.TurnId == id).OrderBy(row => row.At).Select(row => new { row.At, row.Kind }).ToListAsync(cancellation);
        var conclusions = await store.ReceptionConclusions.AsNoTracking().Where(row => row.TurnId == id).OrderBy(row => row.At).ToListAsync(cancellation);
        Told = [.. answers.Select(row => (row.At, words.T(ReceptionWords.Answer(row.Kind), "An answer was given"))),
            .. conclusions.Select(row => (row.At, words.T($"Lãnh đạo đã kết luận, hạn thực hiện {Say.Day(row.DueOn)}", $"The head has concluded; to be done by {Say.Day(row.DueOn)}"))),
            .. conclusions.Where(row => row.DoneAt is not null).Select(row => (row.DoneAt!.Value, words.T("Kết luận đã thực hiện xong", "The conclusion has been carried out")))];
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation)
    {
        await register.WithdrawAsync(Code, Secret, cancellation);
        TempData["Done"] = words.T("Đã rút đăng ký.", "The registration is withdrawn.");
        return Redirect("/tiep-cong-dan/theo-doi");
    }
}
