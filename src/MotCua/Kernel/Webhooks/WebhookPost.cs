using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace MotCua.Kernel.Webhooks;

/// <summary>May addresses inside be called (and http on this machine)? <c>MOTCUA_WEBHOOK_INSIDE=1</c>.</summary>
internal sealed record WebhookSettings(bool Inside);

/// <summary>
/// Posts one body: where a name leads is asked when connecting and judged then, so that a name that changes its mind gains nothing;
/// no redirect is followed, no proxy asked, no cookie kept, nothing of the answer read but its status.
/// </summary>
internal sealed class WebhookPost : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly HttpClient client;

    public WebhookPost(WebhookSettings settings)
    {
        Inside = settings.Inside;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        { Timeout = Longest };
    }

    private bool Inside { get; }

    /// <returns>What is wrong with an address to send to, in Vietnamese; null when nothing is.</returns>
    public string? Fault(string url)
    {
        if (url.Length > 500 || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return "Địa chỉ nhận tin cần dạng https://máy/đường-dẫn.";
        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0) return "Địa chỉ nhận tin không được kèm tên, mật khẩu hay dấu #.";
        var loopback = uri.IsLoopback;
        if (uri.Scheme != Uri.UriSchemeHttps && !(Inside && loopback && uri.Scheme == Uri.UriSchemeHttp)) return "Địa chỉ nhận tin cần bắt đầu bằng https://.";
        if (!Inside && (loopback || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && !OutsideAddress.Is(address)))) return "Địa chỉ nhận tin nằm trong mạng nội bộ nên không được gọi.";
        return null;
    }

    /// <returns>The status, or null with a note of why no answer came.</returns>
    public async Task<(int? Status, string Note, int Milliseconds)> SendAsync(string url, byte[] secret, Guid id, string kind, DateTimeOffset at, string body, CancellationToken cancellation)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("User-Agent", "MotCua-Webhook/1");
        request.Headers.Add("MotCua-Id", id.ToString());
        request.Headers.Add("MotCua-Kind", kind);
        request.Headers.Add("MotCua-Timestamp", timestamp);
        request.Headers.Add("MotCua-Signature", "v1=" + Sign(secret, timestamp, body));
        var start = Stopwatch.GetTimestamp();
        int Took() => (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)answer.StatusCode;
            return (status, answer.IsSuccessStatusCode ? "Đã nhận." : status is >= 300 and < 400 ? "Nơi nhận chuyển hướng; không đi theo." : string.Create(CultureInfo.InvariantCulture, $"Nơi nhận trả lời {status}."), Took());
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException && !cancellation.IsCancellationRequested)
        {
            for (Exception? inner = e; inner is not null; inner = inner.InnerException)
                if (inner is InsideException) return (null, "Tên máy dẫn vào mạng nội bộ nên không được gọi.", Took());
            return (null, e is TaskCanceledException ? "Nơi nhận không trả lời trong 10 giây." : "Không nối được tới nơi nhận.", Took());
        }
    }

    /// <summary>HMAC-SHA-256 over the timestamp, a full stop, and the body; hexadecimal.</summary>
    public static string Sign(byte[] secret, string timestamp, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{timestamp}.{body}")));

    public void Dispose() => client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (addresses.Length == 0 || (!Inside && !addresses.All(OutsideAddress.Is))) throw new InsideException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class InsideException() : IOException("The name leads to an address inside.");
}
