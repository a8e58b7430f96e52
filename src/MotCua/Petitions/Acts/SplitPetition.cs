using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Acts;

/// <summary>A part of a mixed petition.</summary>
internal sealed record PetitionPart(PetitionKind Kind, string FieldCode, string About, string Text);

/// <summary>
/// Tách đơn: each part becomes a petition of its own with the sender and the day of the whole; the whole is closed. What in it is a
/// denunciation is no part: the officer hands it to the sealed intake, and here only says that it was taken out.
/// </summary>
internal sealed class SplitPetition(Store store, ActLog acts, OfficeClock clock, ReceivePetition receive, RoutePetition route, DutyBook duties)
{
    public async Task<IReadOnlyList<Petition>> RunAsync(Actor actor, string code, IReadOnlyList<PetitionPart> parts, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        if (!actor.May(PetitionPermissions.Handle)) throw Problems.NotAllowed.Because();
        var petition = await store.PetitionAsync(actor, code, cancellation);
        await acts.ExpectAsync("petition", petition.Id, petition, seenVersion, cancellation);
        if (parts.Count < 2 || parts.Any(part => string.IsNullOrWhiteSpace(part.About) || string.IsNullOrWhiteSpace(part.Text))) throw PetitionProblems.SplitNeedsParts.Because();
        var (now, by) = (at ?? clock.UtcNow, actor.AccountId ?? Guid.Empty);
        var triage = petition.Sort(new TriageFinding(petition.Kind, petition.FieldCode, petition.UnitId, [], true), by, now, clock.NewId());
        store.Triages.Add(triage);
        store.Dispositions.Add(petition.Dispose(DispositionKind.Split, triage, OfficeClock.DayOf(now), null, null, null, null, null, null, by, now, clock.NewId()));
        foreach (var duty in await duties.OpenOfAsync(petition.Id, cancellation))
            if (duty is { Step: PetitionStep.Triage, To: null }) duty.Do(now);
            else duty.Drop(now);
        var inputs = new List<(Guid Id, PetitionInput Input, Guid Unit)>();
        foreach (var part in parts)
        {
            var input = Of(petition, part);
            receive.Check(input, now);
            inputs.Add((clock.NewId(), input, await route.UnitAsync(actor, part.FieldCode, petition.Place, null, petition.ReceivedOn, cancellation)));
        }
        var made = new List<Petition>();
        await acts.CommitAsync(new Doing("petition.split", actor, "petition", petition.Id)
        {
            At = at,
            UnitId = petition.UnitId,
            Inside = async inner =>
            {
                foreach (var (id, input, unit) in inputs) made.Add(await receive.EnterAsync(id, input, unit, actor, now, petition.Id, inner));
            },
        }, cancellation);
        return made;
    }

    private static PetitionInput Of(Petition whole, PetitionPart part) =>
        new(whole.Way, part.Kind, whole.ReceivedOn, new PetitionAuthor(whole.AuthorName, whole.AuthorAddress, whole.IsOrganisation, whole.IdentityNumber, whole.Phone, whole.Email), part.FieldCode, part.About, part.Text)
        {
            WrittenOn = whole.WrittenOn, Place = whole.Place, IsSigned = whole.IsSigned, Forwarded = whole.ForwardedBy is { } body ? new ForwardedFrom(body, whole.ForwardedNumber, whole.ForwardedOn) : null,
        };
}
