namespace MotCua.Kernel.Notifications;

/// <summary>A way out for short messages.</summary>
internal interface ISmsGateway
{
    /// <inheritdoc cref="IMessageGateway.SendAsync"/>
    Task<(bool Sent, string Note)> SendAsync(Guid id, string phone, string text, CancellationToken cancellation);
}

/// <summary>No operator is set up: the record says so.</summary>
internal sealed class NoSms : ISmsGateway
{
    public const string NotSetUp = "Không gửi được: chưa cấu hình cổng tin nhắn ($MOTCUA_SMS).";

    public Task<(bool Sent, string Note)> SendAsync(Guid id, string phone, string text, CancellationToken cancellation) => Task.FromResult((false, NotSetUp));
}

/// <summary>
/// An operator's or aggregator's gateway that takes <c>{ "id", "to", "text" }</c> as JSON by POST, with a bearer token; what differs in a
/// province is put behind an address that does. The id is the same when a message is tried again.
/// </summary>
internal sealed class HttpSms(Uri address, string? token, Installation installation) : ISmsGateway, IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(20) };

    public void Dispose() => client.Dispose();

    public async Task<(bool Sent, string Note)> SendAsync(Guid id, string phone, string text, CancellationToken cancellation)
    {
        // Nobody in a demonstration is real: no message leaves it.
        if (installation.IsDemonstration) return (false, NoSms.NotSetUp);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { id, to = phone, text }) };
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        try
        {
            using var answer = await client.SendAsync(request, cancellation);
            var status = (int)answer.StatusCode;
            if (answer.IsSuccessStatusCode) return (true, "Đã chuyển cho cổng tin nhắn.");
            return status is >= 400 and < 500 and not 408 and not 429 ? (false, $"Cổng tin nhắn từ chối ({status}).") : throw new IOException($"The SMS gateway answered {status}.");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new IOException($"The SMS gateway did not take the message: {e.GetType().Name}.", e);
        }
    }
}
