namespace MotCua.Web;

/// <summary>One figure on the home page about how the agency is working.</summary>
/// <param name="Value">As shown: "1.843", "97,6%".</param>
/// <param name="Meaning">Vietnamese, what it counts and over which period.</param>
/// <param name="Href">Where the rows behind it can be seen by the public; null where nowhere.</param>
public sealed record WorkingFigure(string Value, string Meaning, string English, string? Href = null);

/// <summary>A room that has figures for the home page registers one of these; with none, the section is left out.</summary>
public interface IWorkingFigures
{
    Task<IReadOnlyList<WorkingFigure>> ReadAsync(CancellationToken cancellation);
}
