using MotCua.Kernel.Acts;

namespace MotCua.Questionnaires;

public enum SurveyState { Draft, Open, Closed, Published }

/// <summary>By what the sample is layered.</summary>
public enum StrataBy { Unit, Field }

/// <summary>How the whole is made of its parts; editions of the method differ.</summary>
public enum OverallRule { MeanOfFactors, OverallQuestion, AllAnswers }

/// <summary>What a round is, as it is typed.</summary>
internal sealed record SurveyFacts(string Title, Guid VersionId, StrataBy Strata, DateOnly From, DateOnly To, int SampleSize, int Reserves, long Seed, int DoublePercent, OverallRule Overall);

/// <summary>Đợt khảo sát: one version of one questionnaire put to a drawn sample of those whose dossiers were finished in a period.</summary>
public sealed class Survey : IVersioned
{
    public const int MostSample = 2_000;

    public Guid Id { get; init; }
    /// <summary><c>KS-2021-0001</c>.</summary>
    public string Code { get; set; } = "";
    public string Title { get; private set; } = "";
    public Guid QuestionnaireVersionId { get; private set; }
    public StrataBy Strata { get; private set; }
    /// <summary>Dossiers finished from this day to <see cref="To"/>, both included.</summary>
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public int SampleSize { get; private set; }
    /// <summary>Further persons in the order of the draw, of a hundred drawn.</summary>
    public int Reserves { get; private set; }
    public long Seed { get; private set; }
    /// <summary>Of a hundred paper questionnaires so many are typed in twice.</summary>
    public int DoublePercent { get; private set; }
    public OverallRule Overall { get; private set; }
    /// <summary>Cells of fewer people are not shown; from <c>law/codes/survey-rules.json</c> on the day it was made.</summary>
    public int HideBelow { get; init; }
    /// <summary>Cells of fewer people are marked.</summary>
    public int MarkBelow { get; init; }
    public SurveyState State { get; private set; }
    /// <summary>Who could have been drawn, who was left out and why: in words, as counted on the day of the draw.</summary>
    public string FrameNote { get; private set; } = "";
    /// <summary>Paper questionnaires typed in twice, answers compared and answers that differed: what is left of it after closing.</summary>
    public int DoubleEntered { get; private set; }
    public int DoubleCompared { get; private set; }
    public int DoubleDiffering { get; private set; }
    public bool IsDemonstration { get; init; }
    public int Version { get; set; }

    internal void Write(SurveyFacts facts)
    {
        Must(SurveyState.Draft);
        if (string.IsNullOrWhiteSpace(facts.Title)) throw QuestionnaireProblems.SurveyFactsNeeded.Because("Mời ghi tên đợt khảo sát.", "SurveyTitle");
        if (facts.To < facts.From) throw QuestionnaireProblems.SurveyFactsNeeded.Because("Ngày cuối không sớm hơn ngày đầu. Mời xem lại.", "To");
        if (facts.SampleSize is < 1 or > MostSample) throw QuestionnaireProblems.SurveyFactsNeeded.Because($"Cỡ mẫu từ 1 đến {MostSample}.", "SampleSize");
        if (facts.Reserves is < 0 or > 100 || facts.DoublePercent is < 0 or > 100) throw QuestionnaireProblems.SurveyFactsNeeded.Because("Tỷ lệ dự phòng và tỷ lệ nhập hai lần từ 0 đến 100.", "Reserves");
        (Title, QuestionnaireVersionId, Strata, From, To) = (facts.Title.Trim(), facts.VersionId, facts.Strata, facts.From, facts.To);
        (SampleSize, Reserves, Seed, DoublePercent, Overall) = (facts.SampleSize, facts.Reserves, facts.Seed, facts.DoublePercent, facts.Overall);
    }

    public SurveyStep Open(Guid id, Actor by, DateTime at, string frameNote)
    {
        Must(SurveyState.Draft);
        FrameNote = frameNote;
        return Go(SurveyState.Open, id, by, at);
    }

    public SurveyStep Close(Guid id, Actor by, DateTime at, int entered, int compared, int differing)
    {
        Must(SurveyState.Open);
        (DoubleEntered, DoubleCompared, DoubleDiffering) = (entered, compared, differing);
        return Go(SurveyState.Closed, id, by, at);
    }

    public SurveyStep Publish(Guid id, Actor by, DateTime at)
    {
        Must(SurveyState.Closed);
        return Go(SurveyState.Published, id, by, at);
    }

    public void Must(SurveyState state)
    {
        if (State != state) throw QuestionnaireProblems.NotInThatState.Because();
    }

    private SurveyStep Go(SurveyState to, Guid id, Actor by, DateTime at)
    {
        State = to;
        return new SurveyStep { Id = id, SurveyId = Id, To = to, At = at, By = by.AccountId, ByName = by.Name };
    }
}

/// <summary>That a round was opened, closed or published.</summary>
public sealed class SurveyStep
{
    public Guid Id { get; init; }
    public Guid SurveyId { get; init; }
    public SurveyState To { get; init; }
    public DateTime At { get; init; }
    public Guid? By { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>Who works on a round: they alone see whom to call.</summary>
public sealed class SurveyWorker
{
    public Guid SurveyId { get; init; }
    public Guid AccountId { get; init; }
    public string Name { get; init; } = "";
}
