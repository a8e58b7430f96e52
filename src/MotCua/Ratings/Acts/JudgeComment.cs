using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Ratings.Acts;

/// <summary>Duyệt lời góp ý: shown to everybody, or kept inside with a reason. Once for each comment.</summary>
internal sealed class JudgeComment(Store store, ActLog acts, OfficeClock clock)
{
    public async Task RunAsync(Actor actor, Guid commentId, bool show, string? reason, CancellationToken cancellation)
    {
        if (!actor.May(RatingPermissions.Moderate)) throw Problems.NotAllowed.Because();
        var comment = await store.RatingComments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == commentId, cancellation) ?? throw RatingProblems.CommentUnknown.Because();
        if (await store.CommentVerdicts.AnyAsync(row => row.CommentId == commentId, cancellation)) throw RatingProblems.CommentJudged.Because();
        var verdict = comment.Judge(actor.AccountId ?? Guid.Empty, clock.UtcNow, show, reason);
        store.CommentVerdicts.Add(verdict);
        try
        {
            await acts.CommitAsync(new Doing(show ? "rating.show-comment" : "rating.withhold-comment", actor, "rating-comment", commentId), cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            throw RatingProblems.CommentJudged.Because();
        }
    }
}
