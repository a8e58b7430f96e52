using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.Notifications;

/// <summary>Which notices leave the portal, by which way and when; and what cannot be switched off.</summary>
public sealed class NoticeChoiceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(null, null, "2021-11-15 23:00", "2021-11-15 23:00")]
    [InlineData("22:00", "06:00", "2021-11-15 21:59", "2021-11-15 21:59")]
    [InlineData("22:00", "06:00", "2021-11-15 22:00", "2021-11-16 06:00")]
    [InlineData("22:00", "06:00", "2021-11-16 05:59", "2021-11-16 06:00")]
    [InlineData("22:00", "06:00", "2021-11-16 06:00", "2021-11-16 06:00")]
    [InlineData("12:00", "13:30", "2021-11-15 12:30", "2021-11-15 13:30")]
    public void Quiet_hours_end_when_they_say_also_over_midnight(string? from, string? to, string now, string leaves)
    {
        static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var choice = new NoticeChoice();
        choice.Choose([], [], Time(from), Time(to));
        Assert.Equal(At(leaves), choice.MayLeaveAt(At(now)));
    }

    [Fact]
    public void Mail_tells_of_everything_and_SMS_of_nothing_until_somebody_chooses()
    {
        var choice = new NoticeChoice();
        Assert.All(Enum.GetValues<NoticeEvent>(), what => Assert.True(choice.Wants(NoticeWay.Mail, what) && !choice.Wants(NoticeWay.Sms, what)));
        choice.Choose([NoticeEvent.Result], [NoticeEvent.Asked], null, null);
        Assert.Equal([NoticeEvent.Result], Enum.GetValues<NoticeEvent>().Where(what => choice.Wants(NoticeWay.Mail, what)));
        Assert.Equal([NoticeEvent.Asked], Enum.GetValues<NoticeEvent>().Where(what => choice.Wants(NoticeWay.Sms, what)));
        Assert.Equal(OperationProblems.QuietHoursInvalid, Assert.Throws<Refused>(() => choice.Choose([], [], new TimeOnly(22, 0), null)).Problem);
        Assert.Equal(OperationProblems.QuietHoursInvalid, Assert.Throws<Refused>(() => choice.Choose([], [], new TimeOnly(22, 0), new TimeOnly(22, 0))).Problem);
        Assert.False(Notify.EveryChangeOn(LawBook.Load(), new DateOnly(2026, 6, 30)));
        Assert.True(Notify.EveryChangeOn(LawBook.Load(), new DateOnly(2026, 7, 1)));
    }

    [Theory, OnEveryDatabase]
    public async Task Chosen_ways_and_quiet_hours_hold_outside_the_portal_and_never_inside(Database database)
    {
        using var operators = new SmsSink();
        await using var office = await TestOffice.StartAsync(database, builder =>
        {
            builder.WebHost.UseSetting("MOTCUA_SMS", operators.Address);
            builder.WebHost.UseSetting("MOTCUA_SMS_TOKEN", "khoa-thu");
        });
        Assert.Equal(HttpStatusCode.Redirect, (await office.Browser().OpenAsync("/thong-bao/cach-nhan")).StatusCode);
        var who = await office.SignInAsAsync(Role.Citizen);
        await office.WithAsync<Store>(store => store.Persons.Where(row => row.Id == who.Person.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Phone, "0912345678"), Stop));
        async Task TellAsync(NoticeEvent what)
        {
            await office.WithAsync<ActLog>(acts => acts.CommitAsync(new Doing("staff.change", Actor.System, "person", who.Person.Id) { Outbox = [Notify.Message(office.Clock, who.Person.Id, "an@example.vn", "Hồ sơ có tin", "Nội dung riêng", "/ho-so-cua-toi", what)] }, Stop));
            await office.DrainOutboxAsync();
        }
        Task<List<bool>> DispatchesAsync() => office.WithAsync<Store, List<bool>>(store => store.Dispatches.Select(row => row.Sent).ToListAsync(Stop));
        // Nothing chosen: mail goes (here nowhere, and that is written down), no SMS does.
        await TellAsync(NoticeEvent.Result);
        Assert.Equal([false], await DispatchesAsync());
        Assert.Empty(operators.Taken);

        Assert.Equal(HttpStatusCode.BadRequest, (await who.Browser.PostFormAsync("/thong-bao/cach-nhan", new() { ["QuietFrom"] = "22:00" })).StatusCode);
        var fields = new List<KeyValuePair<string, string>> { new("Mail", "Other"), new("Sms", "Asked"), new("QuietFrom", "22:00"), new("QuietTo", "06:00") };
        var page = await who.Browser.GetPageAsync("/thong-bao/cach-nhan");
        fields.AddRange(page.QuerySelectorAll("main form input[type=hidden]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Select(input => new KeyValuePair<string, string>(input.Name!, input.Value)));
        using var form = new FormUrlEncodedContent(fields);
        Assert.Equal(HttpStatusCode.Redirect, (await who.Browser.PostAsync(new Uri("/thong-bao/cach-nhan", UriKind.Relative), form, Stop)).StatusCode);

        await TellAsync(NoticeEvent.Result);
        Assert.Single(await DispatchesAsync());
        await TellAsync(NoticeEvent.Asked);
        Assert.Equal([false, true], (await DispatchesAsync()).Order());
        var sms = Assert.Single(operators.Taken);
        Assert.Contains("0912345678", sms, StringComparison.Ordinal);
        Assert.DoesNotContain("Nội dung riêng", sms, StringComparison.Ordinal);

        office.Time.SetOffice(new DateTime(2021, 11, 15, 23, 0, 0));
        await TellAsync(NoticeEvent.Asked);
        Assert.Single(operators.Taken);
        Assert.Equal(4, await office.WithAsync<Store, int>(store => store.Notices.CountAsync(row => row.PersonId == who.Person.Id, Stop)));
        operators.Refuses = true;
        office.Time.SetOffice(new DateTime(2021, 11, 16, 6, 0, 1));
        await office.DrainOutboxAsync();
        Assert.Single(operators.Taken);
        operators.Refuses = false;
        office.Time.Move(TimeSpan.FromMinutes(1));
        await office.DrainOutboxAsync();
        Assert.Equal(2, operators.Taken.Count);
        Assert.DoesNotContain((await Checking.RunAsync(office.Services, null, Stop)).Findings, finding => finding.Table != "people_persons");
    }

    [Theory, OnEveryDatabase]
    public async Task From_July_2026_every_change_is_told_and_names_unit_and_person(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        async Task<List<string>> ToldAsync()
        {
            await stage.Office.DrainOutboxAsync();
            return await stage.Office.WithAsync<Store, List<string>>(store => store.Notices.Where(row => row.PersonId == stage.Citizen.Person.Id).OrderBy(row => row.At).Select(row => row.Body).ToListAsync(Stop));
        }
        var before = await stage.HandedOverAsync();
        await stage.ProposeAsync(before);
        await stage.ForwardAsync(stage.Specialist, Role.Specialist, before);
        var told = await ToldAsync();
        Assert.Equal(2, told.Count);
        Assert.DoesNotContain(told, body => body.Contains("Thực hiện:", StringComparison.Ordinal));

        stage.Office.Time.SetOffice(new DateTime(2026, 7, 1, 9, 0, 0));
        await stage.ForwardAsync(stage.Head, Role.DivisionHead, before);
        told = (await ToldAsync())[2..];
        var moved = Assert.Single(told);
        Assert.Contains("Hồ sơ đã chuyển đến", moved, StringComparison.Ordinal);
        Assert.Contains($"Thực hiện: Phòng thu-phong, {stage.Head.Account.DisplayName}, lúc 09:00 ngày 01/07/2026.", moved, StringComparison.Ordinal);
    }

    /// <summary>An operator that takes short messages, or does not.</summary>
    private sealed class SmsSink : IDisposable
    {
        private readonly HttpListener listener = new();

        public SmsSink()
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/gui/";
            }
            listener.Prefixes.Add(Address);
            listener.Start();
            _ = ServeAsync();
        }

        public string Address { get; }

        public bool Refuses { get; set; }

        public ConcurrentBag<string> Taken { get; } = [];

        public void Dispose() => listener.Close();

        private async Task ServeAsync()
        {
            while (listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await listener.GetContextAsync();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var body = await reader.ReadToEndAsync();
                if (!Refuses && context.Request.Headers["Authorization"] == "Bearer khoa-thu") Taken.Add(body);
                context.Response.StatusCode = Refuses ? 503 : 200;
                context.Response.Close();
            }
        }
    }
}
