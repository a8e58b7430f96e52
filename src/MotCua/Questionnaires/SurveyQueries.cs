using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Questionnaires;

/// <summary>A questionnaire as lists show it.</summary>
internal sealed record QuestionnaireLine(Questionnaire Row, IReadOnlyList<QuestionnaireVersion> Versions)
{
    public QuestionnaireVersion? InUse => Versions.FirstOrDefault(version => version.State == QuestionnaireState.Published);
    public QuestionnaireVersion? Draft => Versions.FirstOrDefault(version => version.State == QuestionnaireState.Draft);
}

/// <summary>Somebody of the sample with how far it is. Name and telephone only for those who work on the round.</summary>
internal sealed record SampleLine(SampleUnit Unit, string Stratum, string Name, string? Phone, FieldPaper? Paper, int Attempts, AttemptKind? Last)
{
    public bool IsAnswered => Paper is { IsComplete: true } || Unit.Outcome == SampleOutcome.Answered;
}

/// <summary>How far a round is.</summary>
internal sealed record SurveyProgress(int Drawn, int Asked, int Answered, int Begun, int Replaced, IReadOnlyDictionary<AnswerWay, int> Ways, IReadOnlyList<(SurveyStratum Stratum, SurveyCell Cell, int Answered)> Cells)
{
    public bool IsShort => Cells.Any(cell => cell.Answered < cell.Cell.Quota);
}

internal sealed class SurveyQueries(Store store)
{
    public async Task<Questionnaire> QuestionnaireAsync(string? code, CancellationToken cancellation)
    {
        code = (code ?? "").Trim().ToUpperInvariant();
        return await store.Questionnaires.SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw Problems.NotFound.Because();
    }

    /// <summary>Newest first.</summary>
    public Task<List<QuestionnaireVersion>> VersionsAsync(Guid questionnaire, CancellationToken cancellation) =>
        store.QuestionnaireVersions.Where(row => row.QuestionnaireId == questionnaire).OrderByDescending(row => row.Number).ToListAsync(cancellation);

    public async Task<IReadOnlyList<QuestionnaireLine>> QuestionnairesAsync(CancellationToken cancellation)
    {
        var versions = (await store.QuestionnaireVersions.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.QuestionnaireId);
        return [.. (await store.Questionnaires.AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancellation)).Select(row => new QuestionnaireLine(row, [.. versions[row.Id].OrderByDescending(version => version.Number)]))];
    }

    public async Task<Survey> SurveyAsync(string? code, CancellationToken cancellation)
    {
        code = (code ?? "").Trim().ToUpperInvariant();
        return await store.Surveys.SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw Problems.NotFound.Because();
    }

    /// <exception cref="Refused"><see cref="QuestionnaireProblems.NotOnTeam"/></exception>
    public async Task<Survey> WorkedOnAsync(Actor actor, string? code, CancellationToken cancellation)
    {
        var survey = await SurveyAsync(code, cancellation);
        if (actor.AccountId is not { } account || !await store.SurveyWorkers.AnyAsync(row => row.SurveyId == survey.Id && row.AccountId == account, cancellation)) throw QuestionnaireProblems.NotOnTeam.Because();
        return survey;
    }

    public async Task<QuestionnaireVersion> VersionAsync(Guid id, CancellationToken cancellation) => await store.QuestionnaireVersions.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);

    public Task<List<Survey>> SurveysAsync(CancellationToken cancellation) => store.Surveys.AsNoTracking().OrderByDescending(row => row.Code).ToListAsync(cancellation);

    public async Task<SurveyProgress> ProgressAsync(Survey survey, CancellationToken cancellation)
    {
        var id = survey.Id;
        var units = await store.SampleUnits.AsNoTracking().Where(row => row.SurveyId == id).ToListAsync(cancellation);
        var papers = await store.FieldPapers.AsNoTracking().Where(row => row.SurveyId == id && row.Pass == 1).Select(row => new { row.SampleUnitId, row.IsComplete, row.Way }).ToListAsync(cancellation);
        var complete = papers.Where(paper => paper.IsComplete).ToDictionary(paper => paper.SampleUnitId, paper => paper.Way);
        var strata = await store.SurveyStrata.AsNoTracking().Where(row => row.SurveyId == id).OrderBy(row => row.Key).ToListAsync(cancellation);
        var cells = await store.SurveyCells.AsNoTracking().Where(row => row.SurveyId == id).ToListAsync(cancellation);
        var answered = survey.State == SurveyState.Open ? units.Where(unit => complete.ContainsKey(unit.Id)).Select(unit => (unit.StratumKey, unit.Way, By: complete[unit.Id])).ToList()
            : [.. (await store.SurveyResponses.AsNoTracking().Where(row => row.SurveyId == id).Select(row => new { row.StratumKey, row.Way, row.AnsweredBy }).ToListAsync(cancellation)).Select(row => (row.StratumKey, row.Way, By: row.AnsweredBy))];
        return new SurveyProgress(strata.Sum(stratum => stratum.Drawn), units.Count(unit => unit.IsAsked), answered.Count,
            papers.Count(paper => !paper.IsComplete), units.Count(unit => unit.Place == SamplePlace.Replaced), answered.GroupBy(row => row.By).ToDictionary(group => group.Key, group => group.Count()),
            [.. cells.OrderBy(cell => cell.StratumKey, StringComparer.Ordinal).ThenBy(cell => cell.Way, StringComparer.Ordinal)
                .Select(cell => (strata.Single(stratum => stratum.Key == cell.StratumKey), cell, answered.Count(row => row.StratumKey == cell.StratumKey && row.Way == cell.Way)))]);
    }

    /// <summary>Those asked now, and those replaced, by number.</summary>
    public async Task<IReadOnlyList<SampleLine>> SampleAsync(Survey survey, CancellationToken cancellation)
    {
        var id = survey.Id;
        var rows = await (from unit in store.SampleUnits.AsNoTracking()
                          join party in store.Set<DossierParty>().AsNoTracking().Where(row => row.Role == PartyRole.Submitter) on unit.DossierId equals party.DossierId
                          join stratum in store.SurveyStrata.AsNoTracking() on new { unit.SurveyId, Key = unit.StratumKey } equals new { stratum.SurveyId, stratum.Key }
                          where unit.SurveyId == id && unit.Place != SamplePlace.Reserve
                          orderby unit.Number
                          select new { unit, stratum.Label, party.Name, party.Phone }).ToListAsync(cancellation);
        var papers = await store.FieldPapers.AsNoTracking().Where(row => row.SurveyId == id && row.Pass == 1).ToDictionaryAsync(row => row.SampleUnitId, cancellation);
        var attempts = (await store.ContactAttempts.AsNoTracking().Where(row => row.SurveyId == id).ToListAsync(cancellation)).ToLookup(row => row.SampleUnitId);
        return [.. rows.Select(row => new SampleLine(row.unit, row.Label, row.Name, row.Phone, papers.GetValueOrDefault(row.unit.Id), attempts[row.unit.Id].Count(), attempts[row.unit.Id].OrderBy(one => one.At).LastOrDefault()?.Kind))];
    }
}
