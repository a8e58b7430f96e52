using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Letters;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.Printing;

namespace MotCua.Petitions.Acts;

/// <summary>A letter as it is written.</summary>
/// <param name="SendBy">Sent the day it is signed; null: the clerk records it later.</param>
internal sealed record LetterInput(string? Form, string? Recipient, string? Text, Guid? ComplaintId = null, SendingWay? SendBy = null);

/// <summary>Letters on a petition: suggested by their form, signed here by a head or laid before the director, sent; what was sent meets what was owed.</summary>
internal sealed class PetitionLetters(Store store, ActLog acts, OfficeClock clock, PetitionForms forms, TextBlocks texts, DutyBook duties, IOutgoingBook book, Installation installation)
{
    /// <summary>The form's words on this day, filled in; and whom it is for.</summary>
    public async Task<(string Text, string Recipient)> SuggestAsync(Petition petition, PetitionForm form, DateTime? due, string? result, CancellationToken cancellation)
    {
        var last = await store.Dispositions.AsNoTracking().Where(row => row.PetitionId == petition.Id).OrderByDescending(row => row.At).FirstOrDefaultAsync(cancellation);
        var text = await texts.FillAsync(PetitionTexts.KeyOf(form.Code), clock.UtcNow, PetitionTexts.Values(installation, petition, last?.Body, last?.Reason, due, result), cancellation);
        return (text, form.To switch
        {
            NoticeTo.Author => petition.AuthorName,
            NoticeTo.Forwarder => petition.ForwardedBy ?? "",
            NoticeTo.Body => last?.Body ?? "",
            NoticeTo.Unit => last?.ToUnitId is { } unit ? await store.Units.Where(row => row.Id == unit).Select(row => row.Name).SingleAsync(cancellation) : "",
            _ => "",
        });
    }

    public async Task<PetitionLetter> WriteAsync(Actor actor, string code, LetterInput input, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        if (!actor.May(PetitionPermissions.Handle) && !actor.May(PetitionPermissions.Decide)) throw Problems.NotAllowed.Because();
        var petition = await store.PetitionAsync(actor, code, cancellation);
        await acts.ExpectAsync("petition", petition.Id, petition, seenVersion, cancellation);
        var now = at ?? clock.UtcNow;
        var today = OfficeClock.DayOf(now);
        var form = forms.On(input.Form, today);
        if (string.IsNullOrWhiteSpace(input.Recipient)) throw PetitionProblems.RecipientNeeded.Because(field: "Recipient");
        if (string.IsNullOrWhiteSpace(input.Text) || input.Text.Length > Petition.LongestText) throw PetitionProblems.TextNeeded.Because(field: "Text");
        var signs = actor.May(PetitionPermissions.Decide);
        var letter = new PetitionLetter
        {
            Id = clock.NewId(), PetitionId = petition.Id, ComplaintId = input.ComplaintId, FormCode = form.Code, To = form.To, Recipient = input.Recipient.Trim(), Text = input.Text.Trim(), UnitId = petition.UnitId,
            DraftedAt = now, DraftedBy = actor.AccountId ?? Guid.Empty, SignedBy = signs ? actor.AccountId ?? Guid.Empty : null,
        };
        store.PetitionLetters.Add(letter);
        if (signs && input.SendBy is { } way) await SentAsync(petition, letter, today, way, actor, now, cancellation);
        var template = signs ? "" : (await SuggestAsync(petition, form, null, null, cancellation)).Text;
        await acts.CommitAsync(new Doing("petition.write", actor, "petition", petition.Id) { At = at, UnitId = petition.UnitId, Letters = [letter.ToBook(form, petition, template)] }, cancellation);
        return letter;
    }

    /// <summary>A signed and numbered letter has gone.</summary>
    public async Task SendAsync(Actor actor, Guid letterId, SendingWay? way, int? seenVersion, CancellationToken cancellation)
    {
        if (!actor.May(PetitionPermissions.Handle)) throw Problems.NotAllowed.Because();
        var letter = await store.PetitionLetters.SingleOrDefaultAsync(row => row.Id == letterId, cancellation) ?? throw PetitionProblems.LetterUnknown.Because();
        var petition = await store.Petitions.SingleAsync(row => row.Id == letter.PetitionId, cancellation);
        if (!petition.Sees(actor)) throw PetitionProblems.LetterUnknown.Because();
        await acts.ExpectAsync("petition", petition.Id, letter, seenVersion, cancellation);
        if (await book.NumberOfAsync(letter.Id, cancellation) is null) throw PetitionProblems.NotNumbered.Because();
        await SentAsync(petition, letter, clock.Today, way ?? SendingWay.Post, actor, clock.UtcNow, cancellation);
        await acts.CommitAsync(new Doing("petition.send", actor, "petition", petition.Id) { UnitId = petition.UnitId }, cancellation);
    }

    /// <summary>Ends a petition by hand: nobody may be left to tell.</summary>
    public async Task CloseAsync(Actor actor, string code, int? seenVersion, CancellationToken cancellation)
    {
        if (!actor.May(PetitionPermissions.Handle) && !actor.May(PetitionPermissions.Decide)) throw Problems.NotAllowed.Because();
        var petition = await store.PetitionAsync(actor, code, cancellation);
        await acts.ExpectAsync("petition", petition.Id, petition, seenVersion, cancellation);
        if (petition.State is PetitionState.Registered or PetitionState.InCase) throw PetitionProblems.NotNow.Because();
        petition.Close(clock.UtcNow, DutyBook.StillToTell(await duties.OpenOfAsync(petition.Id, cancellation), forms));
        await acts.CommitAsync(new Doing("petition.close", actor, "petition", petition.Id) { UnitId = petition.UnitId }, cancellation);
    }

    /// <summary>What the letter was owed for is done; the last one ends a petition that was guided, transferred, returned or answered.</summary>
    internal async Task SentAsync(Petition petition, PetitionLetter letter, DateOnly on, SendingWay way, Actor actor, DateTime now, CancellationToken cancellation)
    {
        letter.Send(on, way, actor.AccountId ?? Guid.Empty, isNumbered: true);
        var open = await duties.OpenOfAsync(petition.Id, cancellation);
        foreach (var duty in open.Where(duty => duty.To == letter.To && (duty.FormCode is null || duty.FormCode == letter.FormCode) && duty.ComplaintId == letter.ComplaintId)) duty.Do(now, letter.Id);
        if (open.Exists(duty => duty is { IsOpen: true, To: not null }) || petition.State == PetitionState.Closed) return;
        var last = await store.Dispositions.AsNoTracking().Where(row => row.PetitionId == petition.Id).OrderByDescending(row => row.At).Select(row => (DispositionKind?)row.Kind).FirstOrDefaultAsync(cancellation);
        var answered = last == DispositionKind.Accept && petition.Kind != PetitionKind.Complaint && letter.FormCode == "kp-tra-loi";
        if (answered || last is DispositionKind.Guide or DispositionKind.Transfer or DispositionKind.Return or DispositionKind.Refuse) petition.Close(now, []);
    }
}
