using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Storage;
using Xunit;

namespace MotCua.Tests.Support;

/// <summary>
/// Every form that any test posts with success is posted a second time with the same cookies, as an impatient hand does, and must then
/// do nothing: no act more, and no error. What happens at the same moment in the same office makes the count useless and is left out.
/// </summary>
internal sealed class Twice(TestOffice office, HttpClientHandler inner) : DelegatingHandler(inner)
{
    private static readonly HttpClient Bare = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post || request.Content?.Headers.ContentType?.MediaType is not ("application/x-www-form-urlencoded" or "multipart/form-data")) return await base.SendAsync(request, cancellationToken);
        var body = await request.Content.ReadAsByteArrayAsync(cancellationToken);
        if (body.AsSpan().IndexOf("IdempotencyKey"u8) < 0) return await base.SendAsync(request, cancellationToken);

        using var again = new HttpRequestMessage(HttpMethod.Post, request.RequestUri) { Content = new ByteArrayContent(body) };
        again.Content.Headers.ContentType = request.Content.Headers.ContentType;
        again.Headers.Add("Cookie", inner.CookieContainer.GetCookieHeader(request.RequestUri!));
        var turn = office.BeginPost();
        HttpResponseMessage answer;
        try
        {
            var untouched = await ActsAsync();
            answer = await base.SendAsync(request, cancellationToken);
            if (answer.StatusCode >= HttpStatusCode.BadRequest) return answer;
            var before = await ActsAsync();
            using var second = await Bare.SendAsync(again, cancellationToken);
            if (office.WasAlone(turn))
            {
                // What wrote no act, such as signing in with a code of this half-minute, runs anew and may well be refused.
                Assert.True(second.StatusCode < HttpStatusCode.BadRequest || before == untouched, $"POST {request.RequestUri!.PathAndQuery}, sent again, answered {(int)second.StatusCode}: {Sentence(await second.Content.ReadAsStringAsync(cancellationToken))}");
                Assert.True(before == await ActsAsync(), $"POST {request.RequestUri.PathAndQuery}, sent again, acted again.");
            }
        }
        finally
        {
            office.EndPost();
        }
        return answer;
    }

    private Task<int> ActsAsync() => office.WithAsync<Store, int>(store => store.Acts.CountAsync());

    private static string Sentence(string page) => page.IndexOf("govuk-error", StringComparison.Ordinal) is >= 0 and var at ? page[at..Math.Min(page.Length, at + 300)] : "";
}
