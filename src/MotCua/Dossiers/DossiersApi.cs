using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Dossiers;

/// <summary>The dossiers' part of <c>/api/v1</c>: filing and following, over the same acts as the pages.</summary>
internal static class DossiersApi
{
    private const int MostOfKey = 200;

    private const string FilingExample =
        """
        { "procedureCode": "1.000105", "channel": "online",
          "submitter": { "kind": "enterprise", "name": "Công ty TNHH Ví Dụ", "identity": { "type": "taxCode", "number": "1601234566" }, "phone": "0296 3 000 000" },
          "owner": { "kind": "citizen", "name": "Jean Exemple", "identity": { "type": "passport", "number": "00XX00000", "country": "FR" } },
          "papers": [ { "requiredPaper": "giay-1", "uploadId": "019a0000-0000-7000-8000-000000000001" } ] }
        """;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("dossiers", SubmitAsync).RequireAuthorization(DossierPermissions.Submit.Code).RequireScope(Scopes.DossiersSubmit)
            .RequireRateLimiting("public-api").WithTags("dossiers").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409).ProducesProblem(422)
            .WithExample(FilingExample, ("Idempotency-Key", "0f8d2c7a-1"))
            .WithSummary("Files a dossier. Repeat with the same Idempotency-Key and the same body to get the same answer.");
        api.MapGet("dossiers/{code}", GetAsync).AllowAnonymous().RequireRateLimiting("look-up").WithTags("dossiers").ProducesProblem(403).ProducesProblem(404)
            .WithExample(null, ("code", "000.00.16.H01-211115-0001"))
            .WithSummary("How far a dossier is, and its dates; with its secret also procedure and unit.");
    }

    private static async Task<Created<FiledAnswer>> SubmitAsync([FromBody] SubmitRequest body, HttpContext context, ActorAccess actors, SubmitDossier submit,
        PartyLinks links, [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(key) || key.Length > MostOfKey)
            throw Problems.InputInvalid.Because($"Cần tiêu đề Idempotency-Key, không quá {MostOfKey} ký tự: mỗi hồ sơ một khóa riêng để gửi lại không thành hai hồ sơ.", "Idempotency-Key");
        body.Check();
        var actor = actors.Required;
        var submission = await links.LinkAsync(actor, body.ToSubmission(), cancellation);
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body)));
        var filed = await submit.RunAsync(actor, submission, key, hash, cancellation);
        return TypedResults.Created($"/api/v1/dossiers/{filed.Dossier.Code}", FiledAnswer.Of(filed));
    }

    private static async Task<Ok<DossierAnswer>> GetAsync(string code, [FromQuery] string? secret, Store store, TrackReads reads, ReceiptSecret secrets, DossierView view, CancellationToken cancellation)
    {
        code = DossierCode.Clean(code);
        var (tracked, history) = await reads.FindAsync(store, code, cancellation) ?? throw DossierProblems.DossierUnknown.Because();
        if (secret is not null && !await secrets.MatchesAsync(code, secret, cancellation)) throw DossierProblems.WrongSecret.Because(field: "secret");
        var known = secret is null ? null : await view.KnownBySecretAsync(tracked.Id, cancellation);
        return TypedResults.Ok(new DossierAnswer(code, StateAnswer.Of(tracked.State), OfficeTime(tracked.RegisteredAt), OfficeTime(tracked.PromisedAt),
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
    [JsonStringEnumMemberName("direct")] Direct = 1,
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

/// <param name="Answers">To the questions of the procedure (GET procedures/{code}), by key; of a repeated group <c>group.1.key</c>.</param>
public sealed record SubmitRequest(string ProcedureCode, string? Variant, ApiChannel Channel, ApiParty Submitter, ApiParty? Owner, IReadOnlyList<ApiPaper>? Papers,
    IReadOnlyDictionary<string, string>? Answers = null)
{
    private const int MostPapers = 200, MostAnswers = 600;

    /// <summary>What a JSON body may leave out although it must be there.</summary>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(ProcedureCode)) throw Problems.InputInvalid.Because("Thiếu mã thủ tục (procedureCode).", "procedureCode");
        if (!Enum.IsDefined(Channel)) throw Problems.InputInvalid.Because("Thiếu cách nộp (channel): direct, online hoặc post.", "channel");
        if (Submitter is null) throw Problems.InputInvalid.Because("Thiếu người nộp (submitter).", "submitter");
        if (Submitter.Identity is null) throw Problems.InputInvalid.Because("Thiếu giấy tờ của người nộp (submitter.identity).", "submitter.identity");
        if (Owner is { Identity: null }) throw Problems.InputInvalid.Because("Thiếu giấy tờ của chủ hồ sơ (owner.identity).", "owner.identity");
        if (Papers is { Count: > MostPapers }) throw Problems.InputInvalid.Because($"Một hồ sơ nhận không quá {MostPapers} tệp.", "papers");
        if (Answers is { Count: > MostAnswers } || Answers?.Values.Any(answer => answer is null) == true) throw Problems.InputInvalid.Because($"Câu trả lời (answers) là chữ, không quá {MostAnswers} dòng.", "answers");
        if (Papers?.Any(paper => paper is null) == true) throw Problems.InputInvalid.Because("Có dòng giấy tờ để trống (papers).", "papers");
    }

    internal Submission ToSubmission() => new(ProcedureCode, Variant, (Procedures.Channel)(int)Channel, Submitter.ToInput(), Owner?.ToInput(),
        [.. (Papers ?? []).Select(paper => new PaperInput(paper.RequiredPaper, paper.UploadId))])
    {
        Answers = Answers ?? new Dictionary<string, string>(),
    };
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
