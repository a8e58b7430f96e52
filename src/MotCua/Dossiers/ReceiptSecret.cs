namespace MotCua.Dossiers;

/// <summary>Mã bí mật on the receipt slip: that of the dossier's code.</summary>
internal sealed class ReceiptSecret(CodeSecret secrets)
{
    private const string Series = "receipt";

    public Task PrepareAsync(CancellationToken cancellation) => secrets.PrepareAsync(Series, cancellation);

    public Task<string> OfAsync(string code, CancellationToken cancellation) => secrets.OfAsync(Series, code, cancellation);

    public Task<bool> MatchesAsync(string code, string? typed, CancellationToken cancellation) => secrets.MatchesAsync(Series, code, typed, cancellation);
}
