using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations;

/// <summary>A case in the list of somebody assigned: no content.</summary>
internal sealed record SealedLine(Guid Id, string Code, SealedKind Kind, SealedState State, DateTime ReceivedAt, GrantRole Role, bool HasNews, bool IsForOldKey);

/// <summary>An opening as custodians see it.</summary>
internal sealed record OpeningLine(DateTime At, string Code, string Person, SealLayer Layer, string ReasonCode);

internal sealed record PersonLine(Guid PersonId, string Name, bool HasKey);

internal static class DenunciationQueries
{
    public static IQueryable<SealedPost> PostsOn(this Store store, PostKind kind, DateOnly day) =>
        store.SealedPosts.AsNoTracking().Where(post => post.Kind == kind && post.From <= day && (post.To == null || post.To >= day));

    /// <summary>Those of a post who have a key.</summary>
    public static Task<List<KeyHolder>> HoldersAsync(this Store store, PostKind kind, DateOnly day, CancellationToken cancellation) =>
        (from post in store.PostsOn(kind, day)
         join key in store.SealingKeys on post.PersonId equals key.PersonId
         where key.EndedAt == null
         orderby post.From, post.Id
         select new KeyHolder(post.PersonId, key.Id, key.PublicKey)).ToListAsync(cancellation);

    /// <summary>Custodians with keys, and how many must act together; nobody where no rule is set or it cannot be met.</summary>
    public static async Task<(IReadOnlyList<KeyHolder> Holders, int Threshold)> CustodyAsync(this Store store, DateOnly day, CancellationToken cancellation)
    {
        var holders = (await store.HoldersAsync(PostKind.Custodian, day, cancellation)).DistinctBy(holder => holder.PersonId).ToList();
        var threshold = await store.CustodyRules.AsNoTracking().OrderByDescending(rule => rule.From).Select(rule => (int?)rule.Threshold).FirstOrDefaultAsync(cancellation);
        return threshold is { } needed && needed <= holders.Count ? (holders, needed) : ([], 0);
    }

    public static async Task<KeyHolder?> HolderAsync(this Store store, Guid personId, CancellationToken cancellation) =>
        await store.SealingKeys.AsNoTracking().Where(key => key.PersonId == personId && key.EndedAt == null).Select(key => new KeyHolder(key.PersonId, key.Id, key.PublicKey)).SingleOrDefaultAsync(cancellation);

    public static Task<List<SealedLine>> SealedCasesOfAsync(this Store store, Guid? personId, CancellationToken cancellation) =>
        (from grant in store.KeyGrants.AsNoTracking()
         join one in store.SealedCases on grant.CaseId equals one.Id
         join key in store.SealingKeys on grant.SealingKeyId equals key.Id
         where grant.PersonId == personId
         orderby one.ReceivedAt descending
         select new SealedLine(one.Id, one.Code, one.Kind, one.State, one.ReceivedAt, grant.Role, one.NewsAt != null && grant.Role != GrantRole.Verifier, key.EndedAt != null)).ToListAsync(cancellation);

    public static Task<List<CaseStep>> StepsOfAsync(this Store store, Guid caseId, CancellationToken cancellation) =>
        store.CaseSteps.AsNoTracking().Where(step => step.CaseId == caseId).OrderBy(step => step.At).ThenBy(step => step.Id).ToListAsync(cancellation);

    /// <summary>The latest openings of all cases, for custodians.</summary>
    public static Task<List<OpeningLine>> OpeningsAsync(this Store store, int most, CancellationToken cancellation) =>
        (from opening in store.SealedOpenings.AsNoTracking()
         join one in store.SealedCases on opening.CaseId equals one.Id
         join person in store.Staff on opening.PersonId equals person.PersonId
         orderby opening.At descending
         select new OpeningLine(opening.At, one.Code, person.Name, opening.Layer, opening.ReasonCode)).Take(most).ToListAsync(cancellation);

    /// <summary>Staff by name, with whether each has a key to seal to.</summary>
    public static async Task<List<PersonLine>> StaffWithKeysAsync(this Store store, CancellationToken cancellation)
    {
        var keyed = await store.SealingKeys.AsNoTracking().Where(key => key.EndedAt == null).Select(key => key.PersonId).ToListAsync(cancellation);
        var staff = await store.Staff.AsNoTracking().OrderBy(person => person.Name).Select(person => new { person.PersonId, person.Name }).ToListAsync(cancellation);
        return [.. staff.Select(person => new PersonLine(person.PersonId, person.Name, keyed.Contains(person.PersonId)))];
    }
}
