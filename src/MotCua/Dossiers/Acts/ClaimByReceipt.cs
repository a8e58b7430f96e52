using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Dossiers.Acts;

/// <summary>
/// Somebody served at the desk without an account signs in later and shows the secret of their receipt: an officer compared
/// the paper then, so the identity is confirmed now, and every dossier under it is theirs to see.
/// </summary>
internal sealed class ClaimByReceipt(Store store, ReceiptSecret secrets, PersonLookup people)
{
    /// <exception cref="Refused"><see cref="DossierProblems.NotAReceiptOfYours"/>: whichever of code, secret and identity does not fit, the answer is the same.</exception>
    public async Task RunAsync(Actor actor, string code, string? secret, CancellationToken cancellation)
    {
        code = DossierCode.Clean(code);
        var person = actor.PersonId is { } id ? await store.Persons.AsNoTracking().SingleAsync(row => row.Id == id, cancellation) : throw DossierProblems.NotAReceiptOfYours.Because(field: "Code");
        var fits = await store.DossierParties.AsNoTracking().AnyAsync(party => party.Role == PartyRole.Submitter && party.Kind == PartyKind.Citizen
            && party.IdentityType == person.IdentityType && party.IdentityNumber == person.IdentityNumber && (party.IdentityCountry ?? "VN") == person.IdentityCountry
            && store.Set<Dossier>().Any(row => row.Id == party.DossierId && row.Code == code && row.Channel == Channel.Direct && row.AcceptedAt != null), cancellation);
        if (!await secrets.MatchesAsync(code, secret, cancellation) || !fits) throw DossierProblems.NotAReceiptOfYours.Because(field: "Code");
        await people.ConfirmAsync(person.Id, IdentityProof.Receipt, actor, cancellation);
    }
}
