using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;

namespace MotCua.Accountability.Acts;

/// <summary>What somebody writes to the head.</summary>
internal sealed record QuestionWish(string? Duty, string? Subject, string? Text, string? Name, string? Phone, string? Email);

/// <summary>Questions to the head, from the asking to the answer and the question after it.</summary>
internal sealed class HeadQuestions(Store store, ActLog acts, OfficeClock clock, StepClock steps, CodeSecret secrets, AccountabilityQueries queries, UnitHeads heads)
{
    public const string Series = "question";

    public async Task<HeadQuestion> AskAsync(QuestionWish wish, CancellationToken cancellation, DateTime? at = null)
    {
        if (string.IsNullOrWhiteSpace(wish.Subject)) throw AccountabilityProblems.WordsNeeded.Because("Mời ghi câu hỏi ngắn gọn.", "Subject");
        if (string.IsNullOrWhiteSpace(wish.Text)) throw AccountabilityProblems.WordsNeeded.Because("Mời ghi nội dung câu hỏi.", "Text");
        if (string.IsNullOrWhiteSpace(wish.Name)) throw AccountabilityProblems.AskerNeeded.Because("Mời ghi họ tên. Tên không hiện công khai.", "Name");
        if (wish.Phone is { Length: > 0 } phone && !Vietnamese.PhoneNumber.TryParse(phone, out _)) throw AccountabilityProblems.AskerNeeded.Because("Số điện thoại chưa đúng. Ví dụ: 0912 345 678.", "Phone");
        var asked = at ?? clock.UtcNow;
        var duty = await queries.DutyInForceAsync(wish.Duty, OfficeClock.DayOf(asked), cancellation);
        var head = await heads.OfAsync(duty.UnitId, cancellation);
        var question = new HeadQuestion
        {
            Id = clock.NewId(), DutyId = duty.Id, UnitId = duty.UnitId, Subject = wish.Subject.Trim(), Text = wish.Text.Trim(), AskerName = wish.Name.Trim(),
            Phone = wish.Phone?.Trim(), Email = wish.Email?.Trim(), AskedAt = asked, HeadName = head?.Name ?? "",
        };
        question.Take(steps);
        store.HeadQuestions.Add(question);
        await secrets.PrepareAsync(Series, cancellation);
        await acts.CommitAsync(new Doing("question.ask", AccountabilityPermissions.Asker, "question", question.Id)
        {
            UnitId = duty.UnitId,
            At = at,
            Inside = async inner => question.Code = await store.NextCodeAsync("HD", OfficeClock.DayOf(asked).Year, inner),
            Outbox = head is null || at is not null ? [] : [Notify.Message(clock, head.PersonId, null, "Có câu hỏi gửi người đứng đầu", $"Câu hỏi thuộc nhiệm vụ {duty.Code}. Mời xem và trả lời.", "/hoi-dap/xu-ly")],
        }, cancellation);
        return question;
    }

    /// <exception cref="Refused">The words shown still say who asked.</exception>
    public async Task ShowAsync(Actor actor, string code, string? text, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var question = await OpenAsync(actor, code, seen, decides: false, cancellation);
        if (text is not null && AskerShown.In(text + " " + question.Subject, question.AskerName, null, null, question.Phone, question.Email)) throw AccountabilityProblems.NamesAsker.Because(field: "ShownText");
        question.Show(text, at ?? clock.UtcNow);
        await acts.CommitAsync(new Doing("question.show", actor, "question", question.Id) { UnitId = question.UnitId, At = at }, cancellation);
    }

    public async Task RejectAsync(Actor actor, string code, string? because, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var question = await OpenAsync(actor, code, seen, decides: false, cancellation);
        question.Reject(because, at ?? clock.UtcNow);
        await acts.CommitAsync(new Doing("question.reject", actor, "question", question.Id) { UnitId = question.UnitId, At = at }, cancellation);
    }

    /// <param name="sources">One citation on a line: the document and article, and after a bar the address where it can be read.</param>
    public async Task<QuestionPost> AnswerAsync(Actor actor, string code, string? text, string? sources, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var question = await OpenAsync(actor, code, seen, decides: true, cancellation);
        var post = question.Answer(clock.NewId(), text, actor.AccountId, actor.Name, at ?? clock.UtcNow);
        store.QuestionPosts.Add(post);
        foreach (var line in (sources ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split('|', 2, StringSplitOptions.TrimEntries);
            store.QuestionCitations.Add(new QuestionCitation { Id = clock.NewId(), PostId = post.Id, Source = parts[0], Address = parts.Length > 1 ? PromiseLinks.Clean(parts[1]) : null });
        }
        await acts.CommitAsync(new Doing("question.answer", actor, "question", question.Id) { UnitId = question.UnitId, At = at }, cancellation);
        return post;
    }

    public async Task FollowUpAsync(string code, string? secret, string? text, CancellationToken cancellation, DateTime? at = null)
    {
        var question = await OfAsync(code, secret, cancellation);
        store.QuestionPosts.Add(question.FollowUp(clock.NewId(), text, at ?? clock.UtcNow));
        await acts.CommitAsync(new Doing("question.follow-up", AccountabilityPermissions.Asker, "question", question.Id) { UnitId = question.UnitId, At = at }, cancellation);
    }

    /// <summary>A follow-up was read: shown, and the question waits for an answer again; or not, with the reason told.</summary>
    public async Task JudgeFollowUpAsync(Actor actor, string code, Guid postId, bool show, string? because, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var question = await OpenAsync(actor, code, seen, decides: false, cancellation);
        var post = await store.QuestionPosts.SingleOrDefaultAsync(row => row.Id == postId && row.QuestionId == question.Id && row.Kind == QuestionPostKind.FollowUp && !row.IsShown && row.NotShownBecause == null, cancellation) ?? throw Problems.NotFound.Because();
        if (show)
        {
            if (AskerShown.In(post.Text, question.AskerName, null, null, question.Phone, question.Email)) throw AccountabilityProblems.NamesAsker.Because("Nội dung hỏi thêm nêu tên hoặc cách liên hệ của người hỏi nên không hiện công khai được; mời ghi lý do và không hiện.");
            post.IsShown = true;
            question.Reopen(steps, at ?? clock.UtcNow);
        }
        else post.NotShownBecause = string.IsNullOrWhiteSpace(because) ? throw AccountabilityProblems.WordsNeeded.Because(field: "FollowUpBecause") : because.Trim();
        await acts.CommitAsync(new Doing("question.judge-follow-up", actor, "question", question.Id) { UnitId = question.UnitId, At = at }, cancellation);
    }

    /// <exception cref="Refused"><see cref="AccountabilityProblems.RequestUnknown"/></exception>
    public async Task<HeadQuestion> OfAsync(string? code, string? secret, CancellationToken cancellation)
    {
        code = (code ?? "").Trim().ToUpperInvariant();
        var matches = await secrets.MatchesAsync(Series, code, secret ?? "", cancellation);
        return (matches ? await store.HeadQuestions.SingleOrDefaultAsync(row => row.Code == code, cancellation) : null) ?? throw AccountabilityProblems.RequestUnknown.Because();
    }

    private async Task<HeadQuestion> OpenAsync(Actor actor, string code, int? seen, bool decides, CancellationToken cancellation)
    {
        var question = await store.HeadQuestions.SingleOrDefaultAsync(row => row.Code == code, cancellation);
        if (question is null || !actor.SeesUnit(question.UnitId)) throw Problems.NotFound.Because();
        if (decides) actor.MustDecideFor(question.UnitId);
        await acts.ExpectAsync("question", question.Id, question, seen, cancellation);
        return question;
    }
}
