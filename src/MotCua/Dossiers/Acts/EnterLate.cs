using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.Acts;

/// <summary>What the paper slip says beside the dossier itself.</summary>
/// <param name="ReceivedAt">As written on the slip. UTC.</param>
public sealed record LateSlip(string PaperNumber, DateTime ReceivedAt, string ReasonCode, string Sentence);

/// <summary>
/// Nhập sau: numbers for blank slips beforehand; afterwards each slip typed in at its true time. The code is made of the true day, and
/// the promise counts from the true hour; who typed it in when, and why so late, stays beside it.
/// </summary>
internal sealed class EnterLate(Store store, ActLog acts, OfficeClock clock, SubmitDossier submit, AcceptDossier accept, Reasons reasons)
{
    /// <summary>Longest time between slip and typing; a rule of this house.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <exception cref="Refused"><see cref="BookProblems.NoDeskOfYours"/></exception>
    public static Guid DeskOf(Actor actor) => actor.Roles.FirstOrDefault(held => held.Role is Role.DeskOfficer or Role.DeskHead)?.UnitId ?? throw BookProblems.NoDeskOfYours.Because();

    public async Task<PaperBlock> DrawAsync(Actor actor, CancellationToken cancellation)
    {
        var desk = DeskOf(actor);
        PaperBlock? block = null;
        var id = clock.NewId();
        await acts.CommitAsync(new Doing("paper-block.draw", actor, "paper-block", id)
        {
            UnitId = desk,
            Inside = async inner =>
            {
                var number = (int)await store.Dialect.NextNumberAsync(store, $"paper:{desk:N}", inner);
                store.PaperBlocks.Add(block = new PaperBlock
                {
                    Id = id, DeskUnitId = desk, First = ((number - 1) * PaperBlock.Size) + 1, Last = number * PaperBlock.Size, At = clock.UtcNow, By = actor.AccountId ?? Guid.Empty,
                });
            },
        }, cancellation);
        return block!;
    }

    public async Task<Dossier> RunAsync(Actor actor, Submission submission, LateSlip slip, string? key, CancellationToken cancellation)
    {
        var desk = DeskOf(actor);
        // Sent twice: the first has used the number, and is answered again.
        if (!await acts.WasDoneAsync(actor, "dossier.submit", key, cancellation)) await MustBeRightAsync(desk, slip, cancellation);
        var filed = await submit.RunAsync(actor, submission with
        {
            At = slip.ReceivedAt,
            ByPaper = true,
            Late = id => new LateEntry
            {
                DossierId = id, DeskUnitId = desk, PaperNumber = slip.PaperNumber, ReceivedAt = slip.ReceivedAt, EnteredAt = clock.UtcNow, EnteredBy = actor.AccountId ?? Guid.Empty,
                ReasonCode = slip.ReasonCode, Sentence = slip.Sentence.Trim(),
            },
        }, key, null, cancellation);
        return filed.Dossier.State == DossierState.Registered
            ? await accept.RunAsync(actor, filed.Dossier.Code, null, null, cancellation, slip.ReceivedAt)
            : filed.Dossier;
    }

    private async Task MustBeRightAsync(Guid desk, LateSlip slip, CancellationToken cancellation)
    {
        if (slip.ReceivedAt >= clock.UtcNow || slip.ReceivedAt < clock.UtcNow - Longest) throw BookProblems.ReceivedTimeInvalid.Because(field: "Day");
        if (string.IsNullOrWhiteSpace(slip.Sentence)) throw BookProblems.OutageReasonNeeded.Because(field: "Sentence");
        if (reasons.Outage.All(item => item.Code != slip.ReasonCode)) throw BookProblems.OutageReasonNeeded.Because(field: "ReasonCode");
        var number = slip.PaperNumber.Length == 6 && slip.PaperNumber[0] == 'T' && int.TryParse(slip.PaperNumber.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var read) ? read : 0;
        if (!await store.PaperBlocks.AnyAsync(row => row.DeskUnitId == desk && row.First <= number && row.Last >= number, cancellation)) throw BookProblems.PaperNumberUnknown.Because(field: "Number");
        if (await store.LateEntries.AnyAsync(row => row.DeskUnitId == desk && row.PaperNumber == slip.PaperNumber, cancellation)) throw BookProblems.PaperNumberUsed.Because(field: "Number");
    }
}
