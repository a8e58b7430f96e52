using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace MotCua.Kernel;

/// <summary>Every permission's code is a policy; <see cref="SignedIn"/> is one more. What is public says so with AllowAnonymous.</summary>
public sealed class PermissionPolicies(IOptions<AuthorizationOptions> options, IEnumerable<Room> rooms) : DefaultAuthorizationPolicyProvider(options)
{
    public const string SignedIn = "signed-in";

    private readonly Dictionary<string, Permission> permissions = rooms.SelectMany(room => room.Permissions).ToDictionary(permission => permission.Code);

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => policyName switch
    {
        SignedIn => new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build(),
        _ when permissions.TryGetValue(policyName, out var permission) =>
            new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new MayRequirement(permission)).Build(),
        _ => await base.GetPolicyAsync(policyName),
    };
}

/// <summary>The actor holds a role that has the permission, in some unit; whose record it is, the folder's own rule asks.</summary>
public sealed record MayRequirement(Permission Permission) : IAuthorizationRequirement;

internal sealed class MayHandler(ActorAccess actors) : AuthorizationHandler<MayRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRequirement requirement)
    {
        if (actors.Current is { } actor && actor.May(requirement.Permission)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
