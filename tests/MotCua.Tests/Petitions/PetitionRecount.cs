using MotCua.Kernel;
using MotCua.Kernel.Law;
using MotCua.Petitions;
using MotCua.Petitions.Complaints;
using MotCua.Petitions.Denunciations;
using MotCua.Petitions.Reception;
using MotCua.WorkingTime;

namespace MotCua.Tests.Petitions;

/// <summary>
/// Every cell of the forms of 2021 counted by hand from the acts alone, in plain loops that know nothing of tags or of the forms' own rows.
/// Only whether a denunciation is late is asked of <see cref="DutyRules"/>, whose dates have tests of their own.
/// </summary>
internal sealed class PetitionRecount(ActTables acts, LawBook law, WorkCalendar calendar, DateOnly from, DateOnly to)
{
    private readonly Dictionary<string, decimal> cells = new(StringComparer.Ordinal);
    private readonly DateTime end = OfficeClock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue));

    private sealed record One(string Matter, bool IsNew, bool IsMany, PetitionKind? Kind, string Group, string Way, bool? Eligible, bool? Within, List<DispositionKind> Went, bool Replied, string Status, bool Overdue = false, bool Further = false)
    {
        public bool IsDenunciation => Kind is null;
        public bool Asks => Kind is PetitionKind.Recommendation or PetitionKind.Feedback;
    }

    public IReadOnlyDictionary<string, decimal> Count()
    {
        var all = Petitions().Concat(Sealed()).ToList();
        Petitions(all);
        ByKind("02/XLĐ", [.. all.Where(one => one.Kind == PetitionKind.Complaint)]);
        ByKind("04/XLĐ", [.. all.Where(one => one.Asks)]);
        Denunciations([.. all.Where(one => one.IsDenunciation)]);
        FromReceptions([.. all.Where(one => one.Way == "Reception" && one.IsNew)]);
        Complaints();
        Settlements();
        Receptions();
        return cells;
    }

    private IEnumerable<One> Petitions()
    {
        var went = acts["petitions_dispositions"].ToLookup(row => row.Text("petition_id"));
        var sorted = acts["petitions_triages"].ToLookup(row => row.Text("petition_id"));
        var ruled = acts["petitions_rulings"].Where(row => row.Day("on") <= to).Select(row => row.Text("complaint_id")).ToHashSet();
        var levels = acts["petitions_complaints"].Where(row => ruled.Contains(row.Key)).ToLookup(row => row.Text("petition_id"), row => row.Number("level"));
        foreach (var row in acts["petitions_petitions"])
        {
            var received = row.Day("received_on");
            var done = went[row.Key].Where(way => way.Day("on") <= to).ToList();
            if (received > to || (received < from && done.Exists(way => way.Day("on") < from))) continue;
            var triage = sorted[row.Key].Where(one => one.At("at") < end).MaxBy(one => one.At("at"));
            var status = levels[row.Key].Any(level => level == 2) ? "more" : levels[row.Key].Any() ? "first" : row.Of<PetitionState>("state") == PetitionState.Closed && row.At("closed_at") < end ? "closed" : done.Exists(way => way.Of<DispositionKind>("kind") == DispositionKind.Accept) ? "open" : "none";
            yield return new One(row.Text("matter_id")!, received >= from, row.Number("signers") > 1, (triage ?? row).Of<PetitionKind>("kind"), Group(row.Text("field_code")!), row.Text("way")!, triage?.Is("is_eligible"), triage?.Is("is_within_competence"),
                done.ConvertAll(way => way.Of<DispositionKind>("kind")), done.Exists(way => way.Day("replied_on") is { } day && day >= from && day <= to), status);
        }
    }

    private static string Group(string field) => field switch { "dat-dai" => "land", "tu-phap" => "judicial", "dang" => "party", "ncc" or "btxh" or "bhxh" or "tre-em" or "giam-ngheo" or "lao-dong" or "viec-lam" or "gdnn" => "policy", _ => "other" };

    private IEnumerable<One> Sealed()
    {
        foreach (var (row, steps) in Cases())
        {
            var (isNew, sorted) = (Day(row.At("received_at")) >= from, steps.Find(step => step.Kind is StepKind.Accepted or StepKind.NotAccepted or StepKind.Transferred));
            if (!isNew && sorted is not null && Day(sorted.At) < from) continue;
            bool Did(StepKind kind) => steps.Exists(step => step.Kind == kind);
            var status = Did(StepKind.Concluded) ? "first" : Did(StepKind.Discontinued) || Did(StepKind.Closed) ? "closed" : Did(StepKind.Accepted) ? "open" : "none";
            yield return new One(row.Key, isNew, false, null, "sealed", row.Text("way") == "InPerson" ? "Reception" : "other", sorted is null ? null : sorted.Kind != StepKind.NotAccepted, sorted?.Kind switch { StepKind.Accepted => true, StepKind.Transferred => false, _ => null },
                sorted?.Kind switch { null => [], StepKind.Transferred => [DispositionKind.Transfer], _ => [DispositionKind.Accept] }, false, status, status == "open" && IsLate(steps), Did(StepKind.FurtherReceived));
        }
    }

    private IEnumerable<(ActRow Case, List<CaseStep> Steps)> Cases()
    {
        var steps = acts["petitions_case_steps"].ToLookup(row => row.Text("case_id"));
        foreach (var row in acts["petitions_sealed_cases"].Where(row => row.Text("kind") == "Denunciation" && row.At("received_at") < end))
            yield return (row, [.. steps[row.Key].Select(step => new CaseStep { Kind = step.Of<StepKind>("kind"), At = step.At("at")!.Value, ReasonCode = step.Text("reason_code"), Days = step.Text("days") is null ? null : (int)step.Number("days") }).Where(step => step.At < end).OrderBy(step => step.At)]);
    }

    private bool IsLate(List<CaseStep> steps) => DutyRules.Of(steps, law, calendar).Single(duty => duty.Row.Rule == "tc-04").IsLate(OfficeClock.ToOffice(end));

    private void Petitions(List<One> all)
    {
        var fit = all.FindAll(one => one.Eligible == true);
        var inside = fit.FindAll(one => one.Within == true);
        Set("01/XLĐ", all.Count, all.Count(one => !one.IsNew && one.IsMany), all.Count(one => !one.IsNew && !one.IsMany), all.Count(one => one.IsNew && one.IsMany), all.Count(one => one.IsNew && !one.IsMany), all.Count(one => one.Went.Count > 0),
            fit.Count, Matters(fit), fit.Count(one => one.Kind == PetitionKind.Complaint), fit.Count(one => one.IsDenunciation), fit.Count(one => one.Asks), Status(fit, "first"), Status(fit, "more"), Status(fit, "open"), Status(fit, "none") + Status(fit, "closed"),
            inside.Count, inside.Count(one => one.Kind == PetitionKind.Complaint), inside.Count(one => one.IsDenunciation), inside.Count(one => one.Asks), fit.Count - inside.Count, Went(all, DispositionKind.Guide), Went(all, DispositionKind.Transfer), Went(all, DispositionKind.Urge), all.Count(one => one.Replied));
    }

    /// <summary>02/XLĐ and 04/XLĐ: the same until the status.</summary>
    private void ByKind(string form, List<One> all)
    {
        var fit = all.FindAll(one => one.Eligible == true);
        List<decimal> line = [all.Count, all.Count(one => !one.IsNew), all.Count(one => one.IsNew), all.Count(one => one.Went.Count > 0), fit.Count, Matters(fit), In(fit, "policy"), In(fit, "land"), In(fit, "judicial")];
        if (form == "02/XLĐ") line.AddRange([In(fit, "party"), In(fit, "other"), Status(fit, "first"), Status(fit, "more"), fit.Count - Status(fit, "first") - Status(fit, "more"), fit.Count(one => one.Within == true), Went(all, DispositionKind.Guide), Went(all, DispositionKind.Transfer), Went(all, DispositionKind.Urge)]);
        else line.AddRange([In(fit, "party") + In(fit, "other"), fit.Count(one => one.Within == true), Status(all, "closed"), Went(all, DispositionKind.Transfer)]);
        Set(form, [.. line]);
    }

    private void Denunciations(List<One> all)
    {
        var fit = all.FindAll(one => one.Eligible == true);
        Set("03/XLĐ", all.Count, all.Count(one => !one.IsNew), all.Count(one => one.IsNew), all.Count(one => one.Went.Count > 0), fit.Count, Matters(fit), fit.Count, Status(fit, "first"), Status(fit, "open"), Status(fit, "none") + Status(fit, "closed"),
            fit.Count(one => one.Within == true), fit.Count(one => one.Within == false), all.Count(one => one.Eligible == false), fit.Count(one => one.Overdue), all.Count(one => one.Further));
    }

    private void FromReceptions(List<One> all)
    {
        List<One>[] kinds = [all.FindAll(one => one.Kind == PetitionKind.Complaint), all.FindAll(one => one.IsDenunciation), all.FindAll(one => one.Asks)];
        Set("02/TCD", [all.Count, Matters(all), .. kinds.SelectMany(kind => new decimal[] { kind.Count, Matters(kind) }), all.Count(one => one.Within is null), all.Count(one => one.Within == true), .. kinds.Select(kind => (decimal)kind.Count(one => one.Within == true)),
            all.Count(one => one.Within == false), Went(all, DispositionKind.Guide), Went(all, DispositionKind.Transfer), Went(all, DispositionKind.Urge), all.Count(one => one.Replied)]);
    }

    private void Complaints()
    {
        var rulings = acts["petitions_rulings"].Where(row => row.Day("on") <= to).ToDictionary(row => row.Text("complaint_id")!);
        var ends = acts["petitions_discontinuations"].Where(row => row.Day("on") <= to).ToDictionary(row => row.Text("complaint_id")!);
        var executions = acts["petitions_executions"].Where(row => row.Day("on") <= to).ToLookup(row => row.Text("complaint_id"));
        var (here, fresh, taken, dropped, solved) = (0, 0, 0, 0, new List<(decimal Level, ActRow Ruling)>());
        var (done, partly, waiting) = (new List<ActRow>(), 0, new List<ActRow>());
        foreach (var row in acts["petitions_complaints"].Where(row => row.Day("accepted_on") <= to))
        {
            var (ruling, over) = (rulings.GetValueOrDefault(row.Key), ends.GetValueOrDefault(row.Key));
            if (!((ruling ?? over)?.Day("on") < from))
            {
                here++;
                if (row.Day("accepted_on") >= from) fresh++;
                if (ruling is not null) solved.Add((row.Number("level"), ruling));
                else if (over?.Is("is_withdrawn") == true) taken++;
                else if (over is not null) dropped++;
            }
            if (ruling?.Day("in_force_on") is not { } force || force > to) continue;
            var carried = executions[row.Key].Where(one => one.Is("is_complete")).MinBy(one => one.Day("on"));
            if (carried?.Day("on") < from) continue;
            waiting.Add(ruling);
            if (carried is not null) done.Add(ruling);
            else if (executions[row.Key].Any()) partly++;
        }
        decimal Sum(string column) => solved.Sum(one => one.Ruling.Number(column));
        int Of(decimal level, params ComplaintFinding[] findings) => solved.Count(one => one.Level == level && findings.Contains(one.Ruling.Of<ComplaintFinding>("outcome")));
        Set("01/KQGQ", here, here - fresh, fresh, solved.Count + taken, solved.Count, taken, Sum("money_to_state"), Sum("land_to_state"), Sum("money_to_organisations"), Sum("money_to_people"), Sum("people_restored"), Sum("officials_to_handle"), Sum("matters_to_investigators"),
            Of(1, ComplaintFinding.Right), Of(1, ComplaintFinding.Wrong), Of(1, ComplaintFinding.PartlyRight), Of(2, ComplaintFinding.Wrong), Of(2, ComplaintFinding.Right, ComplaintFinding.PartlyRight), solved.Count(one => one.Ruling.Is("is_on_time")), solved.Count(one => !one.Ruling.Is("is_on_time")),
            dropped, here - solved.Count - taken - dropped);
        Set("02/KQGQ", waiting.Count, done.Count, partly, waiting.Count - done.Count - partly, waiting.Sum(row => row.Number("money_to_state")), done.Sum(row => row.Number("money_to_state")), waiting.Sum(row => row.Number("money_to_people")), done.Sum(row => row.Number("money_to_people")));
    }

    private void Settlements()
    {
        var (lines, conclusions) = (new List<(bool New, string End, bool Late, bool Further, bool Crime)>(), new List<List<CaseStep>>());
        foreach (var (_, steps) in Cases())
        {
            if (steps.Find(step => step.Kind == StepKind.Accepted) is not { } accepted) continue;
            var over = steps.Find(step => step.Kind is StepKind.Concluded or StepKind.Discontinued);
            var handled = steps.Find(step => step.Kind == StepKind.Handled);
            if (over?.Kind == StepKind.Concluded && !(handled is not null && Day(handled.At) < from)) conclusions.Add(steps);
            if (over is not null && Day(over.At) < from) continue;
            lines.Add((Day(accepted.At) >= from, over is null ? "open" : over.Kind == StepKind.Concluded ? over.ReasonCode! : over.ReasonCode == "withdrawn" ? "withdrawn" : "dropped", IsLate(steps), steps.Exists(step => step.Kind == StepKind.FurtherReceived), steps.Exists(step => step.Kind == StepKind.SentToInvestigators)));
        }
        int End(params string[] ends) => lines.Count(line => ends.Contains(line.End));
        bool IsConcluded((bool New, string End, bool Late, bool Further, bool Crime) line) => line.End is "true" or "false" or "partly";
        Set("03/KQGQ", lines.Count, lines.Count(line => !line.New), lines.Count(line => line.New), lines.Count - End("open"), End("true", "false", "partly"), End("withdrawn"), End("dropped"), End("true"), End("false"), End("partly"), lines.Count(line => IsConcluded(line) && !line.Late), lines.Count(line => IsConcluded(line) && line.Late),
            lines.Count(line => line.Further), lines.Count(line => line.Further && line.End == "true"), lines.Count(line => line.Crime), End("open"), lines.Count(line => line is { End: "open", Late: true }));
        int With(StepKind kind) => conclusions.Count(steps => steps.Exists(step => step.Kind == kind));
        Set("04/KQGQ", conclusions.Count, With(StepKind.Handled), conclusions.Count - With(StepKind.Handled), With(StepKind.Reported), With(StepKind.Published), With(StepKind.SentToInvestigators));
    }

    private void Receptions()
    {
        var opened = acts["petitions_reception_openings"].ToDictionary(row => row.Text("sitting_id")!);
        var sittings = acts["petitions_reception_sittings"].ToDictionary(row => row.Key);
        var refused = acts["petitions_reception_refusals"].Select(row => row.Text("turn_id")).ToHashSet();
        var (heard, matters) = (new List<(string By, ActRow Turn, bool Counted)>(), new HashSet<string>());
        foreach (var turn in acts["petitions_reception_turns"].Where(row => row.Day("day") >= from && row.Day("day") <= to).OrderBy(row => row.At("at")).ThenBy(row => Guid.Parse(row.Key)))
        {
            if (!opened.TryGetValue(turn.Text("sitting_id")!, out var opening) || refused.Contains(turn.Key) || turn.Of<TurnState>("state") is TurnState.Waiting or TurnState.Left or TurnState.Refused) continue;
            heard.Add((sittings[turn.Text("sitting_id")!].Of<SittingKind>("kind") == SittingKind.Regular ? "regular" : opening.Is("delegated") ? "delegated" : "head", turn, matters.Add(turn.Text("first_turn_id") ?? turn.Key)));
        }
        List<decimal> line = [heard.Count, heard.Sum(one => one.Turn.Number("people")), matters.Count];
        foreach (var by in new[] { "regular", "head", "delegated" })
        {
            var own = heard.FindAll(one => one.By == by);
            var crowds = own.FindAll(one => one.Turn.Number("people") >= (law.Rule("reception-crowd", to).Number ?? int.MaxValue));
            if (by != "regular") line.Add(sittings.Values.Count(row => row.Of<SittingKind>("kind") == SittingKind.Head && row.Day("day") >= from && row.Day("day") <= to && opened.TryGetValue(row.Key, out var opening) && opening.Is("delegated") == (by == "delegated")));
            line.AddRange([own.Count, own.Sum(one => one.Turn.Number("people")), First(own), Again(own), crowds.Count, crowds.Sum(one => one.Turn.Number("people")), First(crowds), Again(crowds)]);
        }
        Set("01/TCD", [.. line]);

        static decimal First(List<(string By, ActRow Turn, bool Counted)> turns) => turns.Count(one => one.Counted && one.Turn.Text("first_turn_id") is null);
        static decimal Again(List<(string By, ActRow Turn, bool Counted)> turns) => turns.Count(one => one.Counted && one.Turn.Text("first_turn_id") is not null);
    }

    private void Set(string form, params decimal[] values)
    {
        for (var i = 0; i < values.Length; i++) cells.Add($"{form}.{i + 1}", values[i]);
    }

    private static int Matters(List<One> all) => all.Select(one => one.Matter).Distinct().Count();

    private static int Went(List<One> all, DispositionKind kind) => all.Count(one => one.Went.Contains(kind));

    private static int In(List<One> all, string group) => all.Count(one => one.Group == group);

    private static int Status(List<One> all, string status) => all.Count(one => one.Status == status);

    private static DateOnly Day(DateTime? at) => OfficeClock.DayOf(at!.Value);
}
