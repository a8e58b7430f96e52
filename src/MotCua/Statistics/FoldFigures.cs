using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MotCua.Statistics;

/// <summary>Takes fresh cells by the handful into the cells of their day, month and year. What is read is the same before and after.</summary>
internal sealed class FoldFigures(Store store, OfficeClock clock)
{
    private const int Most = 1_000;

    /// <summary>What a fresh cell becomes part of.</summary>
    public static readonly FigureGrain[] Grains = [FigureGrain.Day, FigureGrain.Month, FigureGrain.Year];

    /// <returns>True where more is waiting.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        // Looked for first without the writer's turn: mostly there is nothing.
        if (!await store.FigureCells.AnyAsync(row => row.Grain == FigureGrain.Fresh, cancellation)) return false;
        try
        {
            return await store.Dialect.WriteAsync(store, FoldAsync, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node, or the round beside a command, has folded some of them: undone here, and looked for again.
            return true;
        }
    }

    public async Task AllAsync(CancellationToken cancellation)
    {
        while (await RunAsync(cancellation)) store.ChangeTracker.Clear();
    }

    private async Task<bool> FoldAsync(CancellationToken cancellation)
    {
        var fresh = await store.FigureCells.AsNoTracking().Where(row => row.Grain == FigureGrain.Fresh).OrderBy(row => row.Day).Take(Most).ToListAsync(cancellation);
        var ids = fresh.ConvertAll(row => row.Id);
        if (await store.FigureCells.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellation) != fresh.Count) throw new DbUpdateConcurrencyException("Cells were folded elsewhere.");
        await using var upsert = Upsert();
        foreach (var grain in Grains)
            foreach (var group in fresh.GroupBy(row => row.Place.Of(grain)).OrderBy(group => group.Key.ToString(), StringComparer.Ordinal))
            {
                var sum = FigureCounts.SumOf(group);
                if (!sum.IsEmpty) await upsert.RunAsync(FigureCell.At(group.Key, grain, sum, clock.NewId()), cancellation);
            }
        return fresh.Count == Most;
    }

    private Statement Upsert()
    {
        var entity = store.Model.FindEntityType(typeof(FigureCell))!;
        var columns = entity.GetProperties().ToList();
        var command = store.Database.GetDbConnection().CreateCommand();
        command.Transaction = store.Database.CurrentTransaction?.GetDbTransaction();
        var sums = columns.Where(property => property.DeclaringType.ClrType == typeof(FigureCell) && typeof(FigureCounts).GetProperty(property.Name) is not null)
            .Select(property => property.GetColumnName()).Select(column => $"{column} = figures_cells.{column} + excluded.{column}");
        command.CommandText =
            $"""
            INSERT INTO figures_cells ({string.Join(", ", columns.Select(property => property.GetColumnName()))}) VALUES ({string.Join(", ", columns.Select((_, place) => $"@p{place}"))})
            ON CONFLICT (grain, day, unit_id, procedure_code, channel, officer_id) WHERE grain > 0 DO UPDATE SET {string.Join(", ", sums)}
            """;
        return new Statement(command, columns);
    }

    private sealed class Statement(DbCommand command, IReadOnlyList<IProperty> columns) : IAsyncDisposable
    {
        public async Task RunAsync(FigureCell cell, CancellationToken cancellation)
        {
            command.Parameters.Clear();
            foreach (var (place, column) in columns.Index())
                command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, $"@p{place}", column.GetGetter().GetClrValue(cell), nullable: false));
            await command.ExecuteNonQueryAsync(cancellation);
        }

        public ValueTask DisposeAsync() => command.DisposeAsync();
    }
}
