using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Answers;
using MotCua.Kernel.People;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers;

/// <summary>
/// What somebody has told the office before, filled in when they begin another dossier online: their own profile, then their own
/// part of their latest dossier, and the organisation they act for. Only what stands under their own person is used.
/// </summary>
internal sealed class OnlinePrefill(Store store, PersonLookup people)
{
    /// <summary>The submitter as far as the profile knows them; what it lacks, from the latest dossier.</summary>
    public async Task<DraftParty> SubmitterAsync(Actor actor, CancellationToken cancellation)
    {
        if (await store.Persons.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.PersonId, cancellation) is not { } person) return new DraftParty { Name = actor.Name };
        var same = await people.SamePersonAsync(person.Id, cancellation);
        var earlier = await LatestAsync(store.DossierParties.Where(party => party.PersonId != null && same.Contains(party.PersonId.Value)), cancellation);
        return new DraftParty
        {
            Name = person.FullName,
            IdentityType = person.IdentityType,
            IdentityNumber = person.IdentityNumber,
            IdentityCountry = person.IdentityCountry == "VN" ? null : person.IdentityCountry,
            Phone = person.Phone ?? earlier?.Phone,
            Email = person.Email ?? earlier?.Email,
            Address = person.Address ?? earlier?.Address,
        };
    }

    /// <summary>The one organisation the actor may act for today; empty where there are none or several.</summary>
    public async Task<DraftParty> OrganisationAsync(Actor actor, CancellationToken cancellation)
    {
        var empty = new DraftParty { Kind = PartyKind.Enterprise, IdentityType = IdentityType.TaxCode };
        if (actor.PersonId is not { } person || await people.ActsForAsync(person, cancellation) is not [var organisation]) return empty;
        var earlier = await LatestAsync(store.DossierParties.Where(party => party.OrganisationId == organisation.Id), cancellation);
        (empty.Name, empty.IdentityNumber) = (organisation.Name, organisation.TaxCode);
        empty.Kind = organisation.Kind switch { OrganisationKind.StateBody => PartyKind.StateBody, OrganisationKind.Other => PartyKind.OtherOrganisation, _ => PartyKind.Enterprise };
        (empty.Phone, empty.Email, empty.Address) = (organisation.Phone ?? earlier?.Phone, organisation.Email ?? earlier?.Email, organisation.Address ?? earlier?.Address);
        return empty;
    }

    /// <summary>
    /// Fills boxes that nobody has typed into yet, once: from the parties of the draft, and where a field says so from the person's own
    /// latest dossier of the same procedure.
    /// </summary>
    public async Task AnswersAsync(Actor actor, FormContent form, string code, DraftContent content, CancellationToken cancellation)
    {
        if (content.AnswersFilled) return;
        content.AnswersFilled = true;
        var earlier = form.Fields.Any(field => field.Fill == FormFill.Earlier) && actor.PersonId is { } person ? await EarlierAsync(person, code, cancellation) : [];
        AnswerFill.Into(content.Answers, form, content.Submitter, content.Owner, earlier);
    }

    private async Task<Dictionary<string, string>> EarlierAsync(Guid person, string code, CancellationToken cancellation)
    {
        var same = await people.SamePersonAsync(person, cancellation);
        var parties = store.DossierParties;
        var row = await (from filed in store.FiledForms.AsNoTracking()
                         join dossier in store.Dossiers on filed.DossierId equals dossier.Id
                         where dossier.ProcedureCode == code && parties.Any(party => party.DossierId == dossier.Id && party.Role == PartyRole.Submitter && party.PersonId != null && same.Contains(party.PersonId.Value))
                         orderby dossier.RegisteredAt descending
                         select filed).FirstOrDefaultAsync(cancellation);
        return row is null ? [] : AnswerJson.All(row);
    }

    private Task<DossierParty?> LatestAsync(IQueryable<DossierParty> parties, CancellationToken cancellation) =>
        (from party in parties.AsNoTracking() join dossier in store.Dossiers on party.DossierId equals dossier.Id orderby dossier.RegisteredAt descending select party).FirstOrDefaultAsync(cancellation);
}
