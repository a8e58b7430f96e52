using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Reception;

/// <summary>A line of the register 03/TCD.</summary>
internal sealed record BookLine(ReceptionTurn Turn, TurnRecord? Record, TurnRefusal? Refusal, IReadOnlyList<TurnAnswer> Answers, IReadOnlyList<ReceptionConclusion> Conclusions)
{
    /// <summary>Of somebody who came to denounce the register knows the line, and nothing more.</summary>
    public bool IsSealed => Turn.Matter == ReceptionMatter.Denunciation;

    public string Summary => IsSealed ? "Giữ kín" : Refusal is not null ? "Từ chối tiếp" : Record?.Summary ?? "";

    public string Guided => string.Join("; ", Answers.Where(answer => answer.Kind == AnswerKind.Guided).Select(With));

    public string Transferred => string.Join("; ", Answers.Where(answer => answer.Kind is AnswerKind.Transferred or AnswerKind.Accepted).Select(With));

    public string Tracking => IsSealed ? "" : string.Join("; ", new[] { ReceptionWords.State(Turn.State) }.Concat(Conclusions.Select(row => row.DoneAt is null ? $"kết luận, hạn {Web.Say.Day(row.DueOn)}" : "kết luận đã thực hiện")));

    private static string With(TurnAnswer answer) => string.Join(", ", new[] { answer.Body, answer.Document, answer.PetitionCode }.Where(part => part is not null));
}

/// <summary>What an officer earned days for.</summary>
internal sealed record AllowanceLine(string Name, int Received, int Assisted, int Days);

/// <summary>The register, the figures and the days counted for allowances, each over some days.</summary>
internal sealed class ReceptionBook(Store store, LawBook law, OfficeClock clock)
{
    /// <param name="after">The register number of the last line shown.</param>
    public async Task<List<BookLine>> LinesAsync(DateOnly from, DateOnly to, int after, int most, CancellationToken cancellation)
    {
        var turns = await store.ReceptionTurns.AsNoTracking().Where(row => row.Day >= from && row.Day <= to && row.RegisterNumber > after).OrderBy(row => row.RegisterNumber).Take(most).ToListAsync(cancellation);
        var ids = turns.ConvertAll(row => row.Id);
        var records = await store.TurnRecords.AsNoTracking().Where(row => ids.Contains(row.TurnId)).ToDictionaryAsync(row => row.TurnId, cancellation);
        var refusals = await store.TurnRefusals.AsNoTracking().Where(row => ids.Contains(row.TurnId)).ToDictionaryAsync(row => row.TurnId, cancellation);
        var answers = (await store.TurnAnswers.AsNoTracking().Where(row => ids.Contains(row.TurnId)).OrderBy(row => row.At).ToListAsync(cancellation)).ToLookup(row => row.TurnId);
        var conclusions = (await store.ReceptionConclusions.AsNoTracking().Where(row => ids.Contains(row.TurnId)).OrderBy(row => row.At).ToListAsync(cancellation)).ToLookup(row => row.TurnId);
        return turns.ConvertAll(turn => new BookLine(turn, records.GetValueOrDefault(turn.Id), refusals.GetValueOrDefault(turn.Id), [.. answers[turn.Id]], [.. conclusions[turn.Id]]));
    }

    public async Task<ReceptionFigures> FiguresAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var today = clock.Today;
        var turns = await TurnsAsync(from, to, cancellation);
        var lines = await store.SittingsAsync(from, to, cancellation, int.MaxValue);
        return ReceptionFigures.Of(turns, lines.Select(line => new FigureSitting(line.Sitting.Kind, line.Opening is not null, line.Opening?.Delegated == true, line.WasMissed(today), line.Moved.Count)), law.Rule("reception-crowd", to).Number);
    }

    /// <summary>The turns of some days at sittings that took place.</summary>
    public Task<List<FigureTurn>> TurnsAsync(DateOnly from, DateOnly to, CancellationToken cancellation) =>
        (from turn in store.ReceptionTurns.AsNoTracking()
         join sitting in store.ReceptionSittings on turn.SittingId equals sitting.Id
         join opening in store.SittingOpenings on turn.SittingId equals opening.SittingId
         where turn.Day >= @from && turn.Day <= to
         select new FigureTurn(turn.Id, turn.FirstTurnId ?? turn.Id, turn.At, turn.State, store.Set<TurnRefusal>().Any(row => row.TurnId == turn.Id), turn.Matter, turn.People, sitting.Kind, opening.Delegated) { Code = turn.Code }).ToListAsync(cancellation);

    /// <summary>Days on which each officer worked at a sitting that took place; two sittings of a day are one day.</summary>
    public async Task<List<AllowanceLine>> AllowancesAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await (from attendance in store.SittingAttendances.AsNoTracking()
                          join sitting in store.ReceptionSittings on attendance.SittingId equals sitting.Id
                          join staff in store.Set<Kernel.People.StaffMember>() on attendance.PersonId equals staff.PersonId
                          where sitting.Day >= @from && sitting.Day <= to
                          select new { attendance.PersonId, staff.Name, sitting.Day, attendance.IsReceiver }).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => (row.PersonId, row.Name)).Select(group =>
        {
            var received = group.Where(row => row.IsReceiver).Select(row => row.Day).ToHashSet();
            var days = group.Select(row => row.Day).ToHashSet();
            return new AllowanceLine(group.Key.Name, received.Count, days.Count - received.Count, days.Count);
        }).OrderBy(line => line.Name, StringComparer.Ordinal)];
    }
}
