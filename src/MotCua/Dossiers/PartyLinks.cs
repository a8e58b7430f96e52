using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Representatives;

namespace MotCua.Dossiers;

/// <summary>By what somebody's dossiers are found: themselves and the claims joined into them, their confirmed identity, the organisations they may act for.</summary>
/// <param name="IdentityNumber">Null while nobody has confirmed it: a number typed in opens nothing.</param>
/// <param name="Organisations">Those whose dossiers they may see.</param>
public sealed record Ownership(IReadOnlyList<Guid> Persons, IReadOnlyList<Guid> Organisations, IdentityType IdentityType, string? IdentityNumber, string IdentityCountry)
{
    /// <summary>Of the organisations, those about whose dossiers they may do nothing.</summary>
    public IReadOnlyList<Guid> ReadsOnly { get; init; } = [];

    /// <summary>The day on which representations are looked at.</summary>
    public DateOnly Day { get; init; }

    /// <summary>What they may do something about.</summary>
    public Ownership ToAct => this with { Organisations = [.. Organisations.Except(ReadsOnly)], ReadsOnly = [] };
}

/// <summary>
/// Ties the parties of a submission to the people and organisations known here, so that they find the dossier in their list:
/// oneself by one's own account, an organisation by its tax code. Another person is tied only by a confirmed identity; whoever
/// stands at the desk with their paper is confirmed by that.
/// </summary>
internal sealed class PartyLinks(Store store, PersonLookup people, OfficeClock clock)
{
    public async Task<Submission> LinkAsync(Actor actor, Submission submission, CancellationToken cancellation)
    {
        var linked = submission with
        {
            Submitter = await LinkAsync(actor, submission.Submitter, IsAtTheDesk(actor, submission), cancellation),
            Owner = submission.Owner is { } owner ? await LinkAsync(actor, owner, present: false, cancellation) : null,
        };
        return linked.Owner is { Kind: PartyKind.Citizen } other && linked.Submitter.PersonId is { } person ? await RepresentAsync(linked, other, person, cancellation) : linked;
    }

    /// <summary>Whoever files for another by a representation in force files by it, and the other finds the dossier in their list.</summary>
    private async Task<Submission> RepresentAsync(Submission submission, PartyInput owner, Guid person, CancellationToken cancellation)
    {
        var by = await store.InForceAsync(await people.SamePersonAsync(person, cancellation), owner.Identity, submission.ProcedureCode, clock.Today, cancellation);
        return by is null ? submission : submission with { RepresentationId = by.Id, Owner = owner with { PersonId = owner.PersonId ?? by.PrincipalId } };
    }

    public async Task<Ownership> OwnershipAsync(Actor actor, CancellationToken cancellation)
    {
        if (actor.PersonId is not { } id) return new Ownership([], [], IdentityType.Other, null, "VN");
        var known = await store.Persons.AsNoTracking().Where(person => person.Id == id)
            .Select(person => new { person.IdentityType, person.IdentityNumber, person.IdentityCountry, person.IdentityConfirmedAt }).SingleAsync(cancellation);
        var member = await people.MemberOfAsync(id, cancellation);
        var acts = member.Where(one => one.Role != MemberRole.Reader).Select(one => one.Organisation.Id).ToHashSet();
        return new Ownership(await people.SamePersonAsync(id, cancellation), [.. member.Select(one => one.Organisation.Id).Distinct()],
            known.IdentityType, known.IdentityConfirmedAt is null ? null : known.IdentityNumber, known.IdentityCountry)
        {
            ReadsOnly = [.. member.Select(one => one.Organisation.Id).Distinct().Where(organisation => !acts.Contains(organisation))], Day = clock.Today,
        };
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
