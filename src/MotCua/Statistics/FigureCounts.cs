namespace MotCua.Statistics;

/// <summary>What is counted of dossiers. Sums of these over days, units and procedures are all the statistics there are.</summary>
public class FigureCounts
{
    /// <summary>Filed, on the day they reached the agency.</summary>
    public int Received { get; set; }
    /// <summary>Refused at intake.</summary>
    public int Refused { get; set; }
    public int Withdrawn { get; set; }
    /// <summary>Stopped for another reason than a withdrawal.</summary>
    public int Stopped { get; set; }
    /// <summary>Requests for a supplement.</summary>
    public int SupplementsAsked { get; set; }
    /// <summary>Finished on a day before the last of the limit.</summary>
    public int Early { get; set; }
    /// <summary>Finished on the last day of the limit: until 24:00.</summary>
    public int OnTime { get; set; }
    public int Late { get; set; }
    /// <summary>Finished, of a procedure without a limit.</summary>
    public int Unlimited { get; set; }
    /// <summary>From the complete dossier to the finish, summed over the finished ones; minutes of the calendar.</summary>
    public long Minutes { get; set; }
    /// <summary>Became late in law while open, less those that were late and no longer are: summed from the beginning it is how many are late.</summary>
    public int LateOpen { get; set; }
    /// <summary>Accepted with a promise: what Decision 766 measures.</summary>
    public int Promised { get; set; }
    /// <summary>Of these, ended by the promise as it stood, with one supplement at most.</summary>
    public int PromiseKept { get; set; }
    public int PromiseBroken { get; set; }
    /// <summary>As <see cref="LateOpen"/>, by the rule of Decision 766: after the promise; not while a supplement is awaited.</summary>
    public int PromiseLateOpen { get; set; }
    /// <summary>Points of index 2 of Circular 01/2018: 2 where every unit was quicker than its own time, 1 where the slowest took just that, 0 where one took longer.</summary>
    public int UnitPoints { get; set; }
    /// <summary>Finished dossiers that have a point of index 2.</summary>
    public int UnitScored { get; set; }
    /// <summary>Points of index 3: 2 without a supplement, 1 with one, 0 with more.</summary>
    public int ContactPoints { get; set; }

    public int Finished => Early + OnTime + Late + Unlimited;

    public int Ended => Finished + Refused + Withdrawn + Stopped;

    public static readonly IReadOnlyList<(string Name, Func<FigureCounts, long> Of)> Measures =
    [
        ("received", row => row.Received), ("refused", row => row.Refused), ("withdrawn", row => row.Withdrawn), ("stopped", row => row.Stopped),
        ("supplements_asked", row => row.SupplementsAsked), ("early", row => row.Early), ("on_time", row => row.OnTime), ("late", row => row.Late),
        ("unlimited", row => row.Unlimited), ("minutes", row => row.Minutes), ("late_open", row => row.LateOpen), ("promised", row => row.Promised),
        ("promise_kept", row => row.PromiseKept), ("promise_broken", row => row.PromiseBroken), ("promise_late_open", row => row.PromiseLateOpen),
        ("unit_points", row => row.UnitPoints), ("unit_scored", row => row.UnitScored), ("contact_points", row => row.ContactPoints),
    ];

    public bool IsEmpty => Measures.All(measure => measure.Of(this) == 0);

    public void Add(FigureCounts other)
    {
        Received += other.Received;
        Refused += other.Refused;
        Withdrawn += other.Withdrawn;
        Stopped += other.Stopped;
        SupplementsAsked += other.SupplementsAsked;
        Early += other.Early;
        OnTime += other.OnTime;
        Late += other.Late;
        Unlimited += other.Unlimited;
        Minutes += other.Minutes;
        LateOpen += other.LateOpen;
        Promised += other.Promised;
        PromiseKept += other.PromiseKept;
        PromiseBroken += other.PromiseBroken;
        PromiseLateOpen += other.PromiseLateOpen;
        UnitPoints += other.UnitPoints;
        UnitScored += other.UnitScored;
        ContactPoints += other.ContactPoints;
    }

    public static FigureCounts SumOf(IEnumerable<FigureCounts> all)
    {
        var sum = new FigureCounts();
        foreach (var one in all) sum.Add(one);
        return sum;
    }
}
