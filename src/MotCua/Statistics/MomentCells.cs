using System.Data.Common;
using System.Runtime.CompilerServices;
using MotCua.Procedures;

namespace MotCua.Statistics;

/// <summary>Every cell as one moment holds it, read beside the store.</summary>
internal static class MomentCells
{
    public static async IAsyncEnumerable<FigureCell> ReadAsync(DbConnection moment, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = moment.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT id, grain, day, unit_id, procedure_code, channel, officer_id, {string.Join(", ", FigureCounts.Measures.Select(measure => measure.Name))} FROM figures_cells ORDER BY day";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var place = 7;
            int Next() => reader.GetInt32(place++);
            yield return new FigureCell
            {
                Id = reader.GetFieldValue<Guid>(0),
                Grain = (FigureGrain)reader.GetInt32(1),
                Day = reader.GetFieldValue<DateOnly>(2),
                UnitId = reader.GetFieldValue<Guid>(3),
                ProcedureCode = reader.GetString(4),
                Channel = (Channel)reader.GetInt32(5),
                OfficerId = reader.GetFieldValue<Guid>(6),
                Received = Next(), Refused = Next(), Withdrawn = Next(), Stopped = Next(), SupplementsAsked = Next(), Early = Next(), OnTime = Next(), Late = Next(),
                Unlimited = Next(), Minutes = reader.GetInt64(place++), LateOpen = Next(), Promised = Next(), PromiseKept = Next(), PromiseBroken = Next(),
                PromiseLateOpen = Next(), UnitPoints = Next(), UnitScored = Next(), ContactPoints = Next(),
            };
        }
    }
}
