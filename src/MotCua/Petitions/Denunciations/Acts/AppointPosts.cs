using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Petitions.Denunciations.Acts;

/// <summary>The head says who receives what comes in under seal, who holds shares of its keys, and how many must act together.</summary>
internal sealed class AppointPosts(Store store, ActLog acts, OfficeClock clock)
{
    private const int Least = 2;

    public async Task AppointAsync(Actor actor, PostKind kind, Guid? personId, string? decision, CancellationToken cancellation, DateOnly? from = null)
    {
        if (personId is not { } person || !await store.Staff.AnyAsync(row => row.PersonId == person, cancellation)) throw DenunciationProblems.PersonUnknown.Because(field: "Person");
        if (string.IsNullOrWhiteSpace(decision) || decision.Length > 60) throw DenunciationProblems.DecisionNeeded.Because(field: "Decision");
        if (await store.PostsOn(kind, clock.Today).AnyAsync(post => post.PersonId == person, cancellation)) throw DenunciationProblems.AlreadyGiven.Because("Người này đang được cử vào việc đó.", "Person");
        var post = new SealedPost { Id = clock.NewId(), Kind = kind, PersonId = person, From = from ?? clock.Today, Decision = decision.Trim() };
        store.SealedPosts.Add(post);
        await acts.CommitAsync(new Doing("sealed-post.appoint", actor, "sealed-post", post.Id), cancellation);
    }

    public async Task EndAsync(Actor actor, Guid postId, CancellationToken cancellation)
    {
        var post = await store.SealedPosts.SingleOrDefaultAsync(row => row.Id == postId && row.To == null, cancellation) ?? throw Problems.NotFound.Because();
        post.To = clock.Today.AddDays(-1);
        await acts.CommitAsync(new Doing("sealed-post.end", actor, "sealed-post", post.Id), cancellation);
    }

    /// <summary>Cases filed from now on, and each earlier one when it is next opened, need so many custodians.</summary>
    public async Task RuleAsync(Actor actor, int? threshold, CancellationToken cancellation)
    {
        var holders = await store.HoldersAsync(PostKind.Custodian, clock.Today, cancellation);
        if (threshold is not { } needed || needed < Least || needed > holders.Select(holder => holder.PersonId).Distinct().Count()) throw DenunciationProblems.ThresholdInvalid.Because(field: "Threshold");
        var rule = new CustodyRule { Id = clock.NewId(), From = clock.UtcNow, Threshold = needed };
        store.CustodyRules.Add(rule);
        await acts.CommitAsync(new Doing("custody.rule", actor, "custody", rule.Id), cancellation);
    }
}
