using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace MotCua.Web;

/// <summary>
/// How often one address may ask, by named policy (<see cref="EnableRateLimitingAttribute"/>). A whole office often stands behind one
/// address, so the limits are those of an office; guessing one account's password is stopped by the account's own lockout. Of signing in
/// only what is posted counts: attempts, not looks at the form.
/// <c>RateLimits__public-api</c> and so on change the number for each minute.
/// </summary>
/// <remarks>Not the framework's middleware, whose limiter is never disposed: its timer would keep a program that has ended alive.</remarks>
internal sealed class Limits : IDisposable
{
    public const string PublicApi = "public-api";
    public const string SignIn = "sign-in";
    public const string LookUp = "look-up";

    private static readonly (string Policy, int PerMinute)[] Policies = [(PublicApi, 600), (SignIn, 60), (LookUp, 60)];

    private readonly Dictionary<string, int> perMinute;
    private readonly PartitionedRateLimiter<HttpContext> limiter;

    private Limits(Dictionary<string, int> perMinute)
    {
        this.perMinute = perMinute;
        limiter = PartitionedRateLimiter.Create<HttpContext, (string Policy, string Who)>(Partition);
    }

    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        // Read now, so that what is mistyped stops the start.
        var numbers = Policies.ToDictionary(one => one.Policy, one => Setting.Number(configuration, $"RateLimits:{one.Policy}", one.PerMinute, 1, int.MaxValue));
        services.AddSingleton(_ => new Limits(numbers));
    }

    /// <summary>Answers 429 to whoever asked too often, and lets the others pass.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        using var lease = limiter.AttemptAcquire(context);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = "60";
    }

    public void Dispose() => limiter.Dispose();

    private RateLimitPartition<(string Policy, string Who)> Partition(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is not { } policy
            || (policy == SignIn && HttpMethods.IsGet(context.Request.Method)))
            return RateLimitPartition.GetNoLimiter(("", ""));
        return RateLimitPartition.GetSlidingWindowLimiter((policy, context.Connection.RemoteIpAddress?.ToString() ?? "?"), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute[policy],
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        });
    }
}
