using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Petitions.Complaints;

namespace MotCua.Petitions.Reports;

/// <summary>
/// Petitions and settlements of a period as facts. A petition belongs to it when it came in then, or had come in before and was not yet
/// disposed of when it began.
/// </summary>
internal sealed class PetitionFacts(Store store, LawBook law) : IReportFacts
{
    public async Task<IReadOnlyList<ReportFact>> FactsAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var facts = new List<ReportFact>();
        facts.AddRange(await PetitionsAsync(from, to, cancellation));
        facts.AddRange(await ComplaintsAsync(from, to, cancellation));
        return facts;
    }

    private async Task<IEnumerable<ReportFact>> PetitionsAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var all = store.Dispositions.AsNoTracking();
        // Those that came in then, and those of before that nobody had disposed of when it began.
        var counted = store.Petitions.AsNoTracking().Where(row => row.ReceivedOn <= to && (row.ReceivedOn >= from || !all.Any(done => done.PetitionId == row.Id && done.On < from)));
        var ids = counted.Select(row => row.Id);
        var petitions = await counted.ToListAsync(cancellation);
        var dispositions = (await all.Where(row => row.On <= to && ids.Contains(row.PetitionId)).ToListAsync(cancellation)).GroupBy(row => row.PetitionId).ToDictionary(group => group.Key, group => group.OrderBy(row => row.At).ToList());
        var end = OfficeClock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue));
        var triages = (await store.Triages.AsNoTracking().Where(row => row.At < end && ids.Contains(row.PetitionId)).ToListAsync(cancellation)).GroupBy(row => row.PetitionId).ToDictionary(group => group.Key, group => group.OrderBy(row => row.At).Last());
        var rulings = (await (from complaint in store.Complaints.AsNoTracking() join ruling in store.Rulings.AsNoTracking() on complaint.Id equals ruling.ComplaintId where ruling.On <= to && ids.Contains(complaint.PetitionId) select new { complaint.PetitionId, complaint.Level }).ToListAsync(cancellation)).GroupBy(row => row.PetitionId).ToDictionary(group => group.Key, group => group.Max(row => row.Level));
        var groups = law.Codes("petition-fields").ToDictionary(row => row.Code, row => row.More.GetValueOrDefault("group", "other"));
        return petitions.Select(row =>
        {
            var done = dispositions.GetValueOrDefault(row.Id);
            var triage = triages.GetValueOrDefault(row.Id);
            HashSet<string> tags = [row.ReceivedOn >= from ? "new" : "carried", row.Signers > 1 ? "many" : "one", $"group:{groups.GetValueOrDefault(row.FieldCode, "other")}", $"kind:{triage?.Kind ?? row.Kind}", $"way:{row.Way}"];
            if (done is not null) tags.Add("processed");
            if (triage is not null) tags.Add(triage.IsEligible ? "eligible" : "not-eligible");
            if (triage is not null) tags.Add(triage.IsWithinCompetence ? "within" : "outside");
            foreach (var one in done ?? []) tags.Add($"went:{one.Kind}");
            if (done?.Exists(one => one.RepliedOn is { } replied && replied >= from && replied <= to) == true) tags.Add("replied");
            tags.Add(rulings.TryGetValue(row.Id, out var level) ? level == 1 ? "settled-first" : "settled-more" : row.State == PetitionState.Closed && OfficeClock.DayOf(row.ClosedAt!.Value) <= to ? "closed" : done?.Exists(one => one.Kind == DispositionKind.Accept) == true ? "in-settlement" : "not-settled");
            return new ReportFact("petition", row.Id, row.MatterId, tags, ReportFact.NoFigures);
        });
    }

    private async Task<IEnumerable<ReportFact>> ComplaintsAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await (from complaint in store.Complaints.AsNoTracking()
                          join petition in store.Petitions.AsNoTracking() on complaint.PetitionId equals petition.Id
                          join ruling in store.Rulings.AsNoTracking() on complaint.Id equals ruling.ComplaintId into rulings
                          from ruled in rulings.DefaultIfEmpty()
                          join ended in store.ComplaintDiscontinuations.AsNoTracking() on complaint.Id equals ended.ComplaintId into ends
                          from end in ends.DefaultIfEmpty()
                          where complaint.AcceptedOn <= to
                          select new { Complaint = complaint, petition.MatterId, petition.FieldCode, Ruling = ruled, End = end }).ToListAsync(cancellation);
        var executed = (await store.RulingExecutions.AsNoTracking().Where(row => row.On <= to).ToListAsync(cancellation)).GroupBy(row => row.ComplaintId).ToDictionary(group => group.Key, group => group.Where(row => row.IsComplete).Select(row => (DateOnly?)row.On).Min());
        var facts = new List<ReportFact>();
        foreach (var row in rows)
        {
            var (complaint, ruling, ended) = (row.Complaint, row.Ruling is { } made && made.On <= to ? row.Ruling : null, row.End is { } over && over.On <= to ? row.End : null);
            var endedOn = ruling?.On ?? ended?.On;
            if (endedOn is null || endedOn >= from)
            {
                HashSet<string> tags = [complaint.AcceptedOn >= from ? "new" : "carried", $"level:{complaint.Level}"];
                if (ruling is not null) tags.UnionWith(["solved", "ruled", $"outcome:{ruling.Outcome}", ruling.IsOnTime ? "on-time" : "late"]);
                else if (ended is { IsWithdrawn: true }) tags.UnionWith(["solved", "withdrawn"]);
                else if (ended is not null) tags.Add("discontinued");
                else tags.Add("open");
                facts.Add(new ReportFact("complaint", complaint.PetitionId, row.MatterId, tags, ruling is null ? ReportFact.NoFigures : Figures(ruling)));
            }
            // What is to be carried out: rulings that hold, and were not carried out when the period began.
            var done = executed.GetValueOrDefault(complaint.Id);
            if (ruling is { InForceOn: { } force } && force <= to && !(done < from))
                facts.Add(new ReportFact("execution", complaint.PetitionId, row.MatterId, new HashSet<string> { $"level:{complaint.Level}", done is not null ? "executed" : executed.ContainsKey(complaint.Id) ? "partly-executed" : "not-executed" }, Figures(ruling)));
        }
        return facts;
    }

    private static Dictionary<string, decimal> Figures(Ruling ruling) => new()
    {
        ["money-state"] = ruling.MoneyToState, ["land-state"] = ruling.LandToState, ["money-organisations"] = ruling.MoneyToOrganisations, ["money-people"] = ruling.MoneyToPeople, ["organisations"] = ruling.OrganisationsRestored, ["people"] = ruling.PeopleRestored,
        ["handle"] = ruling.PeopleToHandle, ["officials"] = ruling.OfficialsToHandle, ["matters-crime"] = ruling.MattersToInvestigators, ["people-crime"] = ruling.PeopleToInvestigators,
    };
}
