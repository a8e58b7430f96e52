using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Reception.Acts;

/// <summary>What is written at the table: the record, the papers handed in, the signature.</summary>
internal sealed class KeepRecord(Store store, ActLog acts, OfficeClock clock, ReceptionAccess access)
{
    private const int MostPages = 10_000;

    /// <param name="seenVersion">Of the record; 0 where there was none.</param>
    public async Task WriteAsync(Actor actor, string code, RecordWords said, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var turn = await TurnAsync(actor, code, cancellation);
        var record = await store.TurnRecords.SingleOrDefaultAsync(row => row.TurnId == turn.Id, cancellation);
        if (record is not null) await acts.ExpectAsync("turn", turn.Id, record, seenVersion, cancellation);
        else store.TurnRecords.Add(record = new TurnRecord { TurnId = turn.Id });
        record.Write(said, at ?? clock.UtcNow, actor.AccountId ?? Guid.Empty);
        try
        {
            await acts.CommitAsync(new Doing("turn.write", actor, "turn", turn.Id) { At = at }, cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            // Two began to write in the same moment: the second is told, and reads what stands there.
            throw Problems.ChangedMeanwhile.Because();
        }
    }

    public async Task TakePaperAsync(Actor actor, string code, string? name, int? pages, bool isOriginal, string? condition, CancellationToken cancellation, DateTime? at = null)
    {
        var turn = await TurnAsync(actor, code, cancellation);
        if (string.IsNullOrWhiteSpace(name) || pages is not (>= 1 and <= MostPages) || string.IsNullOrWhiteSpace(condition)) throw ReceptionProblems.PaperNameNeeded.Because(field: "PaperName");
        var order = 1 + await store.HandedPapers.CountAsync(row => row.TurnId == turn.Id, cancellation);
        store.HandedPapers.Add(new HandedPaper { Id = clock.NewId(), TurnId = turn.Id, Order = order, Name = name.Trim(), Pages = pages.Value, IsOriginal = isOriginal, Condition = condition.Trim(), At = at ?? clock.UtcNow, By = actor.AccountId ?? Guid.Empty });
        await acts.CommitAsync(new Doing("turn.take-paper", actor, "turn", turn.Id) { At = at }, cancellation);
    }

    /// <summary>Read back and signed on the printed record, or not signed and why. From then on nothing in it changes.</summary>
    /// <param name="seenVersion">Of the record that was read back.</param>
    public async Task SignAsync(Actor actor, string code, SigningWay? way, bool readBack, string? note, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var turn = await TurnAsync(actor, code, cancellation);
        var record = await store.TurnRecords.SingleOrDefaultAsync(row => row.TurnId == turn.Id, cancellation) ?? throw ReceptionProblems.RecordNeeded.Because("Mời ghi nội dung tiếp trước khi ký.");
        await acts.ExpectAsync("turn", turn.Id, record, seenVersion, cancellation);
        store.RecordSignings.Add(turn.Sign(way, readBack, note, at ?? clock.UtcNow, actor.AccountId ?? Guid.Empty));
        await acts.CommitAsync(new Doing("turn.sign", actor, "turn", turn.Id) { At = at }, cancellation);
    }

    private async Task<ReceptionTurn> TurnAsync(Actor actor, string code, CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        var turn = await store.TurnAsync(code, cancellation);
        if (turn.Matter == ReceptionMatter.Denunciation) throw ReceptionProblems.SealedIntake.Because();
        if (turn.State == TurnState.Receiving) return turn;
        throw turn.State is TurnState.Recorded or TurnState.Answered or TurnState.Closed ? ReceptionProblems.RecordSigned.Because() : ReceptionProblems.NotNow.Because();
    }
}
