using System.Globalization;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace MotCua.Kernel.Notifications;

/// <summary>A way out of the house for a message.</summary>
internal interface IMessageGateway
{
    /// <returns>True when somebody took it over; and a note of how, without address or words.</returns>
    /// <exception cref="IOException">Not now; to be tried again.</exception>
    Task<(bool Sent, string Note)> SendAsync(Guid id, string address, string subject, string body, CancellationToken cancellation);
}

/// <summary>No mail server is set up: the portal is the only way, and the record says so.</summary>
internal sealed class NoGateway : IMessageGateway
{
    public const string NotSetUp = "Không gửi được: chưa cấu hình máy chủ thư ($MOTCUA_SMTP).";

    public Task<(bool Sent, string Note)> SendAsync(Guid id, string address, string subject, string body, CancellationToken cancellation) =>
        Task.FromResult((false, NotSetUp));
}

/// <summary>Where mail is handed over: <c>smtp://user:password@host:port?from=address</c>; <c>smtps</c> for TLS from the first byte.</summary>
internal sealed record SmtpSettings(string Host, int Port, bool TlsAtOnce, string? User, string? Password, string From)
{
    /// <exception cref="Refused"><see cref="Problems.SettingInvalid"/>: it is no such address, or lacks host or from.</exception>
    public static SmtpSettings Parse(string address)
    {
        var from = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? System.Web.HttpUtility.ParseQueryString(uri.Query)["from"] : null;
        if (uri is null || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0 || from is null || !MailboxAddress.TryParse(from, out _))
            throw Setting.Wrong("MOTCUA_SMTP", "cần dạng smtp://người-dùng:mật-khẩu@máy:cổng?from=địa-chỉ-thư");
        var user = uri.UserInfo.Split(':', 2);
        var port = uri.Port > 0 ? uri.Port : uri.Scheme == "smtps" ? 465 : 587;
        return new SmtpSettings(uri.Host, port, uri.Scheme == "smtps", user[0].Length == 0 ? null : Uri.UnescapeDataString(user[0]),
            user.Length < 2 ? null : Uri.UnescapeDataString(user[1]), from);
    }
}

internal sealed class SmtpGateway(SmtpSettings settings, Installation installation) : IMessageGateway
{
    public async Task<(bool Sent, string Note)> SendAsync(Guid id, string address, string subject, string body, CancellationToken cancellation)
    {
        if (!MailboxAddress.TryParse(address, out var to)) return (false, "Không gửi được: địa chỉ thư không hợp lệ.");
        using var message = new MimeMessage();
        message.From.Add(new MailboxAddress(installation.AgencyName, settings.From));
        message.To.Add(to);
        message.Subject = subject.ReplaceLineEndings(" ");
        message.MessageId = $"{id:N}@{settings.From[(settings.From.LastIndexOf('@') + 1)..]}";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart("plain") { Text = body };
        try
        {
            using var client = new SmtpClient { Timeout = 20_000 };
            var security = settings.TlsAtOnce ? SecureSocketOptions.SslOnConnect
                : settings.User is null ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls;
            if (settings.User is not null && IsLoopback(settings.Host)) security = SecureSocketOptions.StartTlsWhenAvailable;
            await client.ConnectAsync(settings.Host, settings.Port, security, cancellation);
            if (settings.User is not null) await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancellation);
            await client.SendAsync(message, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
            return (true, "Đã chuyển cho máy chủ thư.");
        }
        catch (SmtpCommandException e) when ((int)e.StatusCode is >= 500 and < 600)
        {
            return (false, string.Create(CultureInfo.InvariantCulture, $"Máy chủ thư từ chối ({(int)e.StatusCode})."));
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or MailKit.ProtocolException or MailKit.CommandException or AuthenticationException or SslHandshakeException or TimeoutException)
        {
            throw new IOException($"The mail server did not take the message: {e.GetType().Name}.", e);
        }
    }

    // On the machine itself nobody listens in between, and local relays rarely have a certificate.
    private static bool IsLoopback(string host) => host is "localhost" or "127.0.0.1" or "::1";
}
