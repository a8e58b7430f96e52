using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Kernel.Webhooks;

/// <param name="Kinds">Kinds of acts, such as <c>dossier.accept</c>.</param>
internal sealed record WebhookWish(string? Url, IReadOnlyList<string?>? Kinds);

/// <param name="EndedBecause">Null while it runs; <c>asked</c> or <c>failing</c>.</param>
internal sealed record WebhookAnswer(Guid Id, string Url, IReadOnlyList<string> Kinds, string? EndedBecause)
{
    public static WebhookAnswer Of(WebhookSubscription row) => new(row.Id, row.Url, row.Kinds.Split(' '), row.EndedBecause switch { WebhookEnd.Asked => "asked", WebhookEnd.Failing => "failing", _ => null });
}

/// <param name="Secret">Checks the signature of what is sent; the same answer comes to the same wish.</param>
internal sealed record WebhookMade(WebhookAnswer Subscription, string Secret);

internal sealed record WebhookList(IReadOnlyList<WebhookAnswer> Items, IReadOnlyList<string> Kinds);

/// <summary><c>/api/v1/webhooks</c>: a client's own subscriptions.</summary>
internal static class WebhooksApi
{
    public static void Map(RouteGroupBuilder api)
    {
        Common(api.MapGet("webhooks", ListAsync)).WithSummary("This key's subscriptions, and the kinds of acts there are.");
        Common(api.MapPost("webhooks", SubscribeAsync)).ProducesProblem(422).WithSummary("Has acts told to an https address. The same wish twice is one subscription.")
            .WithExample("""{ "url": "https://vidu.vn/motcua", "kinds": [ "dossier.accept", "dossier.release" ] }""");
        Common(api.MapPost("webhooks/{id}/end", EndAsync)).ProducesProblem(404).WithSummary("Ends one of this key's subscriptions.")
            .WithExample(null, ("id", "019a0000-0000-7000-8000-000000000001"));
    }

    private static RouteHandlerBuilder Common(RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(PermissionPolicies.SignedIn).RequireScope(Scopes.Webhooks).RequireRateLimiting(Limits.PublicApi).WithTags("webhooks").ProducesProblem(400);

    private static async Task<Ok<WebhookList>> ListAsync(ActorAccess actors, Store store, WebhookDesk webhooks, CancellationToken cancellation)
    {
        var key = Key(actors);
        var rows = await store.WebhookSubscriptions.AsNoTracking().Where(row => row.ClientKeyId == key).OrderBy(row => row.Id).Take(100).ToListAsync(cancellation);
        return TypedResults.Ok(new WebhookList([.. rows.Select(WebhookAnswer.Of)], webhooks.Kinds));
    }

    private static async Task<Ok<WebhookMade>> SubscribeAsync([FromBody] WebhookWish body, ActorAccess actors, WebhookDesk webhooks, CancellationToken cancellation)
    {
        var key = Key(actors);
        var (subscription, secret) = await webhooks.SubscribeAsync(actors.Required, key, body.Url, (body.Kinds ?? []).Select(kind => kind ?? ""), cancellation);
        return TypedResults.Ok(new WebhookMade(WebhookAnswer.Of(subscription), secret));
    }

    private static async Task<Ok<WebhookAnswer>> EndAsync(string id, ActorAccess actors, Store store, WebhookDesk webhooks, CancellationToken cancellation)
    {
        var key = Key(actors);
        var subscription = Guid.TryParse(id, out var known) ? known : throw Problems.NotFound.Because();
        await webhooks.EndAsync(actors.Required, subscription, key, cancellation);
        return TypedResults.Ok(WebhookAnswer.Of(await store.WebhookSubscriptions.AsNoTracking().SingleAsync(row => row.Id == subscription, cancellation)));
    }

    /// <exception cref="Refused">Somebody signed in as a person: a subscription belongs to a program.</exception>
    private static Guid Key(ActorAccess actors) => actors.Required is { Kind: ActorKind.Client, AccountId: { } key } ? key : throw Problems.NotAllowed.Because("Đăng ký nhận tin dành cho chương trình có khóa ứng dụng.");
}
