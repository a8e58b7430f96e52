using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace MotCua.Web;

/// <summary>
/// How often one address may ask, by named policy. A whole office often stands behind one address, so the limits are
/// those of an office; guessing one account's password is stopped by the account's own lockout. Of signing in only what is
/// posted counts: attempts, not looks at the form.
/// <c>RateLimits__public-api</c> and so on change the number for each minute.
/// </summary>
internal static class Limits
{
    public const string PublicApi = "public-api";
    public const string SignIn = "sign-in";
    public const string LookUp = "look-up";

    private static readonly (string Policy, int PerMinute)[] Policies = [(PublicApi, 600), (SignIn, 60), (LookUp, 60)];

    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = Policies.Select(one => (one.Policy, PerMinute: Setting.Number(configuration, $"RateLimits:{one.Policy}", one.PerMinute, 1, int.MaxValue))).ToList();
        services.AddRateLimiter(options => Set(options, limits));
    }

    private static void Set(RateLimiterOptions options, IReadOnlyList<(string Policy, int PerMinute)> limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        foreach (var (policy, perMinute) in limits)
            options.AddPolicy(policy, context => policy == SignIn && HttpMethods.IsGet(context.Request.Method)
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetSlidingWindowLimiter(Who(context), _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = perMinute,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                }));
    }

    private static string Who(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "?";
}
