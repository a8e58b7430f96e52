using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.CoSigning;

/// <summary>Others who sign a dossier before it is filed: a part of the room Dossiers with a registration of its own.</summary>
internal sealed class CoSigningPart : Room
{
    static CoSigningPart()
    {
        ActNames.Add("co-signature.ask", "mời cùng ký hồ sơ");
        ActNames.Add("co-signature.take-back", "bỏ lời mời cùng ký");
        ActNames.Add("co-signature.agree", "đồng ý cùng ký hồ sơ");
        ActNames.Add("co-signature.decline", "không đồng ý cùng ký");
    }

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CoSignReads>();
        services.AddScoped<AskCoSigner>();
        services.AddScoped<AnswerCoSignature>();
    }

    public override void GuardPages(PageConventionCollection pages) => pages.AuthorizeFolder("/Dossiers/Pages/CoSign", DossierPermissions.Submit.Code);

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => CoSignFiles.Map(endpoints);

    /// <summary>One demonstration citizen has a dossier that waits for the other's signature.</summary>
    public override async Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation)
    {
        var (services, store) = (demonstration.Services, demonstration.Services.GetRequiredService<Store>());
        var clock = services.GetRequiredService<OfficeClock>();
        if (await store.CoSignatures.AnyAsync(cancellation)) return;
        var people = await (from account in store.Accounts.AsNoTracking()
                            join person in store.Persons on account.PersonId equals person.Id
                            where !account.IsStaff && person.IdentityConfirmedAt != null && person.IdentityType == IdentityType.PersonalNumber
                            orderby account.UserName
                            select new { account.Id, Person = person }).Skip(2).Take(2).ToListAsync(cancellation);
        if (people is not [var applicant, var spouse]) return;
        // A procedure whose form asks for a second signature, filed by whoever answers as its sample does.
        foreach (var form in await store.ProcedureForms.AsNoTracking().Where(row => row.InForceFrom != null).OrderBy(row => row.Id).ToListAsync(cancellation))
        {
            if (form.Content.Signers.Count == 0 || await store.ProcedureVersions.AsNoTracking().SingleAsync(row => row.Id == form.VersionId, cancellation) is not { } version) continue;
            if ((await store.InForceAsync(version.Code, clock.Today, cancellation))?.Id != version.Id) continue;
            var (actor, drafts) = (new Actor(ActorKind.Citizen, applicant.Id, applicant.Person.Id, applicant.Person.FullName, []), services.GetRequiredService<DossierDrafts>());
            var (draft, content) = await drafts.OpenAsync((await drafts.BeginAsync(actor, version, null, cancellation)).Id, actor, cancellation);
            content.Answers = SampleAnswers.Of(form.Content).ToDictionary();
            content.Variant ??= (version.Content.Variants is [var first, ..] ? first.Key : null);
            content.AnswersRight = content.AnswersFilled = true;
            content.AtDesk = [.. version.Content.Variants.FirstOrDefault(one => one.Key == content.Variant)?.Papers.Select(paper => paper.Key) ?? []];
            await drafts.SaveAsync(draft, content, cancellation);
            var toSign = new ToSign(draft, content, version, await store.RulesOfAsync(version.Id, clock.Today, cancellation), clock.Today);
            if (toSign.Needed is [var signer, ..])
                await services.GetRequiredService<AskCoSigner>().AskAsync(actor, toSign, new SignerWish(signer.Key, null, spouse.Person.FullName, spouse.Person.IdentityNumber, null), cancellation);
            break;
        }
        store.ChangeTracker.Clear();
    }
}
