using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Petitions.Feedback.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Feedback.Open311;

/// <summary>
/// Open311 GeoReport v2 (frozen), in XML and JSON: services, their definition, requests. Reading is open and shows what the public pages
/// show; filing needs a key with the scope <c>feedback.submit</c>.
/// </summary>
internal static class GeoReport
{
    /// <summary>The standard's own: without dates the last ninety days, and no more than a thousand requests.</summary>
    private const int Days = 90, Most = 1000;

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFK", "yyyy-MM-dd"];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/open311").AllowAnonymous().RequireRateLimiting(Limits.PublicApi).ExcludeFromDescription();
        group.MapGet("/discovery.{format}", Discovery);
        group.MapGet("/v2/services.{format}", Services);
        group.MapGet("/v2/services/{code}.{format}", DefinitionAsync);
        group.MapGet("/v2/requests.{format}", ListAsync);
        group.MapGet("/v2/requests/{id}.{format}", OneAsync);
        group.MapPost("/v2/requests.{format}", FileAsync).DisableAntiforgery();
    }

    private static IResult Discovery(string format, HttpContext context) => GeoAnswer.Of(format, "discovery", new GeoNode("discovery")
    {
        ["changeset"] = "2021-11-15T00:00:00+07:00",
        ["contact"] = "/gioi-thieu",
        ["key_service"] = "Khóa ứng dụng do cơ quan cấp, có quyền feedback.submit",
        ["endpoints"] = new GeoList("endpoint", [new GeoNode("endpoint")
        {
            ["specification"] = "http://wiki.open311.org/GeoReport_v2",
            ["url"] = $"{PublicAddress.Of(context)}/open311/v2",
            ["changeset"] = "2021-11-15T00:00:00+07:00",
            ["type"] = "production",
            ["formats"] = new GeoList("format", [new GeoText("format", "text/xml"), new GeoText("format", "application/json")]),
        }]),
    });

    private static IResult Services(string format, LawBook law) => GeoAnswer.Of(format, "services", new GeoList("service", [.. law.Codes(FeedbackWords.Services).Select(row => new GeoNode("service")
    {
        ["service_code"] = row.Code, ["service_name"] = row.Name, ["description"] = row.More.GetValueOrDefault("about", row.Name), ["metadata"] = true, ["type"] = "realtime",
        ["keywords"] = row.More.GetValueOrDefault("keywords", ""), ["group"] = row.More.GetValueOrDefault("group", ""),
    })]));

    /// <summary>One attribute: the unit it is about.</summary>
    private static async Task<IResult> DefinitionAsync(string code, string format, LawBook law, FeedbackQueries queries, CancellationToken cancellation)
    {
        if (law.Codes(FeedbackWords.Services).All(row => row.Code != code)) return GeoAnswer.Error(format, 404, "service_code was not found");
        var units = await queries.UnitsAsync(cancellation);
        return GeoAnswer.Of(format, "service_definition", new GeoNode("service_definition")
        {
            ["service_code"] = code,
            ["attributes"] = new GeoList("attribute", [new GeoNode("attribute")
            {
                ["variable"] = true, ["code"] = "unit", ["datatype"] = "singlevaluelist", ["required"] = true, ["datatype_description"] = "Đơn vị mà phản ánh nói đến", ["order"] = 1, ["description"] = "Đơn vị",
                ["values"] = new GeoList("value", [.. units.Select(unit => new GeoNode("value") { ["key"] = unit.Code, ["name"] = unit.Name })]),
            }]),
        });
    }

    private static async Task<IResult> ListAsync(string format, HttpRequest request, Store store, LawBook law, FeedbackQueries queries, OfficeClock clock, CancellationToken cancellation)
    {
        var ids = Split(request.Query["service_request_id"]);
        var services = Split(request.Query["service_code"]);
        var states = Split(request.Query["status"]);
        if (states.Any(state => state is not ("open" or "closed"))) return GeoAnswer.Error(format, 400, "status is open or closed");
        if (!Moment(request.Query["start_date"], out var start) || !Moment(request.Query["end_date"], out var end)) return GeoAnswer.Error(format, 400, "start_date and end_date are of the form 2021-11-15T00:00:00+07:00");
        var found = queries.Public;
        if (ids.Count > 0) found = found.Where(row => ids.Contains(row.Code));
        else
        {
            var last = end ?? (start is { } first ? first.AddDays(Days) : clock.UtcNow);
            var earliest = start is { } asked && last - asked <= TimeSpan.FromDays(Days) ? asked : last.AddDays(-Days);
            found = found.Where(row => row.SentAt >= earliest && row.SentAt <= last);
            if (services.Count > 0) found = found.Where(row => services.Contains(row.ServiceCode));
            if (states is ["open"]) found = found.Where(row => row.State == FeedbackState.Open);
            if (states is ["closed"]) found = found.Where(row => row.State != FeedbackState.Open);
        }
        return GeoAnswer.Of(format, "service_requests", await NodesAsync(found, store, law, request, cancellation));
    }

    private static async Task<IResult> OneAsync(string id, string format, HttpRequest request, Store store, LawBook law, FeedbackQueries queries, CancellationToken cancellation)
    {
        var code = id.Trim().ToUpperInvariant();
        var nodes = await NodesAsync(queries.Public.Where(row => row.Code == code), store, law, request, cancellation);
        return nodes.Items.Count == 0 ? GeoAnswer.Error(format, 404, "service_request_id was not found") : GeoAnswer.Of(format, "service_requests", nodes);
    }

    private static async Task<IResult> FileAsync(string format, HttpRequest request, ClientKeys keys, FeedbackQueries queries, SendFeedback send, CancellationToken cancellation)
    {
        if (!GeoAnswer.Knows(format)) return GeoAnswer.Error(format, 404, "format is xml or json");
        if (!request.HasFormContentType) return GeoAnswer.Error(format, 400, "application/x-www-form-urlencoded is expected");
        var form = await request.ReadFormAsync(cancellation);
        string? Field(string name) => form[name].ToString() is { Length: > 0 } value ? TypedText.Clean(value) : null;
        if (Field("api_key") is not { } secret || await keys.FindAsync(secret, cancellation) is not { } key || !key.Scopes.Split(' ').Contains(Scopes.FeedbackSubmit)) return GeoAnswer.Error(format, 403, "api_key is missing or not valid");
        if (Field("service_code") is not { } service) return GeoAnswer.Error(format, 400, "service_code was not provided");
        if (!Degree(Field("lat"), out var latitude) || !Degree(Field("long"), out var longitude)) return GeoAnswer.Error(format, 400, "lat and long are decimal degrees");
        if (latitude is null && Field("address_string") is null) return GeoAnswer.Error(format, 400, "lat and long or address_string are needed");
        var unit = Field("attribute[unit]");
        var about = (await queries.UnitsAsync(cancellation)).Find(one => one.Code == unit);
        if (about is null) return GeoAnswer.Error(format, 400, "attribute[unit] was not provided or is not a unit");
        var name = string.Join(' ', new[] { Field("last_name"), Field("first_name") }.OfType<string>());
        try
        {
            var actor = new Actor(ActorKind.Client, key.Id, null, key.Name, []) { Scopes = [.. key.Scopes.Split(' ')] };
            var feedback = await send.RunAsync(actor, new FeedbackInput(service, about.Id, Field("description"), Field("address_string"), latitude, longitude, name, Field("phone"), Field("email"), FeedbackWay.Open311), null, null, cancellation);
            return GeoAnswer.Of(format, "service_requests", new GeoList("request", [new GeoNode("request")
            {
                ["service_request_id"] = feedback.Code, ["service_notice"] = $"Cơ quan xem trước khi hiện công khai; trả lời trước {Kernel.Calendar.StepClock.Until(feedback.DueAt ?? feedback.SentAt)}. Ảnh gửi qua trang phản ánh.", ["account_id"] = "",
            }]), StatusCodes.Status201Created);
        }
        catch (Refused refused)
        {
            return GeoAnswer.Error(format, 400, refused.Problem.English);
        }
    }

    private static async Task<GeoList> NodesAsync(IQueryable<ServiceFeedback> found, Store store, LawBook law, HttpRequest request, CancellationToken cancellation)
    {
        var steps = store.FeedbackSteps.AsNoTracking();
        var rows = await (from feedback in found
                          join unit in store.Units.AsNoTracking() on feedback.UnitId equals unit.Id
                          orderby feedback.SentAt descending
                          select new { Feedback = feedback, unit.Name, Notes = steps.Where(step => step.FeedbackId == feedback.Id && step.Kind == FeedbackStepKind.Answered).OrderByDescending(step => step.At).Select(step => step.Words).FirstOrDefault() }).Take(Most).ToListAsync(cancellation);
        return new GeoList("request", [.. rows.Select(row => new GeoNode("request")
        {
            ["service_request_id"] = row.Feedback.Code,
            ["status"] = row.Feedback.State == FeedbackState.Open ? "open" : "closed",
            ["status_notes"] = row.Notes ?? "",
            ["service_name"] = law.Service(row.Feedback.ServiceCode),
            ["service_code"] = row.Feedback.ServiceCode,
            ["description"] = row.Feedback.ShownText ?? "",
            ["agency_responsible"] = row.Name,
            ["service_notice"] = "",
            ["requested_datetime"] = Text(row.Feedback.SentAt),
            ["updated_datetime"] = Text(row.Feedback.UpdatedAt),
            ["expected_datetime"] = row.Feedback.DueAt is { } due ? Text(due) : "",
            ["address"] = row.Feedback.ShownPlace ?? "",
            ["address_id"] = "",
            ["zipcode"] = "",
            ["lat"] = row.Feedback is { PositionIsShown: true, Latitude: { } latitude } ? latitude : "",
            ["long"] = row.Feedback is { PositionIsShown: true, Longitude: { } longitude } ? longitude : "",
            ["media_url"] = row.Feedback.PhotoIsShown ? $"{PublicAddress.Of(request.HttpContext)}/phan-anh/{row.Feedback.Code}/anh" : "",
        })]);
    }

    private static string Text(DateTime utc) => OfficeClock.ToOffice(utc).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+07:00";

    private static List<string> Split(string? text) => [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>In an address "+07:00" arrives as " 07:00" unless it was escaped.</summary>
    private static bool Moment(string? text, out DateTime? instant)
    {
        instant = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!DateTimeOffset.TryParseExact(text.Replace(' ', '+'), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return false;
        instant = moment.UtcDateTime;
        return true;
    }

    private static bool Degree(string? text, out double? degree)
    {
        degree = null;
        if (text is null) return true;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return false;
        degree = number;
        return true;
    }
}
