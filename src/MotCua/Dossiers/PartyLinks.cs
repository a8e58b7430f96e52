using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.People;

namespace MotCua.Dossiers;

/// <summary>
/// Ties the parties of a submission to the people and organisations known here, so that they find the dossier in their list:
/// oneself by one's own account, an organisation by a membership that holds today. Another person is tied only by a confirmed identity.
/// </summary>
internal sealed class PartyLinks(Store store, OfficeClock clock)
{
    public async Task<Submission> LinkAsync(Actor actor, Submission submission, CancellationToken cancellation) => submission with
    {
        Submitter = await LinkAsync(actor, submission.Submitter, cancellation),
        Owner = submission.Owner is { } owner ? await LinkAsync(actor, owner, cancellation) : null,
    };

    private async Task<PartyInput> LinkAsync(Actor actor, PartyInput party, CancellationToken cancellation)
    {
        var number = party.IdentityNumber.Trim().ToUpperInvariant();
        if (party.Kind != PartyKind.Citizen)
        {
            var organisation = await store.Organisations.AsNoTracking().Where(row => row.TaxCode == number).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation);
            return party with { OrganisationId = organisation };
        }
        var person = await store.Persons.AsNoTracking()
            .Where(row => row.IdentityType == party.IdentityType && row.IdentityNumber == number && (row.IdentityConfirmedAt != null || row.Id == actor.PersonId))
            .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation);
        return party with { PersonId = person };
    }

    /// <summary>The organisations the person may act for today.</summary>
    public async Task<IReadOnlyList<Guid>> OrganisationsOfAsync(Guid? personId, CancellationToken cancellation)
    {
        if (personId is null) return [];
        var today = clock.Today;
        return await store.OrganisationMembers.AsNoTracking()
            .Where(row => row.PersonId == personId && row.ConfirmedAt != null && row.From <= today && (row.To == null || row.To >= today))
            .Select(row => row.OrganisationId).ToListAsync(cancellation);
    }
}
