using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;

namespace MotCua.Kernel.Webhooks;

/// <summary>Other programs are told of acts as they happen.</summary>
internal sealed class WebhooksPart : Room
{
    private static readonly TimeSpan KeepLog = TimeSpan.FromDays(30);

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new WebhookSettings(Setting.Number(configuration, "MOTCUA_WEBHOOK_INSIDE", 0, 0, 1) == 1));
        services.AddSingleton<WebhookPost>();
        services.AddSingleton<WebhookDirectory>();
        services.TryAddSingleton<Secrets>();
        services.TryAddSingleton(all => new CodeSecret(all.GetRequiredService<Secrets>(), all.GetRequiredService<OfficeClock>()));
        services.AddScoped<WebhookDesk>();
        services.AddScoped<IOutboxHandler, WebhookSender>();
        services.AddRound("webhook log", TimeSpan.FromHours(1), async (scope, stopping) =>
        {
            var store = scope.GetRequiredService<Store>();
            var before = scope.GetRequiredService<OfficeClock>().UtcNow - KeepLog;
            await store.Dialect.WriteAsync(store, inner => store.WebhookDeliveries.Where(row => row.At < before).ExecuteDeleteAsync(inner), stopping);
        });
        ActNames.Add("webhook.subscribe", "Đăng ký nơi nhận tin");
        ActNames.Add("webhook.end", "Kết thúc nơi nhận tin");
        ActNames.Add("webhook.give-up", "Thôi báo tin vì nơi nhận không trả lời");
    }

    public override void GuardPages(PageConventionCollection pages) => pages.AuthorizeFolder("/Kernel/Webhooks/Pages/Admin", PeoplePermissions.ManageAccounts.Code);

    public override void MapApi(RouteGroupBuilder api) => WebhooksApi.Map(api);
}
