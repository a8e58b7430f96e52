using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Dossiers.Staff;

/// <summary>
/// <c>/api/v1/staff</c>: what an officer does at the desk and in a division, for officers and for service accounts. The same
/// acts, rights and refusals as the pages. Nobody signs through it: a signature is a person's.
/// </summary>
internal static class StaffApi
{
    private const int MostOfPage = 100, MostOfKey = 100;
    private const string CodeExample = "000.00.16.H01-211115-0001";

    private static readonly (string Name, QueueView View, Danger? Danger)[] Views =
    [
        ("mine", QueueView.Mine, null), ("new", QueueView.New, null), ("hand-over", QueueView.HandOver, null), ("late", QueueView.Open, Danger.Late),
        ("today", QueueView.Open, Danger.Today), ("supplement", QueueView.Supplement, null), ("to-return", QueueView.ToReturn, null), ("open", QueueView.Open, null),
    ];

    public static void Map(RouteGroupBuilder api)
    {
        Reading(api.MapGet("staff/dossiers", ListAsync), "Dossiers that wait, what is most pressing first; goes on after `next`.")
            .ProducesProblem(400).WithExample(null, ("view", "open"), ("size", "50"));
        Reading(api.MapGet("staff/dossiers/{code}", ReadAsync), "One dossier: course, papers, step, dates; its parties with the scope staff.personal.")
            .ProducesProblem(404).WithExample(null, ("code", CodeExample));
        Acting(api.MapPost("staff/dossiers/{code}/acceptance", AcceptAsync), DossierPermissions.Receive, "Accepts: the promise is counted from the moment the complete dossier arrived.", """{ "seenVersion": 1 }""");
        Acting(api.MapPost("staff/dossiers/{code}/refusal", RefuseAsync), DossierPermissions.Receive, "Refuses before acceptance; reason is a code of law/codes/refusal-reasons.json.",
            """{ "reason": "other-agency", "sentence": "Mời nộp tại Bảo hiểm xã hội huyện.", "seenVersion": 1 }""");
        Acting(api.MapPost("staff/dossiers/{code}/supplement-request", AskAsync), DossierPermissions.Read, "Asks for everything that is missing or wrong, at once.",
            """{ "items": [ { "requiredPaper": "giay-1", "reason": "unreadable", "sentence": "Bản chụp mờ, mời chụp lại." } ], "seenVersion": 1 }""");
        Acting(api.MapPost("staff/dossiers/{code}/hand-over", HandOverAsync), DossierPermissions.Receive, "Hands over from the desk to the division.", """{ "seenVersion": 2 }""");
        Acting(api.MapPost("staff/dossiers/{code}/step", ForwardAsync), DossierPermissions.Handle, "Passes on to the next step.", """{ "note": "Đã soát", "seenVersion": 4 }""");
        Acting(api.MapPost("staff/dossiers/{code}/proposal", ProposeAsync), DossierPermissions.Propose, "Proposes the outcome, with its file where there is one.",
            """{ "kind": "granted", "summary": "Đủ điều kiện", "uploadId": "019a0000-0000-7000-8000-000000000001", "seenVersion": 3 }""");
        Acting(api.MapPost("staff/dossiers/{code}/delivery", DeliverAsync), DossierPermissions.Deliver, "Returns the outcome at the desk or by post.",
            """{ "way": "counter", "receiver": "Nguyễn Văn Mẫu", "seenVersion": 8 }""");
    }

    private static RouteHandlerBuilder Reading(RouteHandlerBuilder read, string summary) =>
        read.RequireAuthorization(DossierPermissions.Read.Code).RequireScope(Scopes.StaffRead).RequireRateLimiting(Limits.PublicApi).WithTags("staff").WithSummary(summary);

    private static void Acting(RouteHandlerBuilder act, Permission needs, string summary, string body) =>
        act.RequireAuthorization(needs.Code).RequireScope(Scopes.StaffAct).RequireRateLimiting(Limits.PublicApi).WithTags("staff")
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithExample(body, ("code", CodeExample), ("Idempotency-Key", "0f8d2c7a-1"))
            .WithSummary(summary + " Sent again with the same Idempotency-Key and body it acts no second time.");

    private static async Task<Ok<StaffList>> ListAsync(ActorAccess actors, QueueReads queue, [FromQuery] string? view, [FromQuery] string? procedure,
        [FromQuery] string? after, [FromQuery] string? size, CancellationToken cancellation)
    {
        var actor = actors.Required;
        if (Array.Find(Views, one => one.Name == (view ?? "open")) is not { Name: not null } chosen)
            throw Problems.InputInvalid.Because($"Tham số view cần là một trong: {string.Join(", ", Views.Select(one => one.Name))}.", "view");
        var most = 50;
        if (size is not null && (!int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > MostOfPage))
            throw Problems.InputInvalid.Because($"Tham số size cần là số từ 1 đến {MostOfPage}.", "size");
        var page = await queue.PageAsync(actor, new QueueFilter(chosen.View, ProcedureCode: procedure, Danger: chosen.Danger), After(after), most, cancellation);
        return TypedResults.Ok(new StaffList([.. page.Lines.Select(line => StaffLine.Of(line, MaySeePeople(actor)))], page.Next?.Word));
    }

