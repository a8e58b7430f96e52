using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Letters;
using MotCua.Kernel.Printing;

namespace MotCua.Petitions.Reception.Acts;

/// <summary>What the officer says was answered.</summary>
internal sealed record AnswerForm(AnswerKind? Kind, string? Words, string? Body, string? Document, string? PetitionCode);

/// <summary>How a turn ends: refused with its ground, answered, closed once every notice the law asks for has gone out.</summary>
internal sealed class EndTurn(Store store, ActLog acts, OfficeClock clock, ReceptionLaw law, ReceptionAccess access, TextBlocks texts, Installation installation, IOutgoingBook book)
{
    /// <summary>Refuses to receive. Where the ground asks for a written notice, its draft lies before the head with the same act.</summary>
    public async Task RefuseAsync(Actor actor, string code, string? ground, string? words, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var turn = await OpenAsync(actor, code, seenVersion, cancellation);
        if (turn.Matter == ReceptionMatter.Denunciation) throw ReceptionProblems.SealedIntake.Because();
        var now = at ?? clock.UtcNow;
        var found = law.Grounds(turn.Day).FirstOrDefault(item => item.Code == ground) ?? throw ReceptionProblems.GroundUnknown.Because(field: "Ground");
        var notice = found.More.GetValueOrDefault("notice") == "yes";
        var (due, row) = notice ? law.NoticeDue(now) : (null, null);
        var refusal = turn.Refuse(found.Code, words, notice, due, row?.Id, now, actor.AccountId ?? Guid.Empty);
        store.TurnRefusals.Add(refusal);
        await acts.CommitAsync(new Doing("turn.refuse", actor, "turn", turn.Id)
        {
            At = at,
            ReasonCode = found.Code,
            Letters = notice ? [await LetterAsync(actor, turn.Id, turn, ReceptionTexts.Refusal, "Từ chối tiếp công dân", ReceptionTexts.RefusalValues(turn, found, refusal, installation), now, cancellation)] : [],
        }, cancellation);
    }

    public async Task AnswerAsync(Actor actor, string code, AnswerForm form, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var turn = await OpenAsync(actor, code, seenVersion, cancellation);
        if (form.Kind is not { } kind || string.IsNullOrWhiteSpace(form.Words)) throw ReceptionProblems.AnswerInvalid.Because(field: "AnswerWords");
        if (kind is AnswerKind.Guided or AnswerKind.Transferred && string.IsNullOrWhiteSpace(form.Body)) throw ReceptionProblems.AnswerInvalid.Because("Mời ghi cơ quan mà người dân được hướng dẫn hoặc đơn được chuyển đến.", "Body");
        var petition = await PetitionAsync(form.PetitionCode, cancellation);
        turn.Answer(kind);
        store.TurnAnswers.Add(new TurnAnswer
        {
            Id = clock.NewId(), TurnId = turn.Id, Kind = kind, Words = form.Words.Trim(), Body = RegisterReception.Filled(form.Body), Document = RegisterReception.Filled(form.Document),
            PetitionCode = petition, At = at ?? clock.UtcNow, By = actor.AccountId ?? Guid.Empty,
        });
        await acts.CommitAsync(new Doing("turn.answer", actor, "turn", turn.Id) { At = at }, cancellation);
    }

    /// <exception cref="Refused"><see cref="ReceptionProblems.NoticeMissing"/>, <see cref="ReceptionProblems.ConclusionOpen"/></exception>
    public async Task CloseAsync(Actor actor, string code, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var turn = await OpenAsync(actor, code, seenVersion, cancellation);
        if (await store.TurnRefusals.AnyAsync(row => row.TurnId == turn.Id && row.NeedsNotice, cancellation) && await book.NumberOfAsync(turn.Id, cancellation) is null) throw ReceptionProblems.NoticeMissing.Because();
        foreach (var conclusion in await store.ReceptionConclusions.AsNoTracking().Where(row => row.TurnId == turn.Id).ToListAsync(cancellation))
        {
            if (await book.NumberOfAsync(conclusion.Id, cancellation) is null) throw ReceptionProblems.NoticeMissing.Because("Chưa kết thúc được: thông báo kết luận chưa được ký và cấp số.");
            if (conclusion.DoneAt is null) throw ReceptionProblems.ConclusionOpen.Because();
        }
        turn.Close();
        await acts.CommitAsync(new Doing("turn.close", actor, "turn", turn.Id) { At = at }, cancellation);
    }

    internal async Task<OutgoingLetter> LetterAsync(Actor actor, Guid subject, ReceptionTurn turn, string block, string excerpt, Dictionary<string, string?> values, DateTime at, CancellationToken cancellation)
    {
        var text = await texts.FillAsync(block, at, values, cancellation);
        return new OutgoingLetter("TB", subject, actor.UnitId ?? throw Problems.NotAllowed.Because()) { Reference = turn.Code, Excerpt = excerpt, Recipient = turn.Name, Words = (text, text) };
    }

    /// <summary>The petition that came of it, as the register of petitions has it; null where none is named.</summary>
    private async Task<string?> PetitionAsync(string? typed, CancellationToken cancellation)
    {
        if (RegisterReception.Filled(typed) is not { } filled) return null;
        var code = PetitionQueries.CleanCode(filled);
        return await store.Petitions.AnyAsync(row => row.Code == code, cancellation) ? code : throw ReceptionProblems.PetitionUnknown.Because(field: "PetitionCode");
    }

    private async Task<ReceptionTurn> OpenAsync(Actor actor, string code, int seenVersion, CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        var turn = await store.TurnAsync(code, cancellation);
        await acts.ExpectAsync("turn", turn.Id, turn, seenVersion, cancellation);
        return turn;
    }
}
