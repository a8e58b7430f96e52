using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions;

/// <summary>The petitions' part of <c>/api/v1</c>: sending and following. What is to be sealed is handed on before anything of it is looked at.</summary>
internal static class PetitionsApi
{
    private const int MostOfKey = 200, MostPapers = 50, LargestBody = 30 * 1024 * 1024;

    private const string Example =
        """
        { "kind": "COMPLAINT", "from": { "name": "Nguyễn Văn Mẫu", "address": "ấp Mẫu, xã Mẫu", "phone": "0296 3 000 000" }, "field": "ncc",
          "about": "Quyết định thôi trợ cấp", "text": "Tôi khiếu nại quyết định thôi trợ cấp vì…", "papers": [] }
        """;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("petitions", ReceiveAsync).AllowAnonymous().RequireRateLimiting("public-api").WithTags("petitions").WithMetadata(new RequestSizeLimitAttribute(LargestBody)).ProducesProblem(400).ProducesProblem(404).ProducesProblem(422).ProducesProblem(503)
            .WithExample(Example, ("Idempotency-Key", "6c1b2f0e-1"))
            .WithSummary("Sends a petition; a denunciation or a tip is sealed before it is stored. Repeat with the same Idempotency-Key to get the same answer. The secret is shown here only.");
        api.MapGet("petitions/{code}", GetAsync).AllowAnonymous().RequireRateLimiting("look-up").WithTags("petitions").ProducesProblem(404)
            .WithExample(null, ("code", "DT-2021-000001"), ("secret", "ABCD-EFGH-JKMN"))
            .WithSummary("State and dates to whoever knows code and secret; nothing of the content. A wrong secret is answered like a missing petition.");
    }

    private static async Task<Created<PetitionReceipt>> ReceiveAsync([FromBody] PetitionRequest body, ActorAccess actors, OfficeClock clock, ReceivePetition receive, PetitionSecret secrets, IEnumerable<ISealedIntake> sealedIntakes,
        [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(key) || key.Length > MostOfKey) throw Problems.InputInvalid.Because($"Cần tiêu đề Idempotency-Key, không quá {MostOfKey} ký tự: mỗi đơn một khóa riêng để gửi lại không thành hai đơn.", "Idempotency-Key");
        if (!Enum.IsDefined(body.Kind)) throw PetitionProblems.KindUnknown.Because("Thiếu loại đơn (kind): COMPLAINT, DENUNCIATION, RECOMMENDATION, FEEDBACK hoặc TIP.", "kind");
        if (body.Papers is { Count: > MostPapers }) throw Problems.InputInvalid.Because($"Một đơn nhận không quá {MostPapers} tệp.", "papers");
        var from = body.From is { } party ? new PetitionAuthor(party.Name ?? "", party.Address ?? "", party.Organisation, party.IdentityNumber, party.Phone, party.Email) : null;
        // An organisation does not denounce: what it calls so is feedback.
        if (body.Kind == ApiPetitionKind.Tip || (body.Kind == ApiPetitionKind.Denunciation && from is not { IsOrganisation: true }))
        {
            var intake = sealedIntakes.FirstOrDefault() ?? throw PetitionProblems.SealedMissing.Because(field: "kind");
            if (body.Kind == ApiPetitionKind.Denunciation && from is null) throw PetitionProblems.AuthorNeeded.Because(field: "from");
            var kept = await intake.ReceiveAsync(new SealedInput(body.Kind == ApiPetitionKind.Tip ? null : from, body.About ?? "", body.Text ?? "", body.Papers ?? []), key, cancellation);
            return TypedResults.Created($"/api/v1/petitions/{kept.Code}", new PetitionReceipt(kept.Code, kept.Secret));
        }
        if (body.Papers?.Any(paper => paper.Upload is null) == true) throw Problems.InputInvalid.Because("Giấy tờ của đơn này phải được tải lên trước (POST uploads), papers gồm các mã nhận được.", "papers");
        var actor = actors.Current ?? PetitionPermissions.Sender;
        var input = new PetitionInput(PetitionWay.Api, body.Kind switch
        {
            ApiPetitionKind.Complaint => PetitionKind.Complaint,
            ApiPetitionKind.Recommendation => PetitionKind.Recommendation,
            _ => PetitionKind.Feedback,
        }, clock.Today, from ?? throw PetitionProblems.AuthorNeeded.Because(field: "from"), body.Field ?? "khac", body.About ?? "", body.Text ?? "") { WrittenOn = clock.Today, Place = body.Place, Uploads = [.. (body.Papers ?? []).Select(paper => paper.Upload!.Value)] };
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body)));
        var petition = await receive.RunAsync(actor.IsStaff ? PetitionPermissions.Sender : actor, input, null, key, hash, cancellation);
        return TypedResults.Created($"/api/v1/petitions/{petition.Code}", new PetitionReceipt(petition.Code, await secrets.OfAsync(petition.Code, cancellation)));
    }

    private static async Task<Ok<PetitionStatusAnswer>> GetAsync(string code, [FromQuery] string? secret, PetitionStatuses statuses, CancellationToken cancellation)
    {
        var status = await statuses.FindAsync(code, secret, false, cancellation) ?? throw PetitionProblems.Unknown.Because();
        return TypedResults.Ok(new PetitionStatusAnswer(status.Code, status.State, status.ReceivedOn, [.. status.Steps.Select(step => new PetitionStepAnswer(OfficeTime(step.At), step.State))]));
    }

    private static string OfficeTime(DateTime utc) => OfficeClock.ToOffice(utc).ToString("yyyy-MM-dd'T'HH:mm:ss'+07:00'", System.Globalization.CultureInfo.InvariantCulture);
}

[JsonConverter(typeof(JsonStringEnumConverter<ApiPetitionKind>))]
public enum ApiPetitionKind
{
    [JsonStringEnumMemberName("COMPLAINT")] Complaint = 1,
    [JsonStringEnumMemberName("DENUNCIATION")] Denunciation,
    [JsonStringEnumMemberName("RECOMMENDATION")] Recommendation,
    [JsonStringEnumMemberName("FEEDBACK")] Feedback,
    [JsonStringEnumMemberName("TIP")] Tip,
}

/// <param name="Organisation">An organisation complains, recommends and gives feedback; it does not denounce.</param>
public sealed record PetitionSender(string? Name, string? Address, bool Organisation = false, string? IdentityNumber = null, string? Phone = null, string? Email = null);

/// <param name="From">Absent for a tip.</param>
/// <param name="Field">A code of law/codes/petition-fields.json; by default "khac".</param>
/// <param name="Papers">What POST uploads answered to the same client; of a denunciation or a tip, the papers themselves: each with "name" and "content" (base64).</param>
public sealed record PetitionRequest(ApiPetitionKind Kind, PetitionSender? From, string? About, string? Text, IReadOnlyList<ApiPaper>? Papers = null, string? Field = null, string? Place = null);

public sealed record PetitionReceipt(string Code, string Secret);

public sealed record PetitionStatusAnswer(string Code, string State, DateOnly ReceivedOn, IReadOnlyList<PetitionStepAnswer> Steps);

public sealed record PetitionStepAnswer(string At, string State);
