using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace MotCua.Kernel.People;

/// <summary>The actor behind a cookie.</summary>
internal sealed class AccountActors(Store store, ActorCache cache) : IActorSource
{
    public async Task<Actor?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellation) =>
        principal.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme && principal.AccountId is { } account
            ? (await cache.FindAsync(account, store, cancellation))?.Actor
            : null;
}

/// <summary>The actor behind a client key.</summary>
internal sealed class ClientActors : IActorSource
{
    public Task<Actor?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellation) =>
        Task.FromResult(principal.Identity?.AuthenticationType == ClientKeyHandler.Scheme && principal.AccountId is { } key
            ? new Actor(ActorKind.Client, key, null, principal.FindFirstValue(ClaimTypes.Name) ?? "", Held(principal))
                { Scopes = [.. principal.FindAll(ClientKeyHandler.ScopeClaim).Select(claim => claim.Value)] }
            : null);

    private static HeldRole[] Held(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClientKeyHandler.UnitClaim), out var unit) && Enum.TryParse<Role>(principal.FindFirstValue(ClientKeyHandler.RoleClaim), out var role)
            ? [new HeldRole(role, unit)] : [];
}

internal static class Principals
{
    extension(ClaimsPrincipal principal)
    {
        public Guid? AccountId => Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
    }
}
