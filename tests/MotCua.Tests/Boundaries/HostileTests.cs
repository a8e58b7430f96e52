using System.Net;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.Files;
using MotCua.Kernel.People;
using MotCua.Kernel.People.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using MotCua.Vietnamese;
using Xunit;

namespace MotCua.Tests.Boundaries;

/// <summary>What FileInspectionTests, SignInTests and WebDefenceTests leave: memory, odd letters, guessing everywhere, https.</summary>
public sealed class HostileTests
{
    /// <summary>Bombs and the largest of what is refused, each looked through on this thread alone, so that its memory can be counted.</summary>
    [Theory]
    [InlineData("zip", 300)]
    [InlineData("pdf", 64)]
    [InlineData("png", 0)]
    public void A_bomb_is_refused_in_bounded_memory(string what, int megabytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, what switch
            {
                "zip" => SampleFiles.Docx(("word/media/a.bin", new byte[megabytes * 1024 * 1024])),
                "pdf" => SampleFiles.PdfWithObjectStream(new string('0', megabytes * 1024 * 1024)),
                _ => SampleFiles.Png(40_000, 40_000),
            });
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<Refused>(() =>
            {
                if (what == "zip") PackageInspection.Kind(file, TestContext.Current.CancellationToken);
                else if (what == "pdf") PdfInspection.CountPages(file, 200, TestContext.Current.CancellationToken);
                else PictureInspection.Png(file);
            });
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024 * 1024);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("Hồ sơ")]
    [InlineData("Ho\u0302\u0300 so\u031b")]
    [InlineData("H\u200bồ\u200d s\u2060ơ\ufeff")]
    [InlineData("\u202eHồ\u202c sơ\u200f")]
    [InlineData("ｈồ ｓơ")]
    public void However_it_is_typed_it_is_found(string typed) => Assert.Equal("ho so", Folding.Fold(typed));

    [Theory, OnEveryDatabase]
    public async Task A_megabyte_of_marks_is_one_letter_and_never_an_error(Database database)
    {
        var marks = "a" + new string('\u0301', 1_000_000);
        Assert.Equal("a", Folding.Fold(marks));
        await using var stage = await Stage.SetAsync(database);
        foreach (var (browser, page) in new[] { (stage.Office.Browser(), "/dang-nhap"), (stage.Office.Browser(), "/quen-mat-khau"), (stage.Citizen.Browser, "/tai-khoan") })
        {
            var token = (await browser.GetPageAsync(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Name", marks), new("Password", marks), new("NewPassword", marks)]);
            using var answer = await browser.PostAsync(new Uri(page + (page == "/tai-khoan" ? "?handler=Password" : ""), UriKind.Relative), form, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{page}: {answer.StatusCode}");
        }
        // The same word in either notation finds the same, and controls that nobody sees change nothing.
        var code = await stage.FiledAsync();
        var name = stage.Citizen.Person.FullName;
        foreach (var question in new[] { name, name.Normalize(NormalizationForm.FormD), name.Insert(3, "\u200b").Insert(6, "\u202e"), Folding.Fold(name).ToUpperInvariant() })
            Assert.Contains(code, await Stage.TextAsync(await stage.Desk.Browser.OpenAsync($"/viec-cua-toi?tim={Uri.EscapeDataString(question)}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("matkhau123")]
    [InlineData("MatKhau@2021")]
    [InlineData("Mật khẩu 123456")]
    [InlineData("P@ssw0rd123")]
    [InlineData("password1234")]
    [InlineData("1234567890")]
    [InlineData("0987654321")]
    [InlineData("123123123123")]
    [InlineData("abcabcabcabc")]
    [InlineData("qwertyuiop1")]
    [InlineData("anhyeuem1990")]
    [InlineData("Admin@123456")]
    [InlineData("angiang2021!")]
    [InlineData("toiyeuvietnam1")]
    [InlineData("motcua-2021")]
    [InlineData("nguyenvannam88")]
    public void A_password_that_everybody_tries_is_not_taken(string password) =>
        Assert.Equal(Problems.PasswordInvalid, Assert.Throws<Refused>(() => AccountMaking.CheckPassword(password, "Password")).Problem);

    [Theory]
    [InlineData(SignIn.Password)]
    [InlineData("ghe-tre-nang-chieu")]
    [InlineData("7294018365 82")]
    [InlineData("correct horse battery staple")]
    [InlineData("ngõ nhỏ phố nhỏ nhà tôi ở đó")]
    public void Another_is_taken_whatever_it_is_made_of(string password) => AccountMaking.CheckPassword(password, "Password");

    [Theory, OnEveryDatabase]
    public async Task Known_and_unknown_names_cost_the_same_work(Database database)
    {
        var hasher = new CountingHasher();
        await using var office = await TestOffice.StartAsync(database, builder => builder.Services.AddSingleton<IPasswordHasher<Account>>(hasher));
        var (account, _, _) = await office.MakeAccountAsync(Role.Citizen);
        await office.Browser().PostFormAsync("/dang-nhap", new() { ["Name"] = "khong.ai.ca", ["Password"] = "sai-mat-khau" });
        var counts = new List<int>();
        foreach (var name in new[] { "khong.ai", account.UserName! })
        {
            var before = hasher.Verified;
            await office.Browser().PostFormAsync("/dang-nhap", new() { ["Name"] = name, ["Password"] = "sai-mat-khau" });
            counts.Add(hasher.Verified - before);
        }
        Assert.Equal([1, 1], counts);
        // Forgotten passwords: one message each, before anybody has looked whether there is such a name.
        foreach (var name in new[] { "khong.ai", account.UserName! })
        {
            await office.Browser().PostFormAsync("/quen-mat-khau", new() { ["Name"] = name });
            Assert.True(await office.WithAsync<Store, bool>(store => store.Outbox.AnyAsync(row => row.Kind == RecoveryMail.MessageKind && row.Body == name)));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task After_ten_guesses_codes_and_receipts_are_shut_and_reset_links_are_counted(Database database)
    {
        await using var stage = await Stage.SetAsync(database, configure: builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["RateLimits:look-up"] = "40" }));
        var (office, code) = (stage.Office, await stage.FiledAsync());
        var secret = await stage.SecretAsync(code);
        for (var guess = 0; guess < 10; guess++) Assert.Equal(HttpStatusCode.Forbidden, (await office.Browser().OpenAsync($"/tra-cuu/{code}?bi-mat=AAAA-AAA{guess}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.Browser().OpenAsync($"/tra-cuu/{code}?bi-mat={secret}")).StatusCode);
        office.Time.Move(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.OK, (await office.Browser().OpenAsync($"/tra-cuu/{code}?bi-mat={secret}")).StatusCode);

        // Ten wrong codes of the second step lock the account: then not even the password is told right.
        await office.WithAsync<UserManager<Account>>(async users =>
        {
            var account = (await users.FindByIdAsync(stage.Citizen.Account.Id.ToString()))!;
            await users.ResetAuthenticatorKeyAsync(account);
            await users.SetTwoFactorEnabledAsync(account, true);
        });
        var browser = office.Browser();
        async Task<HttpResponseMessage> FirstStepAsync() => await browser.PostFormAsync("/dang-nhap", new() { ["Name"] = stage.Citizen.Account.UserName!, ["Password"] = SignIn.Password });
        Assert.Contains("ma-xac-thuc", (await FirstStepAsync()).Headers.Location!.ToString(), StringComparison.Ordinal);
        for (var guess = 0; guess < 10; guess++) await browser.PostFormAsync("/dang-nhap/ma-xac-thuc", new() { ["Code"] = $"00000{guess}" });
        Assert.Equal(HttpStatusCode.BadRequest, (await FirstStepAsync()).StatusCode);

        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 41; guess++) answers.Add((await office.Browser().OpenAsync($"/dat-mat-khau/{new string('A', 31)}{guess % 10}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Theory, OnEveryDatabase]
    public async Task A_session_that_was_signed_out_of_is_dead_for_whoever_copied_its_cookie(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var (account, _, _) = await office.MakeAccountAsync(Role.Citizen);
        var browser = office.Browser();
        var signedIn = await browser.PostFormAsync("/dang-nhap", new() { ["Name"] = account.UserName!, ["Password"] = SignIn.Password });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("motcua=", StringComparison.Ordinal)).Split(';')[0];
        async Task<HttpStatusCode> WithCopyAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/tai-khoan") { Headers = { { "Cookie", cookie } } };
            return (await new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = office.Address }.SendAsync(request)).StatusCode;
        }
        var other = office.Browser();
        await other.PostFormAsync("/dang-nhap", new() { ["Name"] = account.UserName!, ["Password"] = SignIn.Password });
        Assert.Equal(HttpStatusCode.OK, await WithCopyAsync());
        var left = await browser.PostFormAsync("/tai-khoan", [], form: "form[action='/dang-xuat']");
        Assert.Contains("cache", Assert.Single(left.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await WithCopyAsync());
        // The other device stays.
        Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync("/tai-khoan")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task Over_https_cookies_are_bound_to_the_host_and_the_browser_is_told_to_stay(Database database)
    {
        await using var office = await TestOffice.StartAsync(database, builder => builder.Configuration["MOTCUA_PUBLIC_URL"] = "https://motcua.vidu.vn");
        var (account, _, _) = await office.MakeAccountAsync(Role.Citizen);
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = office.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await client.OpenAsync("/dang-nhap");
        Assert.Equal("max-age=31536000", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")));
        var document = await page.ReadPageAsync();
        var form = page.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("__Host-motcua-form=", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dang-nhap")
        {
            Content = new FormUrlEncodedContent([new("Name", account.UserName!), new("Password", SignIn.Password),
                new("__RequestVerificationToken", document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]),
        };
        request.Headers.Add("Cookie", form.Split(';')[0]);
        using var signedIn = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        foreach (var cookie in signedIn.Headers.GetValues("Set-Cookie").Append(form))
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("; domain", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task No_route_of_the_API_changes_anything_for_a_page_of_another_site_and_a_shown_file_runs_nothing(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        await stage.ProposeAsync(code, SampleFiles.Pdf(1));
        foreach (var route in (await RouteTable.ReadAsync(stage.Office)).Where(route => route is { IsApi: true, IsSafe: false }))
            foreach (var site in new[] { "cross-site", "same-site" })
            {
                using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Address) { Content = new StringContent("{}", Encoding.UTF8, route.Pattern.EndsWith("/uploads", StringComparison.Ordinal) ? "application/octet-stream" : "application/json") };
                request.Headers.Add("Sec-Fetch-Site", site);
                using var answer = await stage.Desk.Browser.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{route.Name} from {site}: {answer.StatusCode}");
            }
        using var file = await stage.Specialist.Browser.OpenAsync($"/ho-so/{code}/ket-qua");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        var policy = Assert.Single(file.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        private int verified;

        public int Verified => verified;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref verified);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