    private static async Task<Ok<StaffDossier>> ReadAsync(string code, ActorAccess actors, Store store, DossierView view, CancellationToken cancellation)
    {
        var actor = actors.Required;
        var dossier = await store.SeenDossierAsync(code, actor, cancellation);
        return TypedResults.Ok(StaffDossier.Of(await view.WholeAsync(dossier, cancellation), MaySeePeople(actor)));
    }

    private static async Task<Ok<StaffActed>> AcceptAsync(string code, [FromBody] Seen body, [FromHeader(Name = "Idempotency-Key")] string? key, ActorAccess actors, AcceptDossier act, CancellationToken cancellation) =>
        StaffActed.Of(await act.RunAsync(actors.Required, code, body.Must(), Once(key, code, body), cancellation));

    private static async Task<Ok<StaffActed>> RefuseAsync(string code, [FromBody] RefusalBody body, [FromHeader(Name = "Idempotency-Key")] string? key, ActorAccess actors, RefuseDossier act, CancellationToken cancellation) =>
        StaffActed.Of(await act.RunAsync(actors.Required, code, body.Reason ?? "", body.Sentence ?? "", body.Must(), Once(key, code, body), cancellation));

    private static async Task<Ok<StaffActed>> AskAsync(string code, [FromBody] SupplementBody body, [FromHeader(Name = "Idempotency-Key")] string? key, ActorAccess actors, RequestSupplement act, CancellationToken cancellation)
    {
        if (body.Items is not { Count: > 0 and <= 100 } items || items.Any(item => item is null)) throw DossierProblems.NothingAskedFor.Because(field: "items");
        var inputs = items.Select(item => new SupplementInput(item.RequiredPaper, item.PaperName, item.Reason ?? "", item.Sentence ?? "")).ToList();
        return StaffActed.Of(await act.RunAsync(actors.Required, code, inputs, body.Must(), Once(key, code, body), cancellation));
    }

    private static async Task<Ok<StaffActed>> HandOverAsync(string code, [FromBody] Seen body, [FromHeader(Name = "Idempotency-Key")] string? key, ActorAccess actors, HandOver act, CancellationToken cancellation) =>
        StaffActed.Of(await act.RunAsync(actors.Required, code, body.Must(), Once(key, code, body), cancellation));

    private static async Task<Ok<StaffActed>> ForwardAsync(string code, [FromBody] StepBody body, [FromHeader(Name = "Idempotency-Key")] string? key, ActorAccess actors, MoveStep act, CancellationToken cancellation) =>
        StaffActed.Of(await act.ForwardAsync(actors.Required, code, body.Note, body.Must(), Once(key, code, body), cancellation));

    private static async Task<Ok<StaffActed>> ProposeAsync(string code, [FromBody] ProposalBody body, [FromHeader(Name = "Idempotency-Key")] string? key, ActorAccess actors, ProposeOutcome act, Store store, CancellationToken cancellation)
    {
        var kind = body.Kind switch
        {
            "granted" => OutcomeKind.Granted,
            "refused" => OutcomeKind.RefusedAfterAppraisal,
            _ => throw Problems.InputInvalid.Because("Thiếu loại kết quả (kind): granted hoặc refused.", "kind"),
        };
        var actor = actors.Required;
        await act.RunAsync(actor, code, kind, body.Summary ?? "", body.UploadId, body.Must(), Once(key, code, body), cancellation);
        return StaffActed.Of(await store.SeenDossierAsync(code, actor, cancellation));
    }

    private static async Task<Ok<StaffActed>> DeliverAsync(string code, [FromBody] DeliveryBody body, [FromHeader(Name = "Idempotency-Key")] string? key, ActorAccess actors, DeliverOutcome act, CancellationToken cancellation)
    {
        var way = body.Way switch
        {
            "counter" => DeliveryWay.Counter,
            "post" => DeliveryWay.Post,
            _ => throw Problems.InputInvalid.Because("Thiếu cách trả kết quả (way): counter hoặc post.", "way"),
        };
        return StaffActed.Of(await act.RunAsync(actors.Required, code, way, body.Receiver, body.Identity, body.Note, body.Must(), Once(key, code, body), cancellation));
    }

    /// <summary>Officers see whom they serve; a program only where that was granted apart.</summary>
    private static bool MaySeePeople(Actor actor) => actor.Kind != ActorKind.Client || actor.Scopes.Contains(Scopes.StaffPersonal);

    /// <summary>The client's key, bound to this dossier and to what was sent: the same words for another dossier are another act.</summary>
    private static string Once<T>(string? key, string code, T body) => string.IsNullOrWhiteSpace(key) || key.Length > MostOfKey
        ? throw Problems.InputInvalid.Because($"Cần tiêu đề Idempotency-Key, không quá {MostOfKey} ký tự: mỗi việc một khóa riêng để gửi lại không thành hai lần.", "Idempotency-Key")
        : $"{key}:{DossierCode.Clean(code)}:{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body)))[..16]}";

    private static QueuePlace? After(string? next) => string.IsNullOrEmpty(next) ? null
        : QueuePlace.Parse(next) is { Found: null } place ? place : throw Problems.InputInvalid.Because("Tham số after cần là giá trị next của lần trước.", "after");
}
