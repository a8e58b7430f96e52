using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MotCua.Dossiers.Staff;

/// <summary>What every act is sent with: the version its sender had read, so that two who work on one dossier are told.</summary>
public record Seen
{
    public int? SeenVersion { get; init; }

    /// <exception cref="Refused">It is missing: nobody acts on what they have not read.</exception>
    internal int Must() => SeenVersion ?? throw Problems.InputInvalid.Because("Thiếu seenVersion: số version của hồ sơ khi đọc gần nhất.", "seenVersion");
}

public sealed record RefusalBody(string? Reason, string? Sentence) : Seen;

public sealed record SupplementItemBody(string? RequiredPaper, string? PaperName, string? Reason, string? Sentence);

public sealed record SupplementBody(IReadOnlyList<SupplementItemBody>? Items) : Seen;

public sealed record StepBody(string? Note) : Seen;

/// <param name="Kind"><c>granted</c> or <c>refused</c> (after appraisal).</param>
public sealed record ProposalBody(string? Kind, string? Summary, Guid? UploadId) : Seen;

/// <param name="Way"><c>counter</c> or <c>post</c>.</param>
public sealed record DeliveryBody(string? Way, string? Receiver, string? Identity, string? Note) : Seen;

/// <param name="Owner">Null without the scope staff.personal.</param>
/// <param name="Version">To be sent back as <c>seenVersion</c>.</param>
public sealed record StaffLine(string Code, string ProcedureName, StateAnswer State, string? Step, string ReceivedAt, string? PromisedAt, string? StepDueAt, int Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Owner)
{
    internal static StaffLine Of(QueueLine line, bool people) => new(line.Code, line.ProcedureName, StateAnswer.Of(line.State), line.StepName, DossiersApi.OfficeTime(line.RegisteredAt)!,
        DossiersApi.OfficeTime(line.PromisedAt), DossiersApi.OfficeTime(line.StepDueAt), line.Version, people ? line.OwnerName : null);
}

/// <param name="Next">To be sent as <c>after</c>; null at the end.</param>
public sealed record StaffList(IReadOnlyList<StaffLine> Items, string? Next);

public sealed record StaffParty(string Role, string Kind, string Name, string IdentityType, string IdentityNumber, string? Phone, string? Email, string? Address);

public sealed record StaffPaper(string? RequiredPaper, string Name, int Originals, int Copies, int? Pages, long? Size, string? Sha256, int Round);

public sealed record StaffStep(string Name, string Unit, string EnteredAt, string? DueAt, string? LeftAt);

public sealed record StaffSupplement(int Round, string At, string? AnsweredAt, IReadOnlyList<SupplementItemBody> Items);

public sealed record StaffAnswer(string Key, string Question, string Answer);

/// <param name="Amount">In đồng; null: could not be reckoned at filing.</param>
public sealed record StaffFee(decimal? Amount, decimal? Before, decimal ExemptPercent, string Reason, string Article, bool Confirmed);

public sealed record StaffDossier(string Code, string ProcedureCode, string ProcedureName, string Channel, StateAnswer State, int Version, string ReceivedAt, string CompleteAt, string? AcceptedAt,
    string? PromisedAt, string? FinishedAt, string? ReturnedAt, string Desk, string HandlingUnit, string? Step, string? StepDueAt,
    IReadOnlyList<StaffPaper> Papers, IReadOnlyList<StaffStep> Steps, IReadOnlyList<StaffSupplement> Supplements, IReadOnlyList<HistoryAnswer> History,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<StaffParty>? Parties,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<StaffAnswer>? Answers,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StaffFee? Fee)
{
    internal static StaffDossier Of(WholeDossier whole, bool people)
    {
        var row = whole.Dossier;
        return new StaffDossier(row.Code, row.ProcedureCode, row.ProcedureName, Lower(row.Channel), StateAnswer.Of(row.State), row.Version, DossiersApi.OfficeTime(row.RegisteredAt)!,
            DossiersApi.OfficeTime(row.CompleteAt)!, DossiersApi.OfficeTime(row.AcceptedAt), DossiersApi.OfficeTime(row.PromisedAt), DossiersApi.OfficeTime(row.FinishedAt), DossiersApi.OfficeTime(row.ReturnedAt),
            whole.UnitName(row.DeskUnitId), whole.UnitName(row.HandlingUnitId), row.StepName, DossiersApi.OfficeTime(row.StepDueAt),
            [.. whole.Papers.Select(paper => new StaffPaper(paper.RequiredPaperKey, paper.Name, paper.Originals, paper.Copies, paper.Pages, paper.Length, paper.Sha256, paper.Round))],
            [.. whole.Steps.Select(step => new StaffStep(step.Name, whole.UnitName(step.UnitId), DossiersApi.OfficeTime(step.EnteredAt)!, DossiersApi.OfficeTime(step.DueAt), DossiersApi.OfficeTime(step.LeftAt)))],
            // What was written about a paper may name a person.
            [.. whole.Supplements.Select(asked => new StaffSupplement(asked.Round, DossiersApi.OfficeTime(asked.At)!, DossiersApi.OfficeTime(asked.AnsweredAt),
                [.. asked.Items.Select(item => new SupplementItemBody(item.RequiredPaperKey, item.PaperName, item.ReasonCode, people ? item.Sentence : null))]))],
            [.. whole.History.Select(line => new HistoryAnswer(DossiersApi.OfficeTime(line.At)!, StateAnswer.Of(line.State)))],
            people ? [.. whole.Parties.Select(party => new StaffParty(Lower(party.Role), Lower(party.Kind), party.Name, Lower(party.IdentityType), party.IdentityNumber, party.Phone, party.Email, party.Address))] : null,
            // Answers that tell of a person are for those who may know people.
            whole.Form is null ? null : [.. whole.AnswerLines.Where(line => people || !line.Personal).Select(line => new StaffAnswer(line.Key, line.Label, line.Words))],
            whole.Fee is { } fee ? new StaffFee(fee.Amount, fee.BaseAmount, fee.ExemptPercent, fee.Reason, fee.Article, fee.Confirmed) : null);
    }

    private static string Lower<T>(T choice) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());
}

/// <param name="Version">To be sent as <c>seenVersion</c> with the next act.</param>
public sealed record StaffActed(string Code, StateAnswer State, int Version, string? PromisedAt, string? Step)
{
    internal static Ok<StaffActed> Of(Dossier dossier) =>
        TypedResults.Ok(new StaffActed(dossier.Code, StateAnswer.Of(dossier.State), dossier.Version, DossiersApi.OfficeTime(dossier.PromisedAt), dossier.StepName));
}
