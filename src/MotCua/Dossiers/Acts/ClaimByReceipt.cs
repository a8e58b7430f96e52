using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Dossiers.Acts;

/// <summary>
/// A paper dossier is taken into the list by its code and the secret of its receipt, by somebody whose number the desk wrote on it. Where an
/// officer had compared the submitter's paper, the identity is confirmed by that, and every dossier under it is theirs to see; the
/// owner of a dossier that another handed in, or whoever sent it by post, sees this one alone.
/// </summary>
internal sealed class ClaimByReceipt(Store store, ReceiptSecret secrets, PersonLookup people, ActLog acts, OfficeClock clock)
{
    /// <exception cref="Refused"><see cref="DossierProblems.NotAReceiptOfYours"/>: whichever of code, secret and identity does not fit, the answer is the same.</exception>
    public async Task RunAsync(Actor actor, string code, string? secret, CancellationToken cancellation)
    {
        code = DossierCode.Clean(code);
        var person = actor.PersonId is { } id ? await store.Persons.AsNoTracking().SingleAsync(row => row.Id == id, cancellation) : throw DossierProblems.NotAReceiptOfYours.Because(field: "Code");
        var today = clock.Today;
        var parties = await (from party in store.DossierParties.AsNoTracking()
                             join dossier in store.Dossiers on party.DossierId equals dossier.Id
                             // Whoever filed for another by a representation that is over does not come back by the receipt.
                             where (party.Role == PartyRole.Owner || !store.Set<RepresentedDossier>().Any(acted => acted.DossierId == party.DossierId
                                     && store.Set<Representatives.Representation>().Any(row => row.Id == acted.RepresentationId && (row.EndedAt != null || row.To < today))))
                                 && dossier.Code == code && dossier.Channel != Channel.Online && dossier.AcceptedAt != null && party.Kind == PartyKind.Citizen
                                 && party.IdentityType == person.IdentityType && party.IdentityNumber == person.IdentityNumber && (party.IdentityCountry ?? "VN") == person.IdentityCountry
                             select new { party.Role, dossier.Channel, dossier.Id, dossier.DeskUnitId }).ToListAsync(cancellation);
        if (!await secrets.MatchesAsync(code, secret, cancellation) || parties.Count == 0) throw DossierProblems.NotAReceiptOfYours.Because(field: "Code");
        if (parties.Exists(party => party.Role == PartyRole.Submitter && party.Channel == Channel.Direct)) await people.ConfirmAsync(person.Id, IdentityProof.Receipt, actor, cancellation);
        else await TakeAsync(actor, parties[0].Id, parties[0].DeskUnitId, person.Id, cancellation);
    }

    private async Task TakeAsync(Actor actor, Guid dossierId, Guid deskUnitId, Guid personId, CancellationToken cancellation)
    {
        if (await store.DossierClaims.AnyAsync(row => row.DossierId == dossierId && row.PersonId == personId, cancellation)) return;
        store.DossierClaims.Add(new DossierClaim { Id = clock.NewId(), DossierId = dossierId, PersonId = personId, At = clock.UtcNow });
        await acts.CommitAsync(new Doing("dossier.claim", actor, "dossier", dossierId) { UnitId = deskUnitId }, cancellation);
    }
}
