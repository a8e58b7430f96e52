namespace MotCua.Petitions;

/// <summary>The secret a sender is given with the code of a petition: a <see cref="CodeSecret"/> of three groups.</summary>
internal sealed class PetitionSecret(CodeSecret secrets)
{
    private const string Series = "petition";
    private const int Groups = 3;

    public Task PrepareAsync(CancellationToken cancellation) => secrets.PrepareAsync(Series, cancellation);

    public Task<string> OfAsync(string code, CancellationToken cancellation) => secrets.OfAsync(Series, code, cancellation, Groups);

    public Task<bool> MatchesAsync(string code, string? typed, CancellationToken cancellation) => secrets.MatchesAsync(Series, code, typed, cancellation, Groups);
}
