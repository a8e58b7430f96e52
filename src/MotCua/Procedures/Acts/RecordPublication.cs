using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Search;

namespace MotCua.Procedures.Acts;

/// <summary>Records that a publication file reached its next stage; "in force" opens the draft, or ends what is abolished.</summary>
internal sealed class RecordPublication(Store store, ActLog acts, OfficeClock clock)
{
    public const string Act = "procedure.publish-step", EndAct = "procedure.end";

    public async Task RunAsync(Guid fileId, int seenVersion, PublicationStage stage, DateOnly on, string? document, string? note, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(by, Act, key, cancellation) || await acts.WasDoneAsync(by, EndAct, key, cancellation)) return;
        var file = await store.ProcedureDecisions.Include(row => row.Steps).SingleOrDefaultAsync(row => row.Id == fileId, cancellation) ?? throw Problems.NotFound.Because();
        await acts.ExpectAsync("procedure", fileId, file, seenVersion, cancellation);
        var step = file.Reach(stage, on, clock.Today, document, note, clock.NewId());
        store.Entry(step).State = EntityState.Added;
        store.Entry(file).State = EntityState.Modified;
        var version = await store.ProcedureVersions.SingleAsync(row => row.Id == file.VersionId, cancellation);
        if (stage == PublicationStage.Issued && file.Kind != DecisionKind.Abolished && Missing(version) is { Count: > 0 } missing)
            throw ProcedureProblems.DraftIncomplete.Because($"Dự thảo còn thiếu: {string.Join(", ", missing)}. Mời bổ sung trước khi ghi việc ký.", "Stage");
        var ends = false;
        if (stage == PublicationStage.InForce) ends = await TakeEffectAsync(file, version, cancellation);
        await acts.CommitAsync(new Doing(ends ? EndAct : Act, by, "procedure", fileId)
        {
            Key = key,
            Reason = note,
            Inside = stage == PublicationStage.InForce ? inner => store.Dialect.NextNumberAsync(store, VersionMaking.Series, inner) : null,
        }, cancellation);
    }

    /// <summary>The parts no procedure may be without (NĐ 63/2010 Đ8 k2).</summary>
    public static IReadOnlyList<string> Missing(ProcedureVersion version)
    {
        var content = version.Content;
        (string Part, bool Has)[] parts =
        [
            ("tên", version.Name.Length > 0), ("trình tự thực hiện", content.Steps.Count > 0), ("cách thức thực hiện", content.Channels.Count > 0),
            ("thành phần, số lượng hồ sơ", content.Variants.Any(variant => variant.Papers.Count > 0)),
            ("thời hạn giải quyết", content.Channels.Any(terms => terms.Limit is not null || terms.LimitText is not null)),
            ("đối tượng thực hiện", content.SubjectNames.Count > 0), ("cơ quan thực hiện", version.Agency.Length > 0),
        ];
        return [.. parts.Where(part => !part.Has).Select(part => part.Part)];
    }

    private async Task<bool> TakeEffectAsync(ProcedureDecision file, ProcedureVersion version, CancellationToken cancellation)
    {
        if (file.Kind == DecisionKind.Abolished)
        {
            version.End(file.EffectiveOn.AddDays(-1));
            return true;
        }
        var before = await store.ProcedureVersions
            .Where(row => row.ProcedureId == version.ProcedureId && row.Id != version.Id && row.State == VersionState.InForce && row.Source != ProcedureSource.National)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        version.Open(file.EffectiveOn, before);
        var procedure = await store.Procedures.SingleAsync(row => row.Id == version.ProcedureId, cancellation);
        SearchIndex.AddNew(store, [VersionMaking.Entry(version, procedure.Popularity)]);
        return false;
    }
}
