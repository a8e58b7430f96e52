using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;

namespace MotCua.Accountability.Acts;

/// <summary>What somebody says who asks for an explanation.</summary>
/// <param name="Duty">Code of the duty the matter belongs to.</param>
internal sealed record ExplanationWish(string? Duty, AskerKind Kind, string? Name, string? Address, string? Phone, string? Email, string? Representative, string? RepresentativePaper,
    string? About, string? HowAffected, AskedWay Way = AskedWay.Online);

/// <summary>The asker's side: ask, mend, withdraw, judge, ask for a review. With the code goes a secret; there is no other key.</summary>
internal sealed class AskExplanation(Store store, ActLog acts, OfficeClock clock, StepClock steps, CodeSecret secrets, AccountabilityQueries queries, UnitHeads heads)
{
    public const string Series = "explanation";

    /// <returns>The request; its secret is that of its code.</returns>
    /// <exception cref="Refused">Something the law asks for is missing; the sentence says what.</exception>
    public async Task<ExplanationRequest> RunAsync(Actor actor, ExplanationWish wish, CancellationToken cancellation, DateTime? at = null)
    {
        Check(wish);
        var received = at ?? clock.UtcNow;
        var duty = await queries.DutyInForceAsync(wish.Duty, OfficeClock.DayOf(received), cancellation);
        var request = new ExplanationRequest
        {
            Id = clock.NewId(), DutyId = duty.Id, UnitId = duty.UnitId, AskerKind = wish.Kind, AskerName = wish.Name!.Trim(), Address = wish.Address!.Trim(), Phone = Text(wish.Phone), Email = Text(wish.Email),
            Representative = Text(wish.Representative), RepresentativePaper = Text(wish.RepresentativePaper), AccountId = actor.Kind == ActorKind.Citizen ? actor.AccountId : null,
            About = wish.About!.Trim(), HowAffected = wish.HowAffected!.Trim(), Way = wish.Way, ReceivedAt = received,
        };
        request.Take(steps);
        var head = await heads.OfAsync(duty.UnitId, cancellation);
        request.Name(actor.IsStaff ? actor.AccountId : null, actor.IsStaff ? actor.Name : "", head?.AccountId, head?.Name ?? "");
        store.ExplanationRequests.Add(request);
        await secrets.PrepareAsync(Series, cancellation);
        await acts.CommitAsync(new Doing("explanation.ask", actor, "explanation", request.Id)
        {
            UnitId = duty.UnitId,
            At = at,
            Inside = async inner => request.Code = await store.NextCodeAsync("GT", OfficeClock.DayOf(received).Year, inner),
            Outbox = head is null || at is not null ? [] : [Notify.Message(clock, head.PersonId, null, "Có yêu cầu giải trình mới", $"Yêu cầu thuộc nhiệm vụ {duty.Code}. Mời báo việc tiếp nhận {StepUntil(request.NoticeDueAt)}.", "/giai-trinh/xu-ly")],
        }, cancellation);
        return request;
    }

    public Task SupplementAsync(ExplanationRequest request, string? words, CancellationToken cancellation, DateTime? at = null)
    {
        store.ExplanationSteps.Add(request.Supplement(By(at), words, steps));
        return acts.CommitAsync(new Doing("explanation.supplement", AccountabilityPermissions.Asker, "explanation", request.Id) { UnitId = request.UnitId, At = at }, cancellation);
    }

    public Task WithdrawAsync(ExplanationRequest request, string? words, CancellationToken cancellation, DateTime? at = null)
    {
        store.ExplanationSteps.Add(request.Withdraw(By(at), words));
        return acts.CommitAsync(new Doing("explanation.withdraw", AccountabilityPermissions.Asker, "explanation", request.Id) { UnitId = request.UnitId, At = at }, cancellation);
    }

    public Task JudgeAsync(ExplanationRequest request, ExplanationVerdict? verdict, string? words, CancellationToken cancellation, DateTime? at = null)
    {
        store.ExplanationSteps.Add(request.Judge(By(at), verdict ?? throw AccountabilityProblems.WordsNeeded.Because("Mời chọn mức độ hài lòng.", "Verdict"), words));
        return acts.CommitAsync(new Doing("explanation.judge", AccountabilityPermissions.Asker, "explanation", request.Id) { UnitId = request.UnitId, At = at }, cancellation);
    }

    public Task AskReviewAsync(ExplanationRequest request, string? words, CancellationToken cancellation, DateTime? at = null)
    {
        store.ExplanationSteps.Add(request.AskReview(By(at), words, steps));
        return acts.CommitAsync(new Doing("explanation.ask-review", AccountabilityPermissions.Asker, "explanation", request.Id) { UnitId = request.UnitId, At = at }, cancellation);
    }

    /// <summary>The request its code and secret lead to, tracked. A wrong code and a wrong secret cannot be told apart.</summary>
    /// <exception cref="Refused"><see cref="AccountabilityProblems.RequestUnknown"/></exception>
    public async Task<ExplanationRequest> OfAsync(string? code, string? secret, CancellationToken cancellation)
    {
        code = (code ?? "").Trim().ToUpperInvariant();
        var matches = await secrets.MatchesAsync(Series, code, secret ?? "", cancellation);
        return (matches ? await store.ExplanationRequests.SingleOrDefaultAsync(row => row.Code == code, cancellation) : null) ?? throw AccountabilityProblems.RequestUnknown.Because();
    }

    public static void Check(ExplanationWish wish)
    {
        if (string.IsNullOrWhiteSpace(wish.Name)) throw AccountabilityProblems.AskerNeeded.Because(field: "Name");
        if (string.IsNullOrWhiteSpace(wish.Address)) throw AccountabilityProblems.AskerNeeded.Because(field: "Address");
        if (string.IsNullOrWhiteSpace(wish.Phone) && string.IsNullOrWhiteSpace(wish.Email)) throw AccountabilityProblems.AskerNeeded.Because(field: "Phone");
        if (!string.IsNullOrWhiteSpace(wish.Phone) && !Vietnamese.PhoneNumber.TryParse(wish.Phone, out _)) throw AccountabilityProblems.AskerNeeded.Because("Số điện thoại chưa đúng. Ví dụ: 0912 345 678.", "Phone");
        if (wish.Kind != AskerKind.Person && string.IsNullOrWhiteSpace(wish.Representative)) throw AccountabilityProblems.RepresentativeNeeded.Because(field: "Representative");
        if (!string.IsNullOrWhiteSpace(wish.Representative) && string.IsNullOrWhiteSpace(wish.RepresentativePaper)) throw AccountabilityProblems.RepresentativeNeeded.Because(field: "RepresentativePaper");
        if (string.IsNullOrWhiteSpace(wish.About)) throw AccountabilityProblems.AboutNeeded.Because(field: "About");
        if (string.IsNullOrWhiteSpace(wish.HowAffected)) throw AccountabilityProblems.AboutNeeded.Because(field: "HowAffected");
    }

    private StepBy By(DateTime? at) => new(clock.NewId(), at ?? clock.UtcNow, null, "");

    private static string StepUntil(DateTime? due) => due is { } at ? StepClock.Until(at) : "theo quy định";

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
