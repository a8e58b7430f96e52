using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using MotCua.Web;

namespace MotCua.Kernel.People;

/// <summary>Signs a program in by the header <c>Authorization: Bearer mc_…</c>; for the API only.</summary>
internal sealed class ClientKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ClientKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "ClientKey";
    public const string ScopeClaim = "scope";
    public const string UnitClaim = "unit";
    public const string RoleClaim = "held-role";

    public static bool IsAttempted(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsAttempted(Request)) return AuthenticateResult.NoResult();
        var secret = Request.Headers.Authorization.ToString()["Bearer ".Length..].Trim();
        if (!secret.StartsWith(ClientKeys.Prefix, StringComparison.Ordinal)
            || await keys.FindAsync(secret, Context.RequestAborted) is not { } key) return AuthenticateResult.Fail("Unknown client key.");
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, key.Id.ToString()),
                new Claim(ClaimTypes.Name, key.Name),
                .. key.Scopes.Split(' ').Select(scope => new Claim(ScopeClaim, scope)),
                .. key is { UnitId: { } unit, Role: { } role } ? [new Claim(UnitClaim, unit.ToString()), new Claim(RoleClaim, role.ToString())] : Array.Empty<Claim>(),
            ], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Answer(Context, Problems.SignInNeeded);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Answer(Context, Problems.NotAllowed);

    internal static Task Answer(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        return ProblemAnswers.WriteAsync(context, problem.Because());
    }
}

/// <summary>What an endpoint asks of a client key; a signed-in person passes and is judged by permissions.</summary>
public static class ScopeRequirement
{
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, string scope) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter<TBuilder>(async (context, next) =>
        {
            if (context.HttpContext.RequestServices.GetRequiredService<ActorAccess>().Current is { Kind: ActorKind.Client } client && !client.Scopes.Contains(scope))
                throw Problems.ScopeMissing.Because($"Khóa ứng dụng này chưa được cấp quyền “{scope}”.");
            return await next(context);
        });
}
