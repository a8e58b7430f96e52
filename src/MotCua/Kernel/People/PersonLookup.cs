using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People;

/// <summary>What a paper says about who somebody is.</summary>
/// <param name="Number">As typed; kept without spaces, upper case.</param>
/// <param name="Country">Issuing country, ISO 3166 alpha-2.</param>
public sealed record PersonIdentity(IdentityType Type, string Number, string Country = "VN")
{
    public PersonIdentity Normalised() => this with
    {
        Number = string.Concat(Number.Where(char.IsLetterOrDigit)).ToUpperInvariant(),
        Country = Country.Trim().ToUpperInvariant(),
    };
}

/// <summary>The rest of what is known of somebody; nulls leave what is kept already.</summary>
public sealed record PersonDetails(string FullName, DateOnly? BirthDate = null, string? Phone = null, string? Email = null, string? Address = null, string? Nationality = null);

/// <summary>
/// Finds the one person behind an identity.
/// <para>The rule: dossiers are shown to the account whose person is <em>confirmed</em> to be their owner. A number typed at
/// registration confirms nothing: it makes a claim, a person of its own. A claim is confirmed by an officer who compared
/// the paper at the desk, or by the secret of a receipt whose dossier belongs to a person with the same identity; it is
/// then joined into the confirmed person, and the account with it.</para>
/// </summary>
public sealed class PersonLookup(Store store, ActLog acts, OfficeClock clock, ActorCache actors)
{
    public Task<Person?> FindConfirmedAsync(PersonIdentity identity, CancellationToken cancellation)
    {
        var (type, number, country) = identity.Normalised();
        return store.Persons.SingleOrDefaultAsync(person => person.IdentityType == type && person.IdentityNumber == number
            && person.IdentityCountry == country && person.IdentityConfirmedAt != null, cancellation);
    }

    /// <summary>The confirmed person with this identity, made and recorded now if there is none: an officer has just compared the paper.</summary>
    public async Task<Guid> FindOrCreateAsync(PersonIdentity identity, PersonDetails details, Actor officer, CancellationToken cancellation)
    {
        if (await FindConfirmedAsync(identity, cancellation) is { } known) return known.Id;
        var person = New(identity, details);
        person.Confirm(IdentityProof.Desk, clock.UtcNow, officer.AccountId);
        store.Persons.Add(person);
        try
        {
            await acts.CommitAsync(new Doing("person.confirm", officer, "person", person.Id), cancellation);
            return person.Id;
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            store.Entry(person).State = EntityState.Detached;
            return (await FindConfirmedAsync(identity, cancellation) ?? throw new InvalidOperationException("The duplicate vanished.", e)).Id;
        }
    }

    /// <summary>A person nobody has confirmed, tracked but not yet committed: the caller's act carries it.</summary>
    public Person AddClaim(PersonIdentity identity, PersonDetails details)
    {
        var person = New(identity, details);
        store.Persons.Add(person);
        return person;
    }

    /// <summary>
    /// Confirms the person of an account. If the identity stands confirmed already, the claim is joined into that person
    /// and the account moves there; otherwise the claim itself becomes the confirmed person.
    /// </summary>
    /// <param name="by">The officer, or the citizen who showed the secret of a receipt.</param>
    /// <returns>The confirmed person.</returns>
    public async Task<Guid> ConfirmAsync(Guid personId, IdentityProof proof, Actor by, CancellationToken cancellation)
    {
        var claim = await store.Persons.SingleAsync(person => person.Id == personId, cancellation);
        if (claim.IsConfirmed) return claim.Id;
        if (claim.JoinedIntoId is { } joined) return joined;
        var known = await FindConfirmedAsync(new PersonIdentity(claim.IdentityType, claim.IdentityNumber, claim.IdentityCountry), cancellation);
        if (known is null)
        {
            claim.Confirm(proof, clock.UtcNow, by.AccountId);
            await acts.CommitAsync(new Doing("person.confirm", by, "person", claim.Id) { ReasonCode = proof.ToString() }, cancellation);
            return claim.Id;
        }
        claim.JoinInto(known);
        foreach (var account in await store.Accounts.Where(account => account.PersonId == claim.Id).ToListAsync(cancellation))
        {
            account.PersonId = known.Id;
            actors.Forget(account.Id);
        }
        await acts.CommitAsync(new Doing("person.join", by, "person", claim.Id) { ReasonCode = proof.ToString() }, cancellation);
        foreach (var account in await store.Accounts.Where(account => account.PersonId == known.Id).Select(account => account.Id).ToListAsync(cancellation))
            actors.Forget(account);
        return known.Id;
    }

    /// <summary>The person and every claim joined into them: whoever a record names among these is the same human.</summary>
    public async Task<IReadOnlyList<Guid>> SamePersonAsync(Guid personId, CancellationToken cancellation) =>
        [personId, .. await store.Persons.Where(person => person.JoinedIntoId == personId).Select(person => person.Id).ToListAsync(cancellation)];

    /// <summary>The organisations a person may act for today.</summary>
    public async Task<IReadOnlyList<Organisation>> ActsForAsync(Guid personId, CancellationToken cancellation) =>
        [.. (await MemberOfAsync(personId, cancellation)).Where(member => member.Role != MemberRole.Reader).Select(member => member.Organisation).DistinctBy(organisation => organisation.Id)];

    /// <summary>The organisations whose dossiers a person may see today, and as what.</summary>
    public async Task<IReadOnlyList<(Organisation Organisation, MemberRole Role)>> MemberOfAsync(Guid personId, CancellationToken cancellation)
    {
        var today = clock.Today;
        return [.. (await (from member in store.OrganisationMembers.AsNoTracking()
                      join organisation in store.Organisations.AsNoTracking() on member.OrganisationId equals organisation.Id
                      where member.PersonId == personId && member.ConfirmedAt != null && member.From <= today && (member.To == null || member.To >= today)
                      orderby organisation.Name
                      select new { organisation, member.Role }).ToListAsync(cancellation)).Select(row => (row.organisation, row.Role))];
    }

    private Person New(PersonIdentity identity, PersonDetails details)
    {
        var (type, number, country) = identity.Normalised();
        return new Person
        {
            Id = clock.NewId(),
            FullName = details.FullName.Trim(),
            IdentityType = type,
            IdentityNumber = number,
            IdentityCountry = country,
            BirthDate = details.BirthDate,
            Phone = details.Phone,
            Email = details.Email,
            Address = details.Address,
            Nationality = details.Nationality,
        };
    }
}
