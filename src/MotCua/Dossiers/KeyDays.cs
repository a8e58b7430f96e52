using System.Globalization;

namespace MotCua.Dossiers;

/// <summary>How many dossiers one client key may file in a day: a program gone wrong must not fill the desk.</summary>
internal sealed class KeyDays(Store store, OfficeClock clock, IConfiguration configuration)
{
    private const int Standard = 5_000;

    /// <summary><c>RateLimits__key-dossiers-a-day</c> changes the number.</summary>
    private int Most => int.TryParse(configuration["RateLimits:key-dossiers-a-day"], CultureInfo.InvariantCulture, out var set) ? set : Standard;

    /// <summary>Counts one; call inside the transaction that files it, so that only what was filed is counted.</summary>
    /// <exception cref="Refused"><see cref="DossierProblems.KeyUsedUpToday"/></exception>
    public async Task SpendAsync(Actor actor, CancellationToken cancellation)
    {
        if (actor.Kind != ActorKind.Client) return;
        var day = clock.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (await store.Dialect.NextNumberAsync(store, $"key:{actor.AccountId:N}:{day}", cancellation) > Most) throw DossierProblems.KeyUsedUpToday.Because();
    }
}
