using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MotCua.Kernel.Acts;

/// <summary>
/// Gathers from the change tracker what an act sets:
/// <c>{"changes":[{"c":{column:value},"k":key,"o":"i|u|d","t":table}],"reason":{"d":digest}}</c>,
/// names in ordinal order. In the place of a personal value stands <c>{"d":digest}</c>; its words go to <see cref="ActWords"/>.
/// </summary>
internal sealed class Payload(Store store, Guid actId)
{
    private readonly byte[] salt = RandomNumberGenerator.GetBytes(16);
    private readonly JsonObject words = [];

    /// <param name="added">Rows that go past the change tracker.</param>
    public (string Payload, ActWords? Words) Take(string? reason, IReadOnlyList<object>? added = null)
    {
        store.ChangeTracker.DetectChanges();
        var changes = new List<(string Table, string Key, JsonObject Change)>();
        foreach (var entry in store.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            if (entry is { State: EntityState.Modified, Entity: IVersioned versioned }) entry.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
            if (entry.Metadata.NotRecordedBecause() is not null) continue;
            var table = entry.Metadata.GetTableName()!;
            var key = RecordKey.Of(entry);
            if (Change(entry, table, key) is { } change) changes.Add((table, key, change));
        }
        foreach (var row in added ?? [])
        {
            var entity = store.Model.FindEntityType(row.GetType())!;
            if (entity.NotRecordedBecause() is not null) continue;
            var (table, key) = (entity.GetTableName()!, RecordKey.Of(entity, row));
            changes.Add((table, key, Change("i", table, key, entity.GetProperties().OrderBy(property => property.GetColumnName(), StringComparer.Ordinal)
                .Select(property => (property, property.GetGetter().GetClrValue(row))))));
        }
        changes.Sort((a, b) => (string.CompareOrdinal(a.Table, b.Table), string.CompareOrdinal(a.Key, b.Key)) switch
        {
            (0, var byKey) => byKey,
            var (byTable, _) => byTable,
        });

        var payload = new JsonObject { ["changes"] = new JsonArray([.. changes.Select(item => (JsonNode)item.Change)]) };
        if (reason is { Length: > 0 }) payload["reason"] = Apart("reason", reason);
        var apart = words.Count == 0 ? null
            : new ActWords { ActId = actId, Salt = salt, Words = words.ToJsonString(Canonical.Json) };
        return (payload.ToJsonString(Canonical.Json), apart);
    }

    private JsonObject? Change(EntityEntry entry, string table, string key)
    {
        var set = entry.State == EntityState.Deleted ? [] : entry.Properties.Where(property => entry.State == EntityState.Added || property.IsModified)
            .OrderBy(property => property.Metadata.GetColumnName(), StringComparer.Ordinal).Select(property => (property.Metadata, property.CurrentValue));
        var change = Change(entry.State switch { EntityState.Added => "i", EntityState.Modified => "u", _ => "d" }, table, key, set);
        return entry.State == EntityState.Modified && change["c"]!.AsObject().Count == 0 ? null : change;
    }

    private JsonObject Change(string what, string table, string key, IEnumerable<(IProperty Property, object? Value)> set)
    {
        var columns = new JsonObject();
        foreach (var (property, current) in set)
        {
            if (property.NotRecordedBecause() is not null) continue;
            var column = property.GetColumnName();
            var value = Canonical.Column(property, current);
            columns[column] = value is null ? null
                : property.IsPersonal() ? Apart($"{table}/{key}/{column}", value)
                : JsonValue.Create(value);
        }
        return new JsonObject { ["c"] = columns, ["k"] = key, ["o"] = what, ["t"] = table };
    }

    private JsonObject Apart(string place, string text)
    {
        words[place] = text;
        return new JsonObject { ["d"] = Canonical.Digest(salt, place, text) };
    }
}

/// <summary>A row's key as acts write it: the key columns' canonical values, joined by a bar.</summary>
internal static class RecordKey
{
    public static string Of(EntityEntry entry) => string.Join('|', entry.Metadata.FindPrimaryKey()!.Properties
        .Select(property => Canonical.Column(property, entry.Property(property).CurrentValue)));

    public static string Of(IEntityType entity, object row) => string.Join('|', entity.FindPrimaryKey()!.Properties
        .Select(property => Canonical.Column(property, property.GetGetter().GetClrValue(row))));
}
