using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Petitions.Denunciations;
using MotCua.WorkingTime;

namespace MotCua.Petitions.Reports;

/// <summary>
/// Denunciations of a period as facts, from the kinds and days of their steps alone: nothing under seal is read, and no cell leads to one.
/// What the forms ask of their content (field, persons, money) is not told. A tip is no denunciation and is not counted.
/// </summary>
internal sealed class SealedFacts(Store store, LawBook law, OfficeCalendars calendars) : IReportFacts
{
    public async Task<IReadOnlyList<ReportFact>> FactsAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (begin, end) = (OfficeClock.ToUtc(from.ToDateTime(TimeOnly.MinValue)), OfficeClock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        var cases = await store.SealedCases.AsNoTracking().Where(one => one.Kind == SealedKind.Denunciation && one.ReceivedAt < end).Select(one => new { one.Id, one.Way, one.ReceivedAt }).ToListAsync(cancellation);
        var steps = (await store.CaseSteps.AsNoTracking().Where(step => step.At < end).OrderBy(step => step.At).ThenBy(step => step.Id).ToListAsync(cancellation)).ToLookup(step => step.CaseId);
        var calendar = calendars.Of();
        return [.. cases.SelectMany(one => Of(one.Id, one.Way, one.ReceivedAt, [.. steps[one.Id]], law, calendar, begin, end))];
    }

    internal static IEnumerable<ReportFact> Of(Guid id, SealedWay way, DateTime received, IReadOnlyList<CaseStep> steps, LawBook law, WorkCalendar calendar, DateTime begin, DateTime end)
    {
        DateTime? When(params StepKind[] kinds) => steps.Where(step => kinds.Contains(step.Kind)).Select(step => (DateTime?)step.At).Min();
        var (accepted, sorted, concluded, over) = (When(StepKind.Accepted), When(StepKind.Accepted, StepKind.NotAccepted, StepKind.Transferred), When(StepKind.Concluded), When(StepKind.Concluded, StepKind.Discontinued));
        var settle = DutyRules.Of(steps, law, calendar).FirstOrDefault(duty => duty.Row.Rule == "tc-04");
        var isLate = settle?.IsLate(OfficeClock.ToOffice(end)) == true;
        HashSet<string> common = [];
        if (over is null && isLate) common.Add("overdue");
        if (When(StepKind.FurtherReceived) is not null) common.Add("further");
        if (When(StepKind.SentToInvestigators) is not null) common.Add("investigators");
        ReportFact Fact(string of, params string[] tags) => new(of, null, id, new HashSet<string>([.. common, .. tags]), ReportFact.NoFigures);

        if (received >= begin || sorted is null || sorted >= begin)
        {
            List<string> tags = [received >= begin ? "new" : "carried", "one", "group:sealed", "kind:Denunciation", $"way:{(way == SealedWay.InPerson ? "Reception" : way)}"];
            if (sorted is not null) tags.Add("processed");
            if (accepted is not null) tags.AddRange(["eligible", "within"]);
            else if (When(StepKind.Transferred) is not null) tags.AddRange(["eligible", "outside", "went:Transfer"]);
            else if (When(StepKind.NotAccepted) is not null) tags.Add("not-eligible");
            tags.Add(concluded is not null ? "settled-first" : over is not null || When(StepKind.Closed) is not null ? "closed" : accepted is not null ? "in-settlement" : "not-settled");
            yield return Fact("petition", [.. tags]);
        }
        if (accepted is { } taken && (over is null || over >= begin))
        {
            List<string> tags = [taken >= begin ? "new" : "carried"];
            if (concluded is not null) tags.AddRange(["solved", "concluded", $"result:{steps.First(step => step.Kind == StepKind.Concluded).ReasonCode}", isLate ? "late" : "on-time"]);
            else if (over is not null) tags.AddRange(["solved", steps.First(step => step.Kind == StepKind.Discontinued).ReasonCode == "withdrawn" ? "withdrawn" : "discontinued"]);
            else tags.Add("open");
            yield return Fact("denunciation", [.. tags]);
        }
        var handled = When(StepKind.Handled);
        if (concluded is not null && (handled is null || handled >= begin))
            yield return Fact("handling", [.. new[] { (StepKind.Handled, "handled"), (StepKind.Reported, "reported"), (StepKind.Published, "published") }.Where(pair => When(pair.Item1) is not null).Select(pair => pair.Item2)]);
    }
}
