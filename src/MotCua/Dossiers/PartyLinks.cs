using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>By what somebody's dossiers are found: themselves and the claims joined into them, their confirmed identity, the organisations they may act for.</summary>
/// <param name="IdentityNumber">Null while nobody has confirmed it: a number typed in opens nothing.</param>
public sealed record Ownership(IReadOnlyList<Guid> Persons, IReadOnlyList<Guid> Organisations, IdentityType IdentityType, string? IdentityNumber, string IdentityCountry);

/// <summary>
/// Ties the parties of a submission to the people and organisations known here, so that they find the dossier in their list:
/// oneself by one's own account, an organisation by its tax code. Another person is tied only by a confirmed identity; whoever
/// stands at the desk with their paper is confirmed by that.
/// </summary>
internal sealed class PartyLinks(Store store, PersonLookup people)
{
    public async Task<Submission> LinkAsync(Actor actor, Submission submission, CancellationToken cancellation) => submission with
    {
        Submitter = await LinkAsync(actor, submission.Submitter, IsAtTheDesk(actor, submission), cancellation),
        Owner = submission.Owner is { } owner ? await LinkAsync(actor, owner, present: false, cancellation) : null,
    };

    public async Task<Ownership> OwnershipAsync(Actor actor, CancellationToken cancellation)
    {
        if (actor.PersonId is not { } id) return new Ownership([], [], IdentityType.Other, null, "VN");
        var known = await store.Persons.AsNoTracking().Where(person => person.Id == id)
            .Select(person => new { person.IdentityType, person.IdentityNumber, person.IdentityCountry, person.IdentityConfirmedAt }).SingleAsync(cancellation);
        return new Ownership(await people.SamePersonAsync(id, cancellation), [.. (await people.ActsForAsync(id, cancellation)).Select(organisation => organisation.Id)],
            known.IdentityType, known.IdentityConfirmedAt is null ? null : known.IdentityNumber, known.IdentityCountry);
    }

    private async Task<PartyInput> LinkAsync(Actor actor, PartyInput party, bool present, CancellationToken cancellation)
    {
        var identity = party.Identity.Normalised();
        if (party.Kind != PartyKind.Citizen)
            return party with { OrganisationId = await store.Organisations.AsNoTracking().Where(row => row.TaxCode == identity.Number).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation) };
        if (present)
        {
            SubmissionRules.CheckParty(party, "Submitter");
            return party with { PersonId = await people.FindOrCreateAsync(identity, new PersonDetails(party.Name, null, party.Phone, party.Email, party.Address), actor, cancellation) };
        }
        return party with
        {
            PersonId = await store.Persons.AsNoTracking()
                .Where(row => row.IdentityType == identity.Type && row.IdentityNumber == identity.Number && row.IdentityCountry == identity.Country
                    && (row.IdentityConfirmedAt != null || row.Id == actor.PersonId))
                .OrderBy(row => row.IdentityConfirmedAt == null).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation),
        };
    }

    /// <summary>An officer has the person and the paper in front of them.</summary>
    private static bool IsAtTheDesk(Actor actor, Submission submission) =>
        submission.Channel == Channel.Direct && actor.IsStaff && actor.May(DossierPermissions.Receive);
}
