using MotCua.Procedures;

namespace MotCua.Statistics;

/// <summary>How far a cell was folded.</summary>
public enum FigureGrain
{
    /// <summary>As an act left it: many may stand for one place, so that no act waits for another.</summary>
    Fresh,
    Day,
    Month,
    /// <summary>Without officers: what lies years back is asked for only in sums.</summary>
    Year,
}

/// <summary>Where something is counted: the office's day (of a month or year its first), the unit that answers, the procedure, the way it came, and who proposed the outcome.</summary>
/// <param name="OfficerId">An account; empty for what nobody's proposal ended.</param>
public readonly record struct FigurePlace(DateOnly Day, Guid UnitId, string ProcedureCode, Channel Channel, Guid OfficerId)
{
    /// <summary>The place it is folded into.</summary>
    public FigurePlace Of(FigureGrain grain) => grain switch
    {
        FigureGrain.Month => this with { Day = new DateOnly(Day.Year, Day.Month, 1) },
        FigureGrain.Year => this with { Day = new DateOnly(Day.Year, 1, 1), OfficerId = Guid.Empty },
        _ => this,
    };

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}|{UnitId}|{ProcedureCode}|{(int)Channel}|{OfficerId}");
}

/// <summary>Counts in one place. Written in the transaction of the act that caused them, folded into days, months and years afterwards.</summary>
public sealed class FigureCell : FigureCounts
{
    public Guid Id { get; init; }
    public FigureGrain Grain { get; init; }
    public DateOnly Day { get; init; }
    /// <summary>The division that answers for the handling.</summary>
    public Guid UnitId { get; init; }
    public string ProcedureCode { get; init; } = "";
    public Channel Channel { get; init; }
    public Guid OfficerId { get; init; }

    public FigurePlace Place => new(Day, UnitId, ProcedureCode, Channel, OfficerId);

    public static FigureCell At(FigurePlace place, FigureGrain grain, FigureCounts counts, Guid id)
    {
        var cell = new FigureCell
        {
            Id = id, Grain = grain, Day = place.Day, UnitId = place.UnitId, ProcedureCode = place.ProcedureCode, Channel = place.Channel, OfficerId = place.OfficerId,
        };
        cell.Add(counts);
        return cell;
    }
}
