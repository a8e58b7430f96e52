using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.People;

namespace MotCua.Questionnaires.Acts;

/// <summary>A round from its plan to its sample: made, written, its people named, drawn.</summary>
internal sealed class KeepSurvey(Store store, ActLog acts, OfficeClock clock, LawBook law, CodeSecret secrets, SurveyFrame frames, SurveyQueries queries)
{
    public const string LinkSeries = "survey-link";
    public const int LinkGroups = 3;

    public async Task<Survey> MakeAsync(Actor actor, SurveyFacts facts, CancellationToken cancellation, DateTime? at = null, bool demonstration = false)
    {
        var today = at is { } then ? OfficeClock.DayOf(then) : clock.Today;
        var survey = new Survey
        {
            Id = clock.NewId(), IsDemonstration = demonstration,
            HideBelow = SurveyRules.Number(law, SurveyRules.HideBelow, today, 5), MarkBelow = SurveyRules.Number(law, SurveyRules.MarkBelow, today, 30),
        };
        await MustBeInUseAsync(facts.VersionId, cancellation);
        survey.Write(facts);
        store.Surveys.Add(survey);
        await acts.CommitAsync(new Doing("survey.make", actor, "survey", survey.Id)
        {
            At = at,
            Inside = async inner => survey.Code = await store.NextCodeAsync("KS", today.Year, inner),
        }, cancellation);
        return survey;
    }

    public async Task WriteAsync(Actor actor, string? code, SurveyFacts facts, int? seen, CancellationToken cancellation)
    {
        var survey = await queries.SurveyAsync(code, cancellation);
        await acts.ExpectAsync("survey", survey.Id, survey, seen, cancellation);
        await MustBeInUseAsync(facts.VersionId, cancellation);
        survey.Write(facts);
        await acts.CommitAsync(new Doing("survey.write", actor, "survey", survey.Id), cancellation);
    }

    public async Task AddWorkerAsync(Actor actor, string? code, string? userName, CancellationToken cancellation, DateTime? at = null)
    {
        var survey = await queries.SurveyAsync(code, cancellation);
        var name = (userName ?? "").Trim().ToUpperInvariant();
        var account = await store.Set<Account>().AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedUserName == name && row.IsStaff, cancellation) ?? throw QuestionnaireProblems.WorkerUnknown.Because(field: "UserName");
        if (await store.SurveyWorkers.AnyAsync(row => row.SurveyId == survey.Id && row.AccountId == account.Id, cancellation)) return;
        store.SurveyWorkers.Add(new SurveyWorker { SurveyId = survey.Id, AccountId = account.Id, Name = account.DisplayName });
        await acts.CommitAsync(new Doing("survey.add-worker", actor, "survey", survey.Id) { At = at }, cancellation);
    }

    public async Task DropWorkerAsync(Actor actor, string? code, Guid account, CancellationToken cancellation)
    {
        var survey = await queries.SurveyAsync(code, cancellation);
        if (await store.SurveyWorkers.SingleOrDefaultAsync(row => row.SurveyId == survey.Id && row.AccountId == account, cancellation) is not { } worker) return;
        store.SurveyWorkers.Remove(worker);
        await acts.CommitAsync(new Doing("survey.drop-worker", actor, "survey", survey.Id), cancellation);
    }

    /// <summary>Draws the sample and opens the round. The same frame and seed give the same sample.</summary>
    public async Task DrawAsync(Actor actor, string? code, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var survey = await queries.SurveyAsync(code, cancellation);
        await acts.ExpectAsync("survey", survey.Id, survey, seen, cancellation);
        survey.Must(SurveyState.Draft);
        await secrets.PrepareAsync(LinkSeries, cancellation);
        var frame = await frames.ReadAsync(survey.From, survey.To, survey.Strata, cancellation);
        if (frame.Lines.Count == 0) throw QuestionnaireProblems.FrameEmpty.Because();
        var drawn = SampleDraw.Run(frame.Lines, survey.SampleSize, survey.Reserves, survey.Seed);
        store.SurveySteps.Add(survey.Open(clock.NewId(), actor, at ?? clock.UtcNow, frame.Note));
        var added = new List<object>();
        added.AddRange(drawn.Strata.Select(row => new SurveyStratum { SurveyId = survey.Id, Key = row.Key, Label = row.Label, Population = row.Population, Drawn = row.Drawn }));
        added.AddRange(drawn.Cells.Select(row => new SurveyCell { SurveyId = survey.Id, StratumKey = row.Key, Way = row.Way, Population = row.Population, Quota = row.Quota }));
        foreach (var line in drawn.Lines)
        {
            var id = clock.NewId();
            added.Add(new SampleUnit
            {
                Id = id, SurveyId = survey.Id, Number = line.Number, StratumKey = line.Person.StratumKey, Way = line.Person.Way, DossierId = line.Person.DossierId,
                LinkDigest = DigestOf(await CodeOfAsync(secrets, id, cancellation)), Place = line.IsReserve ? SamplePlace.Reserve : SamplePlace.Drawn,
            });
        }
        await acts.CommitAsync(new Doing("survey.draw", actor, "survey", survey.Id) { At = at, Added = added }, cancellation);
    }

    public async Task PublishAsync(Actor actor, string? code, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var survey = await queries.SurveyAsync(code, cancellation);
        await acts.ExpectAsync("survey", survey.Id, survey, seen, cancellation);
        store.SurveySteps.Add(survey.Publish(clock.NewId(), actor, at ?? clock.UtcNow));
        await acts.CommitAsync(new Doing("survey.publish", actor, "survey", survey.Id) { At = at }, cancellation);
    }

    /// <summary>The code on somebody's invitation: computed with the installation's key, stored nowhere.</summary>
    public static Task<string> CodeOfAsync(CodeSecret secrets, Guid unit, CancellationToken cancellation) => secrets.OfAsync(LinkSeries, unit.ToString("N"), cancellation, LinkGroups);

    public static string DigestOf(string code) => AccessCode.Digest("survey:" + AccessCode.Clean(code));

    private async Task MustBeInUseAsync(Guid version, CancellationToken cancellation)
    {
        if (!await store.QuestionnaireVersions.AnyAsync(row => row.Id == version && row.PublishedAt != null && row.ReplacedAt == null, cancellation)) throw QuestionnaireProblems.VersionNeeded.Because(field: "VersionId");
    }
}
