using System.Security.Claims;

namespace MotCua.Kernel;

/// <summary>Who is acting in this request: set once by <see cref="ActorMiddleware"/>, null while nobody is signed in.</summary>
public sealed class ActorAccess
{
    public Actor? Current { get; set; }

    /// <exception cref="Refused"><see cref="Problems.SignInNeeded"/> when nobody is signed in.</exception>
    public Actor Required => Current ?? throw Problems.SignInNeeded.Because();
}

/// <summary>Turns a signed-in principal into an actor with the roles held today. One source for cookies and client keys.</summary>
public interface IActorSource
{
    Task<Actor?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellation);
}

internal sealed class ActorMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ActorAccess access, IEnumerable<IActorSource> sources)
    {
        if (context.User.Identity is { IsAuthenticated: true })
            foreach (var source in sources)
                if ((access.Current = await source.FindAsync(context.User, context.RequestAborted)) is not null) break;
        await next(context);
    }
}
