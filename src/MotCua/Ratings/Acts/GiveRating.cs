using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Ratings;

namespace MotCua.Ratings.Acts;

/// <summary>What stands on an answered slip.</summary>
internal sealed record RatingAnswers(Satisfaction? Overall, Satisfaction? Attitude, PlacesVisited? Places, string? Comment);

/// <summary>Whoever holds a slip answers it, once. Nothing of the act leads back to the slip.</summary>
internal sealed class GiveRating(Store store, ActLog acts, OfficeClock clock, Secrets secrets)
{
    /// <exception cref="Refused"><see cref="RatingProblems.SlipUnknown"/>, <see cref="RatingProblems.SlipUsed"/>, <see cref="RatingProblems.SlipExpired"/></exception>
    public async Task<RatingSlip> FindAsync(string? code, CancellationToken cancellation)
    {
        var clean = RatingCode.Clean(code);
        if (clean.Length == 0) throw RatingProblems.SlipUnknown.Because(field: "Code");
        var digest = RatingCode.Digest(await secrets.KeyAsync(RatingCode.KeyName, cancellation), clean);
        var slip = await store.RatingSlips.AsNoTracking().SingleOrDefaultAsync(row => row.Digest == digest, cancellation) ?? throw RatingProblems.SlipUnknown.Because(field: "Code");
        if (slip.IsUsed) throw RatingProblems.SlipUsed.Because(field: "Code");
        return slip.IsExpired(clock.Today) ? throw RatingProblems.SlipExpired.Because(field: "Code") : slip;
    }

    public async Task RunAsync(string? code, RatingAnswers answers, CancellationToken cancellation)
    {
        var slip = await FindAsync(code, cancellation);
        await RecordAsync(slip.UnitId, slip.Occasion, answers, clock.Today, null, async inner =>
        {
            // Two who answer at once: the database lets one of them.
            if (await store.RatingSlips.Where(row => row.Digest == slip.Digest && !row.IsUsed).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsUsed, true), inner) == 0)
                throw RatingProblems.SlipUsed.Because();
        }, cancellation);
    }

    internal async Task RecordAsync(Guid unitId, RatingOccasion occasion, RatingAnswers answers, DateOnly day, DateTime? at, Func<CancellationToken, Task>? use, CancellationToken cancellation)
    {
        var overall = answers.Overall ?? throw RatingProblems.AnswerNeeded.Because(field: "Overall");
        var attitude = answers.Attitude ?? throw RatingProblems.AnswerNeeded.Because(field: "Attitude");
        var places = answers.Places ?? throw RatingProblems.AnswerNeeded.Because(field: "Places");
        var words = answers.Comment?.Trim() ?? "";
        if (words.Length > RatingComment.Longest) throw RatingProblems.CommentTooLong.Because(field: "Comment");
        var (year, quarter) = (day.Year, SatisfactionReads.QuarterOf(day));
        var id = clock.NewId();
        await acts.CommitAsync(new Doing("rating.give", RatingPermissions.Holder, "rating", id)
        {
            UnitId = unitId,
            At = at,
            Inside = async inner =>
            {
                if (use is not null) await use(inner);
                var number = await store.Dialect.NextNumberAsync(store, string.Create(CultureInfo.InvariantCulture, $"rating:{unitId:N}:{year}:{quarter}"), inner);
                store.Ratings.Add(new Rating { Id = id, UnitId = unitId, Occasion = occasion, Year = year, Quarter = quarter, Number = (int)number, Overall = overall, Attitude = attitude, Places = places });
                if (words.Length > 0) store.RatingComments.Add(new RatingComment { Id = clock.NewId(), UnitId = unitId, Year = year, Quarter = quarter, Words = words });
            },
        }, cancellation);
    }
}
