using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

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

    public (string Payload, ActWords? Words) Take(string? reason)
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
        var columns = new JsonObject();
        foreach (var property in entry.Properties.OrderBy(property => property.Metadata.GetColumnName(), StringComparer.Ordinal))
        {
            if (entry.State == EntityState.Deleted || property.Metadata.NotRecordedBecause() is not null) continue;
            if (entry.State == EntityState.Modified && !property.IsModified) continue;
            var column = property.Metadata.GetColumnName();
            var value = Canonical.Column(property.Metadata, property.CurrentValue);
            columns[column] = value is null ? null
                : property.Metadata.IsPersonal() ? Apart($"{table}/{key}/{column}", value)
                : JsonValue.Create(value);
        }
        if (entry.State == EntityState.Modified && columns.Count == 0) return null;
        return new JsonObject
        {
            ["c"] = columns,
            ["k"] = key,
            ["o"] = entry.State switch { EntityState.Added => "i", EntityState.Modified => "u", _ => "d" },
            ["t"] = table,
        };
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

    public static string Of(Microsoft.EntityFrameworkCore.Metadata.IEntityType entity, object row) => string.Join('|', entity.FindPrimaryKey()!.Properties
        .Select(property => Canonical.Column(property, property.GetGetter().GetClrValue(row))));
}
