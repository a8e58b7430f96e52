using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Storage;

namespace Bench;

/// <summary>A citizen who files, in a scope of its own each time as a request has.</summary>
internal sealed class Filing(IServiceProvider services, Actor actor, Submission submission)
{
    private int count;

    public static async Task<Filing> OpenAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        await scope.ServiceProvider.GetRequiredService<ReceiptSecret>().PrepareAsync(CancellationToken.None);
        var account = await store.Users.FirstAsync(row => !row.IsStaff && row.PersonId != null);
        var person = await store.Set<Person>().SingleAsync(row => row.Id == account.PersonId);
        var version = await store.Set<ProcedureVersion>().AsNoTracking().Where(row => row.Source == ProcedureSource.Demonstration && row.ValidTo == null
            && row.ValidFrom < new DateOnly(2021, 1, 1)).OrderBy(row => row.Code).ToListAsync();
        var chosen = version.First(row => row.Content.Channels.Any(terms => terms.Channel == Channel.Online) && row.Content.Variants[0].Papers.Count >= 2);
        var party = new PartyInput(PartyKind.Citizen, person.FullName, person.IdentityType, person.IdentityNumber, null, person.Phone, null, person.Address, person.Id);
        return new Filing(services, new Actor(ActorKind.Citizen, account.Id, person.Id, account.DisplayName, []), new Submission(chosen.Code, null, Channel.Online, party, null,
            [.. chosen.Content.Variants[0].Papers.Take(2).Select(paper => new PaperInput(paper.Key, Originals: 1))]));
    }

    public async Task<Guid> FileAsync()
    {
        await using var scope = services.CreateAsyncScope();
        // A busy year of days, so that the four digits of one day do not end the measure.
        var number = Interlocked.Increment(ref count);
        var filed = await scope.ServiceProvider.GetRequiredService<SubmitDossier>()
            .RunAsync(actor, submission with { At = new DateTime(2021, 2, 1, 2, 0, 0, DateTimeKind.Utc).AddDays(number / 5_000) }, $"bench-{number}", null, CancellationToken.None);
        return filed.Dossier.Id;
    }
}
