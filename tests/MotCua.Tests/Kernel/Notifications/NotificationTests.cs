using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.Notifications;

public sealed class NotificationTests
{
    private static readonly Guid Subject = Guid.Parse("0190aaaa-0000-7000-8000-0000000000aa");

    [Theory, OnEveryDatabase]
    public async Task Strangers_are_sent_to_sign_in_and_nobody_sees_another_ones_notice(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var stranger = await office.Browser().GetAsync(new Uri("/thong-bao", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);

        var one = await office.SignInAsAsync(Role.Citizen);
        var other = await office.SignInAsAsync(Role.Citizen);
        await TellAsync(office, one.Person.Id, null);
        await DrainAsync(office);

        Assert.Contains("Hồ sơ đã có kết quả", await ReadAsync(one.Browser), StringComparison.Ordinal);
        Assert.DoesNotContain("Hồ sơ đã có kết quả", await ReadAsync(other.Browser), StringComparison.Ordinal);
        var id = await office.WithAsync<Store, Guid>(store => store.Notices.Select(row => row.Id).SingleAsync());
        await office.WithAsync<NoticeQueries>(notices => notices.ReadAsync(other.Person.Id, id, default));
        Assert.Equal(1, await office.WithAsync<NoticeQueries, int>(notices => notices.UnreadAsync(one.Person.Id, default)));
        await office.WithAsync<NoticeQueries>(notices => notices.ReadAsync(one.Person.Id, id, default));
        Assert.Equal(0, await office.WithAsync<NoticeQueries, int>(notices => notices.UnreadAsync(one.Person.Id, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_message_handled_twice_is_told_once(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await TellAsync(office, Guid.CreateVersion7(), "an@example.vn");
        await DrainAsync(office);
        await office.WithAsync<Store, int>(store => store.Outbox.ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneAt, (DateTime?)null).SetProperty(row => row.DueAt, office.Clock.UtcNow)));
        await DrainAsync(office);

        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.Notices.CountAsync()));
        var dispatch = await office.WithAsync<Store, Dispatch>(store => store.Dispatches.SingleAsync());
        Assert.Equal((false, NoGateway.NotSetUp), (dispatch.Sent, dispatch.Note));
    }

    [Theory, OnEveryDatabase]
    public async Task Mail_goes_out_over_SMTP_and_waits_while_the_server_is_away(Database database)
    {
        using var server = new MailSink();
        await using var office = await TestOffice.StartAsync(database, builder => builder.WebHost.UseSetting("MOTCUA_SMTP", $"smtp://127.0.0.1:{server.Port}?from=mot-cua@example.vn"));
        server.Refuses = true;
        await TellAsync(office, null, "an@example.vn");
        await DrainAsync(office);
        var waiting = await office.WithAsync<Store, OutboxMessage>(store => store.Outbox.AsNoTracking().SingleAsync(row => row.Kind == SendNotice.MessageKind));
        Assert.Null(waiting.DoneAt);
        Assert.NotNull(waiting.LastError);
        Assert.True(waiting.DueAt > office.Clock.UtcNow);

        server.Refuses = false;
        office.Time.Move(TimeSpan.FromHours(1));
        await DrainAsync(office);
        Assert.True(await office.WithAsync<Store, bool>(store => store.Dispatches.Select(row => row.Sent).SingleAsync()));
        var letter = Assert.Single(server.Letters);
        Assert.Contains("To: an@example.vn", letter, StringComparison.Ordinal);
        Assert.Contains("Message-Id:", letter, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task TellAsync(TestOffice office, Guid? person, string? email) =>
        await office.WithAsync<ActLog>(acts => acts.CommitAsync(new Doing("test.tell", Actor.System, "test", Subject)
        {
            Outbox = [Notify.Message(office.Clock, person, email, "Hồ sơ đã có kết quả", "Mời đến nhận.", "/tra-cuu/x")],
        }, default));

    /// <summary>The office's own worker may be faster: both are welcome to it.</summary>
    private static async Task DrainAsync(TestOffice office)
    {
        for (var round = 0; round < 100; round++)
        {
            await office.WithAsync<OutboxRun>(run => run.OnceAsync(default));
            await office.WithAsync<OutboxRun>(run => run.OnceAsync(default, slow: true));
            var now = office.Clock.UtcNow;
            if (!await office.WithAsync<Store, bool>(store => store.Outbox.AnyAsync(row => row.DoneAt == null && (row.DueAt <= now || row.LastError == null)))) return;
            await Task.Delay(100);
        }
        Assert.Fail("The outbox did not become empty.");
    }

    private static async Task<string> ReadAsync(HttpClient browser)
    {
        var answer = await browser.OpenAsync("/thong-bao");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A mail server of a few words on loopback.</summary>
    private sealed class MailSink : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly Lock gate = new();
        private readonly List<string> letters = [];

        public MailSink()
        {
            listener.Start();
            _ = ListenAsync();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public bool Refuses { get; set; }

        public IReadOnlyList<string> Letters
        {
            get
            {
                lock (gate) return [.. letters];
            }
        }

        public void Dispose() => listener.Dispose();

        private async Task ListenAsync()
        {
            try
            {
                while (true) _ = TalkAsync(await listener.AcceptTcpClientAsync());
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task TalkAsync(TcpClient client)
        {
            using var _ = client;
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync(Refuses ? "421 later" : "220 sink");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("EHLO", StringComparison.OrdinalIgnoreCase)) await writer.WriteLineAsync("250 sink");
                else if (line == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    var letter = new StringBuilder();
                    while (await reader.ReadLineAsync() is { } part && part != ".") letter.AppendLine(part);
                    lock (gate) letters.Add(letter.ToString());
                    await writer.WriteLineAsync("250 taken");
                }
                else await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
            }
        }
    }
}
