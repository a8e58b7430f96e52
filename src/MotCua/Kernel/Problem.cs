namespace MotCua.Kernel;

/// <summary>One kind of trouble a user can be told of, numbered once in <see cref="Problems"/>.</summary>
/// <param name="Number">Stands in the answer as <c>MC-nnnn</c> and in the address of its explanation.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">Vietnamese: what is wrong and what to do.</param>
public sealed record Problem(int Number, int Status, string Title, string English)
{
    public string Code => $"MC-{Number:0000}";

    /// <param name="field">The form field the sentence belongs to, as its name in the page model.</param>
    /// <param name="detail">A sentence that is more exact than the title; shown instead of it.</param>
    public Refused Because(string? detail = null, string? field = null) => new(this, detail, field);
}

/// <summary>
/// A rule says no. Pages show it beside the form with everything typed kept; the API answers problem+json.
/// Thrown by nouns and acts before anything is stored.
/// </summary>
public sealed class Refused(Problem problem, string? detail = null, string? field = null) : Exception(detail ?? problem.Title)
{
    public Problem Problem { get; } = problem;

    public string Sentence => Message;

    public string? Field { get; } = field;

    /// <summary>Further data for the API's problem+json, by name.</summary>
    public Dictionary<string, object?> Extensions { get; } = [];
}
