using MotCua.Kernel.Calendar;
using MotCua.Procedures;
using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>Counts the date of a promise from the procedure's limit, the office's calendar and the law of the day.</summary>
internal sealed class PromiseMaker(OfficeCalendars calendars)
{
    /// <param name="completeAt">When the complete dossier reached the agency. UTC.</param>
    public Promise For(ProcedureVersion version, Channel channel, DateTime completeAt)
    {
        var limit = version.PromisedLimit(channel) ?? new TimeLimit(0, LimitUnit.None);
        var explained = Deadline.Explain(calendars.Of(), OfficeClock.ToOffice(completeAt), limit, CountRule.Legal);
        return explained is null
            ? new Promise(null, null, limit, CountRule.Legal, [])
            : new Promise(OfficeClock.ToUtc(explained.Date.Due), OfficeClock.ToUtc(explained.Date.LawEndsAt), limit, CountRule.Legal, explained.LawRows);
    }

    /// <summary>The explanation of a dossier's promise, day by day, from what is kept on the dossier.</summary>
    public ExplainedDueDate? Explain(Dossier dossier) => Deadline.Explain(calendars.Of(),
        OfficeClock.ToOffice(dossier.CompleteAt), new TimeLimit(dossier.LimitAmount, dossier.LimitUnit), dossier.CountRule);
}
