using Microsoft.EntityFrameworkCore;

namespace MotCua.Web;

/// <summary>For whoever watches the machine: is the program alive, and can it serve?</summary>
internal sealed class Health
{
    // Migrations are applied before the program serves and never undone while it runs.
    private bool migrated;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" })).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet("/health/ready", (Health health, Store store, CancellationToken cancellation) => health.ReadyAsync(store, cancellation))
            .AllowAnonymous().ExcludeFromDescription();
    }

    private async Task<IResult> ReadyAsync(Store store, CancellationToken cancellation)
    {
        if (!await store.Database.CanConnectAsync(cancellation)) return NotReady("store unreachable");
        migrated = migrated || !(await store.Database.GetPendingMigrationsAsync(cancellation)).Any();
        return migrated ? Results.Json(new { status = "ready" }) : NotReady("schema not migrated");
    }

    private static IResult NotReady(string why) =>
        Results.Json(new { status = "not ready", why }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
