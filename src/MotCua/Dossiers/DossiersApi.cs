using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>The dossiers' part of <c>/api/v1</c>: filing and following, over the same acts as the pages.</summary>
internal static class DossiersApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("dossiers", SubmitAsync).RequireAuthorization(DossierPermissions.Submit.Code)
            .WithSummary("Files a dossier. Repeat with the same Idempotency-Key and the same body to get the same answer.");
        api.MapGet("dossiers/{code}", GetAsync).AllowAnonymous().RequireRateLimiting("look-up")
            .WithSummary("How far a dossier is, and its dates; with its secret also procedure and unit.");
    }

    private static async Task<Created<FiledAnswer>> SubmitAsync([FromBody] SubmitRequest body, HttpContext context, ActorAccess actors, SubmitDossier submit,
        PartyLinks links, [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(key))
            throw Problems.InputInvalid.Because("Thiếu tiêu đề Idempotency-Key: mỗi hồ sơ cần một khóa riêng để gửi lại không thành hai hồ sơ.", "Idempotency-Key");
        var actor = actors.Required;
        var submission = await links.LinkAsync(actor, body.ToSubmission(), cancellation);
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body)));
        var filed = await submit.RunAsync(actor, submission, key, hash, cancellation);
        return TypedResults.Created($"/api/v1/dossiers/{filed.Dossier.Code}", FiledAnswer.Of(filed));
    }

    private static async Task<Ok<DossierAnswer>> GetAsync(string code, [FromQuery] string? secret, Store store, ReceiptSecret secrets, DossierView view, CancellationToken cancellation)
    {
        code = DossierCode.Clean(code);
        var tracked = await store.TrackAsync(code, cancellation) ?? throw DossierProblems.DossierUnknown.Because();
        if (secret is not null && !await secrets.MatchesAsync(code, secret, cancellation)) throw DossierProblems.WrongSecret.Because(field: "secret");
        var history = await store.HistoryAsync(tracked.Id, cancellation);
        var known = secret is null ? null : await view.KnownBySecretAsync(tracked.Id, cancellation);
        return TypedResults.Ok(new DossierAnswer(code, StateAnswer.Of(tracked.State), OfficeTime(tracked.ReceivedAt), OfficeTime(tracked.PromisedAt),
            [.. history.Select(line => new HistoryAnswer(OfficeTime(line.At)!, StateAnswer.Of(line.State)))], known?.ProcedureCode, known?.Unit));
    }

    internal static string? OfficeTime(DateTime? utc) =>
        utc is { } at ? OfficeClock.ToOffice(at).ToString("yyyy-MM-dd'T'HH:mm:ss'+07:00'", System.Globalization.CultureInfo.InvariantCulture) : null;
}

/// <summary>The kinds of party as the API names them: <c>citizen</c>, <c>enterprise</c>, <c>stateBody</c>, <c>other</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApiPartyKind>))]
public enum ApiPartyKind
{
    [JsonStringEnumMemberName("citizen")] Citizen,
    [JsonStringEnumMemberName("enterprise")] Enterprise,
    [JsonStringEnumMemberName("stateBody")] StateBody,
    [JsonStringEnumMemberName("other")] Other,
}

[JsonConverter(typeof(JsonStringEnumConverter<ApiIdentityType>))]
public enum ApiIdentityType
{
    [JsonStringEnumMemberName("personalNumber")] PersonalNumber,
    [JsonStringEnumMemberName("oldIdentityCard")] OldIdentityCard,
    [JsonStringEnumMemberName("passport")] Passport,
    [JsonStringEnumMemberName("taxCode")] TaxCode,
    [JsonStringEnumMemberName("other")] Other,
}

[JsonConverter(typeof(JsonStringEnumConverter<ApiChannel>))]
public enum ApiChannel
{
    [JsonStringEnumMemberName("direct")] Direct,
    [JsonStringEnumMemberName("online")] Online,
    [JsonStringEnumMemberName("post")] Post,
}

/// <param name="Country">ISO 3166 alpha-2; for papers of another country.</param>
public sealed record ApiIdentity(ApiIdentityType Type, string Number, string? Country = null);

public sealed record ApiParty(ApiPartyKind Kind, string Name, ApiIdentity Identity, string? Phone = null, string? Email = null, string? Address = null)
{
    internal PartyInput ToInput() => new((PartyKind)((int)Kind + 1), Name, Enum.Parse<IdentityType>(Identity.Type.ToString()), Identity.Number, Identity.Country, Phone, Email, Address);
}

/// <param name="RequiredPaper">Key of a required paper of the procedure's variant; null for another paper.</param>
/// <param name="UploadId">What POST uploads answered.</param>
public sealed record ApiPaper(string? RequiredPaper, Guid UploadId);

public sealed record SubmitRequest(string ProcedureCode, string? Variant, ApiChannel Channel, ApiParty Submitter, ApiParty? Owner, IReadOnlyList<ApiPaper>? Papers)
{
    internal Submission ToSubmission() => new(ProcedureCode, Variant, Enum.Parse<Channel>(Channel.ToString()), Submitter.ToInput(), Owner?.ToInput(),
        [.. (Papers ?? []).Select(paper => new PaperInput(paper.RequiredPaper, paper.UploadId))]);
}

public sealed record StateAnswer(int Number, string Name)
{
    internal static StateAnswer Of(DossierState state) => new((int)state, Screen.State(state));
}

/// <param name="Pages">Null where the file's kind has none.</param>
public sealed record PaperAnswer(string Name, string? FileName, int? Pages, long? Size, string? Sha256);

public sealed record FiledAnswer(string Code, string Secret, StateAnswer State, string ReceivedAt, string ProcedureCode, IReadOnlyList<PaperAnswer> Papers)
{
    internal static FiledAnswer Of(Filed filed) => new(filed.Dossier.Code, filed.Secret, StateAnswer.Of(DossierState.Registered),
        DossiersApi.OfficeTime(filed.Dossier.RegisteredAt)!, filed.Dossier.ProcedureCode,
        [.. filed.Papers.Select(paper => new PaperAnswer(paper.Name, paper.FileName, paper.Pages, paper.Length, paper.Sha256))]);
}

public sealed record HistoryAnswer(string At, StateAnswer State);

public sealed record DossierAnswer(string Code, StateAnswer State, string? ReceivedAt, string? PromisedAt, IReadOnlyList<HistoryAnswer> History,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ProcedureCode,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit);
