using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Answers;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Procedures.Forms;
using MotCua.Vietnamese;

namespace MotCua.Dossiers;

/// <summary>What the office knows of whoever stands at the counter.</summary>
/// <param name="From">Code of the earlier dossier that gave what the person's own record does not hold; null: none was needed.</param>
internal sealed record KnownParty(DraftParty Party, string? From);

/// <summary>
/// Fills in a party from its number, so that nobody is asked for what the office holds. Only what an officer has compared is
/// used: a confirmed person, an organisation, the parties of dossiers handed over at a counter. What somebody typed in alone,
/// under a number that may be another's, fills in nothing.
/// </summary>
internal sealed class DeskPrefill(Store store, PersonLookup people)
{
    private sealed record Earlier(PartyKind Kind, string Name, string? Country, string? Phone, string? Email, string? Address, string Code);

    /// <summary>What kind of paper a number is of, by its form.</summary>
    public static PersonIdentity Read(string typed) => new PersonIdentity(
        PersonalNumber.TryParse(typed, out _, out _) ? IdentityType.PersonalNumber
        : TaxCode.IsValid(typed) ? IdentityType.TaxCode
        : OldIdentityCard.IsValid(typed) ? IdentityType.OldIdentityCard
        : Passport.IsValid(typed) ? IdentityType.Passport
        : IdentityType.PersonalNumber, typed).Normalised();

    /// <returns>Null where the number says nothing to us.</returns>
    public async Task<KnownParty?> FindAsync(PersonIdentity identity, CancellationToken cancellation)
    {
        var earlier = await EarlierAsync(identity, cancellation);
        if (identity.Type == IdentityType.TaxCode && await store.Organisations.AsNoTracking().SingleOrDefaultAsync(row => row.TaxCode == identity.Number, cancellation) is { } organisation)
            return new KnownParty(Filled(identity, earlier?.Kind ?? PartyKind.Enterprise, organisation.Name, null, earlier?.Phone, earlier?.Email, organisation.Address ?? earlier?.Address), earlier?.Code);
        if (await people.FindConfirmedAsync(identity, cancellation) is { } person)
            return new KnownParty(Filled(identity, PartyKind.Citizen, person.FullName, person.IdentityCountry, person.Phone ?? earlier?.Phone, person.Email ?? earlier?.Email, person.Address ?? earlier?.Address), earlier?.Code);
        return earlier is null ? null : new KnownParty(Filled(identity, earlier.Kind, earlier.Name, earlier.Country, earlier.Phone, earlier.Email, earlier.Address), earlier.Code);
    }

    /// <summary>What an officer typed in for the same number and procedure before, where the form has fields that take it; empty where nothing is known.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AnswersAsync(FormContent form, PersonIdentity identity, string code, CancellationToken cancellation)
    {
        if (!form.Fields.Any(field => field.Fill == FormFill.Earlier)) return new Dictionary<string, string>();
        var parties = store.DossierParties;
        var row = await (from filed in store.FiledForms.AsNoTracking()
                         join dossier in store.Dossiers on filed.DossierId equals dossier.Id
                         where dossier.ProcedureCode == code && dossier.Channel == Channel.Direct
                             && parties.Any(party => party.DossierId == dossier.Id && party.Role == PartyRole.Submitter && party.IdentityNumber == identity.Number && party.IdentityType == identity.Type)
                         orderby dossier.RegisteredAt descending
                         select filed).FirstOrDefaultAsync(cancellation);
        return row is null ? new Dictionary<string, string>() : AnswerJson.All(row);
    }

    private Task<Earlier?> EarlierAsync(PersonIdentity identity, CancellationToken cancellation) =>
        (from party in store.DossierParties.AsNoTracking()
         join dossier in store.Dossiers.AsNoTracking() on party.DossierId equals dossier.Id
         where party.IdentityNumber == identity.Number && party.IdentityType == identity.Type && dossier.Channel == Channel.Direct
             && (identity.Type != IdentityType.Passport || party.IdentityCountry == null || party.IdentityCountry == identity.Country)
         orderby dossier.RegisteredAt descending
         select new Earlier(party.Kind, party.Name, party.IdentityCountry, party.Phone, party.Email, party.Address, dossier.Code)).FirstOrDefaultAsync(cancellation);

    private static DraftParty Filled(PersonIdentity identity, PartyKind kind, string name, string? country, string? phone, string? email, string? address) => new()
    {
        Kind = kind,
        Name = name,
        IdentityType = identity.Type,
        IdentityNumber = identity.Number,
        IdentityCountry = country == "VN" ? null : country,
        Phone = phone,
        Email = email,
        Address = address,
    };
}
