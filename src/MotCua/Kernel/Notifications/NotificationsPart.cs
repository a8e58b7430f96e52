using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace MotCua.Kernel.Notifications;

/// <summary>The outbox, and messages in the portal and by mail.</summary>
internal sealed class NotificationsPart : Room
{
    static NotificationsPart() => Acts.ActNames.Add("notice.choose", "chọn cách nhận thông báo");

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var smtp = configuration["MOTCUA_SMTP"] is { Length: > 0 } address ? SmtpSettings.Parse(address) : null;
        services.AddScoped<IMessageGateway>(provider =>
        {
            var installation = provider.GetRequiredService<Installation>();
            // Nobody in a demonstration is real: no letter leaves it.
            return smtp is null || installation.IsDemonstration ? new NoGateway() : new SmtpGateway(smtp, installation);
        });
        var sms = configuration["MOTCUA_SMS"] is { Length: > 0 } gateway ? SmsAddress(gateway) : null;
        services.AddSingleton<ISmsGateway>(provider => sms is null ? new NoSms() : new HttpSms(sms, configuration["MOTCUA_SMS_TOKEN"], provider.GetRequiredService<Installation>()));
        services.AddScoped<IOutboxHandler, TellPerson>();
        services.AddScoped<IOutboxHandler, SendNotice>();
        services.AddScoped<OutboxRun>();
        services.AddScoped<NoticeQueries>();
        services.AddRound("outbox", TimeSpan.FromSeconds(2), async (scope, stopping) => await scope.GetRequiredService<OutboxRun>().OnceAsync(stopping) > 0);
        // A lane of its own: whoever outside keeps us waiting must not keep the house's own messages waiting.
        services.AddRound("outbox, slow", TimeSpan.FromSeconds(2), async (scope, stopping) => await scope.GetRequiredService<OutboxRun>().OnceAsync(stopping, slow: true) > 0);
        services.AddScoped<DoneOnceSweep>();
        services.AddRound("housekeeping", TimeSpan.FromHours(1), async (scope, stopping) =>
        {
            await scope.GetRequiredService<Files.UploadSweep>().RunAsync(stopping);
            await scope.GetRequiredService<OutboxRun>().SweepAsync(stopping);
            await scope.GetRequiredService<DoneOnceSweep>().RunAsync(stopping);
        });
    }

    /// <summary>Numbers and words of people go over TLS, or to a program on the same machine.</summary>
    private static Uri SmsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || address is { Scheme: "http", IsLoopback: true }) ? address
        : throw Setting.Wrong("MOTCUA_SMS", "cần địa chỉ https:// của cổng tin nhắn");

    public override void GuardPages(PageConventionCollection pages) =>
        pages.AuthorizeFolder("/Kernel/Notifications/Pages", PermissionPolicies.SignedIn);
}
