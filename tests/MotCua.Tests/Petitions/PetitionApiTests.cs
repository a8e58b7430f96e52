using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Petitions;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>Sent and followed by other programs.</summary>
public sealed class PetitionApiTests
{
    [Theory, OnEveryDatabase]
    public async Task A_petition_is_sent_once_for_a_key_and_answers_its_secret_only(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await office.SignInAsync(Role.Clerk);
        var program = office.Browser();
        var body = new { kind = "COMPLAINT", from = new { name = "Ông Mẫu", address = "xã Mẫu" }, about = "Cắt trợ cấp", text = "Tôi khiếu nại." };
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(body, null)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(new { kind = "COMPLAINT", about = "x", text = "y" }, "k0")).StatusCode);
        // A paper that is nothing is said to be wrong, of every kind.
        foreach (var kind in new[] { "COMPLAINT", "DENUNCIATION", "TIP" })
            Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(new { kind, from = kind == "TIP" ? null : body.from, body.about, body.text, papers = new object?[] { null } }, "k-null")).StatusCode);
        var made = await SendAsync(body, "k1");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var (code, secret) = await ReceiptAsync(made);
        Assert.Equal("DT-2021-000001", code);
        Assert.Equal((code, secret), await ReceiptAsync(await SendAsync(body, "k1")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(new { kind = "FEEDBACK", from = new { name = "Ông Khác", address = "xã Mẫu" }, about = "Khác", text = "Khác." }, "k1")).StatusCode);
        var status = await (await program.OpenAsync($"/api/v1/petitions/{code}?secret={secret}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("2021-11-15", status, StringComparison.Ordinal);
        Assert.DoesNotContain("Cắt", status, StringComparison.Ordinal);
        // A wrong secret is like a petition that is not there.
        var (wrong, missing) = (await program.OpenAsync($"/api/v1/petitions/{code}?secret=AAAA"), await program.OpenAsync("/api/v1/petitions/DT-2021-999999?secret=AAAA"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (wrong.StatusCode, missing.StatusCode));
        Assert.Equal(await SentenceAsync(missing), await SentenceAsync(wrong));

        // An organisation does not denounce; what an individual denounces, and a tip, is never written here.
        var organisation = await SendAsync(new { kind = "DENUNCIATION", from = new { name = "Hội Mẫu", address = "xã Mẫu", organisation = true }, about = "Tố cáo", text = "Hội tố cáo." }, "k2");
        Assert.Equal(HttpStatusCode.Created, organisation.StatusCode);
        foreach (var kind in new[] { "DENUNCIATION", "TIP" })
            Assert.Contains((await SendAsync(new { kind, from = kind == "TIP" ? null : new { name = "Người Rất Riêng", address = "xã Mẫu" }, about = "Việc", text = "Nội dung đủ dài để nhận." }, $"k-{kind}")).StatusCode, new[] { HttpStatusCode.ServiceUnavailable, HttpStatusCode.Created });
        var kinds = await office.WithAsync<Store, List<PetitionKind>>(store => store.Set<Petition>().OrderBy(row => row.Code).Select(row => row.Kind).ToListAsync());
        Assert.Equal([PetitionKind.Complaint, PetitionKind.Feedback], kinds);

        Task<HttpResponseMessage> SendAsync(object what, string? key)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/petitions") { Content = JsonContent.Create(what) };
            if (key is not null) request.Headers.Add("Idempotency-Key", key);
            return program.SendAsync(request);
        }

        static async Task<(string? Code, string? Secret)> ReceiptAsync(HttpResponseMessage answer)
        {
            using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return (document.RootElement.GetProperty("code").GetString(), document.RootElement.GetProperty("secret").GetString());
        }

        static async Task<string?> SentenceAsync(HttpResponseMessage answer)
        {
            using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return document.RootElement.TryGetProperty("detail", out var detail) ? detail.GetString() : document.RootElement.GetProperty("title").GetString();
        }
    }
}
