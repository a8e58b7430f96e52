using MotCua.Kernel.Files;

namespace MotCua.Plans;

/// <summary>Evidence as it is typed: a file, or a page of this site, or a figure with its unit and days.</summary>
public sealed record EvidenceInput(EvidenceKind Kind, string? Title, Stream? Content, string? FileName, string? Href, string? FigureCode, Guid? FigureUnitId, DateOnly? From, DateOnly? To, IReadOnlyList<string> Criteria);

/// <summary>Makes evidence, for plans and for whatever else is shown by it.</summary>
public sealed class EvidenceDesk(Store store, OfficeClock clock, FileDesk files)
{
    /// <summary>Added to the store; it is written with the caller's act, which numbers it by <see cref="NumberAsync"/>.</summary>
    /// <exception cref="Refused"><see cref="PlanProblems.EvidenceWrong"/></exception>
    public async Task<Evidence> MakeAsync(Actor actor, EvidenceInput input, Guid unitId, CancellationToken cancellation, DateTime? at = null)
    {
        if (string.IsNullOrWhiteSpace(input.Title)) throw PlanProblems.EvidenceWrong.Because("Mời ghi tên minh chứng.", "EvidenceTitle");
        var (file, href, figure) = ((StoredFile?)null, (string?)null, (LiveFigure?)null);
        switch (input.Kind)
        {
            case EvidenceKind.File when input is { Content: { } content, FileName: { } name }: file = await files.StoreAsync(content, name, cancellation); break;
            case EvidenceKind.Page when IsLocal(input.Href): href = input.Href!.Trim(); break;
            case EvidenceKind.Figure when LiveFigures.Find(input.FigureCode) is { } found && input.From <= input.To: figure = found; break;
            default: throw Missing(input.Kind);
        }
        var evidence = new Evidence
        {
            Id = clock.NewId(), Kind = input.Kind, Title = input.Title.Trim(), UnitId = unitId, StoredFileId = file?.Id, FileName = file is null ? null : FileNames.Clean(input.FileName!), Href = href, FigureCode = figure?.Code,
            FigureUnitId = figure is null ? null : input.FigureUnitId, From = figure is null ? null : input.From, To = figure is null ? null : input.To, At = at ?? clock.UtcNow, By = actor.AccountId, ByName = actor.Name,
        };
        store.Evidence.Add(evidence);
        return evidence;
    }

    public async Task NumberAsync(Evidence evidence, CancellationToken cancellation) =>
        evidence.Code = await store.NextCodeAsync("MC", OfficeClock.DayOf(evidence.At).Year, cancellation);

    /// <summary>Where its reader sees it; for those who may read plans.</summary>
    public static string AddressOf(Evidence evidence) => evidence.Kind switch
    {
        EvidenceKind.File => $"/ke-hoach/minh-chung/{evidence.Code}/tep",
        EvidenceKind.Page => evidence.Href!,
        _ => LiveFigures.Find(evidence.FigureCode)?.Href ?? "/ke-hoach",
    };

    private static Refused Missing(EvidenceKind kind) => kind switch
    {
        EvidenceKind.File => PlanProblems.EvidenceWrong.Because("Mời chọn một tệp.", "EvidenceFile"),
        EvidenceKind.Page => PlanProblems.EvidenceWrong.Because("Địa chỉ cần bắt đầu bằng / (một trang của hệ thống này).", "EvidenceHref"),
        _ => PlanProblems.EvidenceWrong.Because("Mời chọn số liệu và khoảng ngày.", "FigureCode"),
    };

    private static bool IsLocal(string? href) => href?.Trim() is ['/', ..] path && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);
}
