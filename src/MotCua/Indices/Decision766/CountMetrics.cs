using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Papers;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.Feedback;
using MotCua.Procedures;
using MotCua.Ratings;
using MotCua.Statistics;

namespace MotCua.Indices.Decision766;

/// <summary>A share as two whole numbers.</summary>
internal readonly record struct Counted(long Part, long Whole);

/// <summary>Counts the metrics of Decision 766 that the records here know, for a span of days; what is open at its end is judged at its end.</summary>
internal sealed class CountMetrics(Store store, OfficeClock clock, LawBook law, PublicationClock publication)
{
    public async Task<IReadOnlyDictionary<string, Counted>> RunAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        if (to > clock.Today) to = clock.Today;
        var (progress, feedback) = (await ProgressAsync(from, to, cancellation), await FeedbackAsync(from, to, cancellation));
        var (promulgated, updated) = await PublicationAsync(from, to, cancellation);
        var electronic = await ElectronicAsync(from, to, cancellation);
        return new Dictionary<string, Counted>
        {
            ["1.1"] = promulgated,
            ["1.2"] = updated,
            ["1.3"] = await ContentAsync(to, cancellation),
            ["2.1"] = progress,
            ["4.1"] = electronic.Results,
            ["4.2"] = electronic.Digitised,
            ["4.3"] = electronic.Reused,
            ["5.2"] = new(feedback.Count(one => !one.IsLate), feedback.Count),
            ["5.3"] = new(feedback.Count(one => one is { IsLate: false, WasReopened: false }), feedback.Count),
            ["5.4"] = await ReceivingAsync(progress, feedback, from, to, cancellation),
        };
    }

    /// <summary>Formula 2.1 as Statistics adds it up: ended in the span by the promise, and what is open as if it ended on the last day.</summary>
    private async Task<Counted> ProgressAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        // A commune that keeps its desk here answers for itself.
        var communes = store.Units.Where(row => row.Kind == UnitKind.Commune).Select(row => row.Id);
        var sums = await store.Set<FigureCell>().AsNoTracking().Where(cell => (cell.Grain == FigureGrain.Day || cell.Grain == FigureGrain.Fresh) && cell.Day <= to && !communes.Contains(cell.UnitId))
            .GroupBy(cell => cell.Day >= from).Select(group => new { Within = group.Key, Promised = group.Sum(cell => cell.Promised), Kept = group.Sum(cell => cell.PromiseKept), Broken = group.Sum(cell => cell.PromiseBroken), Late = group.Sum(cell => cell.PromiseLateOpen) }).ToListAsync(cancellation);
        var open = sums.Sum(sum => sum.Promised - sum.Kept - sum.Broken);
        var within = sums.Find(sum => sum.Within);
        return new Counted((within?.Kept ?? 0) + open - sums.Sum(sum => sum.Late), (within?.Kept ?? 0) + (within?.Broken ?? 0) + open);
    }

    /// <summary>1.1 and 1.2: late once is late for the span.</summary>
    private async Task<(Counted Promulgated, Counted Updated)> PublicationAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var files = await store.Set<ProcedureDecision>().AsNoTracking().Include(row => row.Steps)
            .Join(store.Set<ProcedureVersion>(), row => row.VersionId, version => version.Id, (row, version) => new { File = row, version.ProcedureId }).ToListAsync(cancellation);
        var measure = law.ById("qd766-publication-province") ?? law.Rule("publication-measure-province", to);
        var issued = files.Where(one => !one.File.IsShortened && one.File.On(PublicationStage.Issued) is { } on && on >= from && on <= to).GroupBy(one => one.ProcedureId).ToList();
        var inTime = issued.Count(procedure => procedure.All(one => one.File.On(PublicationStage.Issued) <= (publication.Before(one.File.EffectiveOn, measure) ?? DateOnly.MaxValue)));
        var (updated, due) = (0, 0);
        foreach (var file in files.Select(one => one.File))
        {
            if (file.On(PublicationStage.Issued) is not { } signed || publication.After(signed, law.Rule("publication-database-province", signed)) is not { } last) continue;
            var reached = file.On(PublicationStage.NationalDatabase) is { } on && on <= to ? on : (DateOnly?)null;
            if (reached is { } day ? day < from : last < from || last > to) continue;
            due++;
            if (reached <= last) updated++;
        }
        return (new Counted(inTime, issued.Count), new Counted(updated, due));
    }

    /// <summary>1.3: of the department's procedures in force, those whose seven parts are all filled (reading of ours of which they are).</summary>
    private async Task<Counted> ContentAsync(DateOnly on, CancellationToken cancellation)
    {
        var versions = await store.Set<ProcedureVersion>().AsNoTracking().Where(row => row.Source != ProcedureSource.National && row.State != VersionState.Draft && (row.ValidFrom == null || row.ValidFrom <= on) && (row.ValidTo == null || row.ValidTo >= on))
            .Select(row => row.Content).ToListAsync(cancellation);
        return new Counted(versions.Count(IsFull), versions.Count);
    }

    private static bool IsFull(ProcedureContent content) => content.Steps.Count > 0 && content.Channels.Count > 0 && content.Variants.Any(variant => variant.Papers.Count > 0)
        && content.Channels.Any(terms => terms.Limit is not null || terms.LimitText is { Length: > 0 }) && content.SubjectNames.Count > 0 && content.Departments.Executing.Count > 0 && content.Results.Count > 0;

    /// <summary>4.1 to 4.3: of dossiers finished in the span, those with the result as a file, and those with a paper as a file too; of those received, those for which a paper or result held already was used again.</summary>
    private async Task<(Counted Results, Counted Digitised, Counted Reused)> ElectronicAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (since, until) = (OfficeClock.ToUtc(from.ToDateTime(TimeOnly.MinValue)), OfficeClock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        var communes = store.Units.Where(row => row.Kind == UnitKind.Commune).Select(row => row.Id);
        var dossiers = store.Set<Dossier>().AsNoTracking().Where(row => !communes.Contains(row.HandlingUnitId));
        var finished = dossiers.Where(row => row.FinishedAt >= since && row.FinishedAt < until);
        var withResult = finished.Where(row => store.Set<Outcome>().Any(outcome => outcome.DossierId == row.Id && outcome.ReleasedAt != null && outcome.StoredFileId != null));
        var withBoth = withResult.Where(row => store.Set<SubmittedPaper>().Any(paper => paper.DossierId == row.Id && paper.Digitisation != Digitisation.None));
        var received = dossiers.Where(row => row.RegisteredAt >= since && row.RegisteredAt < until);
        var reused = received.Where(row => store.Set<SubmittedPaper>().Any(paper => paper.DossierId == row.Id && (paper.Digitisation == Digitisation.ReusedPaper || paper.Digitisation == Digitisation.ReusedResult)));
        var whole = await finished.CountAsync(cancellation);
        return (new Counted(await withResult.CountAsync(cancellation), whole), new Counted(await withBoth.CountAsync(cancellation), whole), new Counted(await reused.CountAsync(cancellation), await received.CountAsync(cancellation)));
    }

    private sealed record FeedbackFact(Guid? DossierId, bool IsLate, bool WasReopened);

    private async Task<IReadOnlyList<FeedbackFact>> FeedbackAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (since, until) = (OfficeClock.ToUtc(from.ToDateTime(TimeOnly.MinValue)), OfficeClock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        var end = until < clock.UtcNow ? until : clock.UtcNow;
        return [.. (await store.Set<ServiceFeedback>().AsNoTracking().Where(row => row.SentAt >= since && row.SentAt < until && row.State != FeedbackState.NotShown).Select(row => new { row.DossierId, row.DueAt, row.AnsweredAt, row.Reopenings }).ToListAsync(cancellation))
            .Select(row => new FeedbackFact(row.DossierId, row.DueAt is { } due && (row.AnsweredAt is { } at && at < end ? at : end) >= due, row.Reopenings > 0))];
    }

    /// <summary>5.4: slips are tied to no dossier, so that each that is not content is taken off beside the late ones and those with feedback: never more than the true share.</summary>
    private async Task<Counted> ReceivingAsync(Counted progress, IReadOnlyList<FeedbackFact> feedback, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var slips = (await store.SatisfactionAsync(from, to, cancellation)).Values.Sum(count => count.NotYet);
        var complained = feedback.Select(one => one.DossierId).OfType<Guid>().Distinct().Count();
        return progress with { Part = Math.Max(0, progress.Part - complained - slips) };
    }
}
