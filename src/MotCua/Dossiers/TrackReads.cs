using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>
/// The two reads of the look-up page, as prepared statements on connections of their own: the page most people open, and
/// the one asked again and again on the day a result is due. What it reads, and no more, stands in the statements.
/// </summary>
internal sealed class TrackReads : IDisposable
{
    private const int MostKept = 16;

    private const string DossierSql =
        """
        SELECT id, code, state, registered_at, accepted_at, promised_at, finished_at, returned_at, complete_at, limit_amount, limit_unit, count_rule, law_rows, first_promised_at
        FROM dossiers_dossiers WHERE code = @code
        """;

    private const string HistorySql = "SELECT at, \"to\" FROM dossiers_transitions WHERE dossier_id = @dossier ORDER BY at, id";

    private readonly ConcurrentBag<Reader> kept = [];

    /// <returns>Null where there is no such code.</returns>
    public async Task<(TrackedDossier Dossier, IReadOnlyList<HistoryLine> History)?> FindAsync(Store store, string code, CancellationToken cancellation)
    {
        if (!kept.TryTake(out var reader)) reader = await Reader.OpenAsync(store, cancellation);
        try
        {
            var found = await reader.DossierAsync(code, cancellation);
            var answer = found is null ? ((TrackedDossier, IReadOnlyList<HistoryLine>)?)null : (found, await reader.HistoryAsync(found.Id, cancellation));
            if (kept.Count < MostKept)
            {
                kept.Add(reader);
                reader = null;
            }
            return answer;
        }
        finally
        {
            // Too many are kept already, or the database went away under this one.
            if (reader is not null) await reader.DisposeAsync();
        }
    }

    public void Dispose()
    {
        while (kept.TryTake(out var reader)) reader.Dispose();
    }

    private sealed class Reader : IAsyncDisposable, IDisposable
    {
        private readonly DbConnection connection;
        private readonly DbCommand dossier;
        private readonly DbCommand history;

        private Reader(DbConnection connection)
        {
            this.connection = connection;
            (dossier, history) = (connection.CreateCommand(), connection.CreateCommand());
            (dossier.CommandText, history.CommandText) = (DossierSql, HistorySql);
            Add(dossier, "@code", "");
            Add(history, "@dossier", Guid.Empty);
        }

        public static async Task<Reader> OpenAsync(Store store, CancellationToken cancellation)
        {
            var reader = new Reader(store.Dialect.Connect(store.Database.GetConnectionString()!));
            try
            {
                await reader.connection.OpenAsync(cancellation);
                await reader.dossier.PrepareAsync(cancellation);
                await reader.history.PrepareAsync(cancellation);
                return reader;
            }
            catch
            {
                await reader.DisposeAsync();
                throw;
            }
        }

        public async Task<TrackedDossier?> DossierAsync(string code, CancellationToken cancellation)
        {
            dossier.Parameters[0].Value = code;
            await using var row = await dossier.ExecuteReaderAsync(cancellation);
            if (!await row.ReadAsync(cancellation)) return null;
            return new TrackedDossier(row.GetFieldValue<Guid>(0), row.GetString(1), (DossierState)row.GetInt32(2), Instant(row, 3)!.Value, Instant(row, 4), Instant(row, 5), Instant(row, 6), Instant(row, 7),
                new PromiseFacts(Instant(row, 8)!.Value, Instant(row, 13), new TimeLimit(row.GetInt32(9), Enum.Parse<LimitUnit>(row.GetString(10))), Enum.Parse<CountRule>(row.GetString(11)), row.GetString(12)));
        }

        public async Task<IReadOnlyList<HistoryLine>> HistoryAsync(Guid dossierId, CancellationToken cancellation)
        {
            history.Parameters[0].Value = dossierId;
            var lines = new List<HistoryLine>();
            await using var row = await history.ExecuteReaderAsync(cancellation);
            while (await row.ReadAsync(cancellation)) lines.Add(new HistoryLine(Instant(row, 0)!.Value, (DossierState)row.GetInt32(1)));
            return lines;
        }

        public async ValueTask DisposeAsync()
        {
            await dossier.DisposeAsync();
            await history.DisposeAsync();
            await connection.DisposeAsync();
        }

        public void Dispose()
        {
            dossier.Dispose();
            history.Dispose();
            connection.Dispose();
        }

        private static DateTime? Instant(DbDataReader row, int place) => row.IsDBNull(place) ? null : DateTime.SpecifyKind(row.GetDateTime(place), DateTimeKind.Utc);

        private static void Add(DbCommand command, string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
