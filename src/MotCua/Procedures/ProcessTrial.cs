using MotCua.WorkingTime;

namespace MotCua.Procedures;

/// <summary>One step as a sandbox dossier would go through it.</summary>
/// <param name="People">How many hold the role in the unit today; 0: nobody could do it.</param>
internal sealed record TrialStep(ProcessStep Step, string Unit, int People, DateTime From, DateTime Due);

/// <summary>A sandbox dossier walked through a process: nothing of it is stored but that the walk was made.</summary>
internal sealed record ProcessTrial(DateTime Start, DueDate? Promise, IReadOnlyList<TrialStep> Steps)
{
    public DateTime End => Steps[^1].Due;

    public bool FitsPromise => Promise is not { } promise || End <= promise.Due;

    public IReadOnlyList<TrialStep> WithoutPeople => [.. Steps.Where(step => step.People == 0)];

    public bool Passed => FitsPromise && WithoutPeople.Count == 0;

    public static ProcessTrial Walk(WorkCalendar calendar, DateTime start, TimeLimit? limit, IReadOnlyList<ProcessStep> steps, Func<ProcessStep, (string Unit, int People)> whoOf)
    {
        var dues = StepLimits.DueDates(calendar, start, [.. steps.Select(step => (int)(step.Hours * 60))]);
        var from = calendar.IntoOffice(start);
        var walked = new List<TrialStep>();
        foreach (var (step, due) in steps.Zip(dues))
        {
            var (unit, people) = whoOf(step);
            walked.Add(new TrialStep(step, unit, people, from, due));
            from = due;
        }
        return new ProcessTrial(start, limit is { } of ? Deadline.Of(calendar, start, of) : null, walked);
    }
}
