using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers;

/// <summary>A line of Biểu II.06a/VPCP/KSTT: one field of procedures, or all.</summary>
public sealed class QuarterLine(string name)
{
    public string Field => name;
    public int Online { get; internal set; }
    public int DirectOrPost { get; internal set; }
    public int CarriedOver { get; internal set; }
    public int Early { get; internal set; }
    public int OnTime { get; internal set; }
    public int Late { get; internal set; }
    public int OpenInTime { get; internal set; }
    public int OpenLate { get; internal set; }

    public int Received => Online + DirectOrPost + CarriedOver;
    public int Solved => Early + OnTime + Late;
    public int Open => OpenInTime + OpenLate;

    internal void Add(QuarterLine other)
    {
        Online += other.Online;
        DirectOrPost += other.DirectOrPost;
        CarriedOver += other.CarriedOver;
        Early += other.Early;
        OnTime += other.OnTime;
        Late += other.Late;
        OpenInTime += other.OpenInTime;
        OpenLate += other.OpenLate;
    }
}

/// <summary>
/// The quarterly report on dossiers received and solved, computed from dates so that a past quarter gives the same figures for ever:
/// accepted before the period's end and not ended before its beginning. What was stopped or withdrawn counts as solved on the day it
/// was stopped (returned to the person). Lateness goes by the first promise, as the law counts it, not by one an apology moved.
/// The form's columns are those seen in use; its circular was not at hand.
/// </summary>
internal static class QuarterReport
{
    private sealed record Row(string Field, Procedures.Channel Channel, DateTime AcceptedAt, DateTime? PromisedAt, DateTime? EndedAt);

    public static (DateOnly First, DateOnly Last) Days(int year, int quarter)
    {
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        return (first, first.AddMonths(3).AddDays(-1));
    }

    /// <param name="until">End of the period, or just after now where it is still running. UTC.</param>
    public static async Task<IReadOnlyList<QuarterLine>> ReadAsync(Store store, Actor actor, DateTime since, DateTime until, CancellationToken cancellation)
    {
        var seen = store.Dossiers.AsNoTracking().SeenBy(actor).Where(row => row.AcceptedAt < until && (row.FinishedAt == null || row.FinishedAt >= since));
        var rows = from row in seen
                   join version in store.Set<Procedures.ProcedureVersion>() on row.ProcedureVersionId equals version.Id
                   join stopped in store.Stoppages on row.Id equals stopped.DossierId into stops
                   from stop in stops.DefaultIfEmpty()
                   where stop == null || stop.At >= since
                   select new Row(version.Field, row.Channel, row.AcceptedAt!.Value, row.FirstPromisedAt, row.FinishedAt ?? (stop == null ? null : stop.At));
        var lines = new SortedDictionary<string, QuarterLine>(StringComparer.Ordinal);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!lines.TryGetValue(row.Field, out var line)) lines[row.Field] = line = new QuarterLine(row.Field);
            Count(line, row, since, until);
        }
        return [.. lines.Values];
    }

    public static QuarterLine Total(IEnumerable<QuarterLine> lines)
    {
        var total = new QuarterLine("Tổng số");
        foreach (var line in lines) total.Add(line);
        return total;
    }

    private static void Count(QuarterLine line, Row row, DateTime from, DateTime until)
    {
        if (row.AcceptedAt < from) line.CarriedOver++;
        else if (row.Channel == Procedures.Channel.Online) line.Online++;
        else line.DirectOrPost++;

        if (row.EndedAt is { } ended && ended < until)
        {
            if (row.PromisedAt is { } promised && ended > promised) line.Late++;
            else if (row.PromisedAt is { } due && OfficeClock.DayOf(ended) < OfficeClock.DayOf(due)) line.Early++;
            else line.OnTime++;
        }
        else if (row.PromisedAt < until) line.OpenLate++;
        else line.OpenInTime++;
    }
}
