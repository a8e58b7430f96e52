using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Procedures.Acts;

/// <summary>What a publication file is about, beside the text of the draft.</summary>
/// <param name="PromulgatedOn">Given only for the shortened procedure.</param>
internal sealed record DraftFrame(DecisionKind Kind, DateOnly EffectiveOn, DateOnly? PromulgatedOn);

/// <summary>An officer begins a publication file: a draft of a new procedure or version, or the end of one; and mends the draft until it is signed.</summary>
internal sealed class DraftVersion(Store store, ActLog acts, OfficeClock clock)
{
    public const string Act = "procedure.draft";

    /// <summary>A draft of a procedure that was not here.</summary>
    /// <returns>The publication file's id.</returns>
    public async Task<Guid> BeginNewAsync(string code, Guid? ownerUnitId, DraftText text, DraftFrame frame, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.FindDoneAsync(by, Act, key, null, cancellation) is { } done) return done.SubjectId;
        code = code.Trim();
        if (!NationalRecord.CodeShape.IsMatch(code)) throw ProcedureProblems.DraftInvalid.Because("Mã thủ tục có dạng d.dddddd, ví dụ 2.000205.", "Code");
        if (await store.ProcedureVersions.AnyAsync(row => row.Code == code, cancellation) || await store.Procedures.AnyAsync(row => row.Code == code, cancellation))
            throw ProcedureProblems.CodeTaken.Because(null, "Code");
        var procedure = new Procedure { Id = clock.NewId(), Code = code, Agency = text.Agency.Trim(), OwnerUnitId = ownerUnitId };
        store.Procedures.Add(procedure);
        return await BeginAsync(procedure, 1, text, new ProcedureContent(), frame with { Kind = DecisionKind.New }, by, key, cancellation);
    }

    /// <summary>A draft of the next version of a procedure, begun from the one in front.</summary>
    public async Task<Guid> BeginNextAsync(Guid procedureId, DraftText text, DraftFrame frame, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.FindDoneAsync(by, Act, key, null, cancellation) is { } done) return done.SubjectId;
        var procedure = await FreeAsync(procedureId, cancellation);
        var number = await store.ProcedureVersions.Where(row => row.ProcedureId == procedureId).MaxAsync(row => row.Number, cancellation) + 1;
        var before = await BaseAsync(procedureId, cancellation);
        return await BeginAsync(procedure, number, text, before?.Content ?? new ProcedureContent(), frame, by, key, cancellation);
    }

    /// <summary>The file that abolishes the version in force.</summary>
    public async Task<Guid> BeginEndAsync(Guid procedureId, DateOnly effectiveOn, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.FindDoneAsync(by, Act, key, null, cancellation) is { } done) return done.SubjectId;
        await FreeAsync(procedureId, cancellation);
        var version = await BaseAsync(procedureId, cancellation);
        if (version is not { State: VersionState.InForce }) throw ProcedureProblems.NotInForce.Because();
        return await FileAsync(version.Id, new DraftFrame(DecisionKind.Abolished, effectiveOn, null), by, key, cancellation);
    }

    public async Task EditAsync(Guid fileId, int seenVersion, DraftText text, DraftFrame frame, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(by, Act, key, cancellation)) return;
        var file = await store.ProcedureDecisions.Include(row => row.Steps).SingleOrDefaultAsync(row => row.Id == fileId, cancellation) ?? throw Problems.NotFound.Because();
        await acts.ExpectAsync("procedure", fileId, file, seenVersion, cancellation);
        if (file.Stage >= PublicationStage.Issued) throw ProcedureProblems.NotADraft.Because("Quyết định đã ký, nội dung không sửa được nữa. Mời lập hồ sơ công bố mới.");
        var version = await store.ProcedureVersions.SingleAsync(row => row.Id == file.VersionId, cancellation);
        version.Rewrite(text.Name.Trim(), text.Over(version.Content));
        version.Agency = text.Agency.Trim();
        (file.EffectiveOn, file.PromulgatedOn) = (frame.EffectiveOn, frame.PromulgatedOn);
        store.Entry(file).State = EntityState.Modified;
        await acts.CommitAsync(new Doing(Act, by, "procedure", fileId) { Key = key }, cancellation);
    }

    /// <summary>The version a next one is begun from: ours in force, the latest; else the nation's.</summary>
    public async Task<ProcedureVersion?> BaseAsync(Guid procedureId, CancellationToken cancellation) =>
        await store.ProcedureVersions.Where(row => row.ProcedureId == procedureId && row.State != VersionState.Draft)
            .OrderByDescending(row => row.State == VersionState.InForce).ThenBy(row => row.Source == ProcedureSource.National).ThenByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancellation);

    private async Task<Procedure> FreeAsync(Guid procedureId, CancellationToken cancellation)
    {
        var procedure = await store.Procedures.SingleOrDefaultAsync(row => row.Id == procedureId, cancellation) ?? throw Problems.NotFound.Because();
        var versions = store.ProcedureVersions.Where(row => row.ProcedureId == procedureId).Select(row => row.Id);
        if (await store.ProcedureDecisions.AnyAsync(row => versions.Contains(row.VersionId) && !row.Steps.Any(step => step.Stage == PublicationStage.InForce), cancellation))
            throw ProcedureProblems.DraftOpen.Because();
        return procedure;
    }

    private Task<Guid> BeginAsync(Procedure procedure, int number, DraftText text, ProcedureContent before, DraftFrame frame, Actor by, string key, CancellationToken cancellation)
    {
        var version = VersionMaking.Of(clock.NewId(), procedure.Id, number, procedure.Code, text.Name.Trim(), text.Agency.Trim(), VersionState.Draft, null, null,
            text.Over(before), new VersionOrigin(ProcedureSource.Local));
        store.ProcedureVersions.Add(version);
        return FileAsync(version.Id, frame, by, key, cancellation);
    }

    private async Task<Guid> FileAsync(Guid versionId, DraftFrame frame, Actor by, string key, CancellationToken cancellation)
    {
        var file = new ProcedureDecision { Id = clock.NewId(), VersionId = versionId, Kind = frame.Kind, EffectiveOn = frame.EffectiveOn, PromulgatedOn = frame.PromulgatedOn };
        file.Steps.Add(new PublicationStep { Id = clock.NewId(), DecisionId = file.Id, Stage = PublicationStage.Drafted, On = clock.Today });
        store.ProcedureDecisions.Add(file);
        return (await acts.CommitAsync(new Doing(Act, by, "procedure", file.Id) { Key = key }, cancellation)).SubjectId;
    }
}
