using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
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
    private readonly SortedDictionary<string, string> words = new(StringComparer.Ordinal);

    public (string Payload, ActWords? Words) Take(string? reason)
    {
        store.ChangeTracker.DetectChanges();
        var changes = new List<(EntityEntry Entry, RecordShape Shape, string Key)>();
        foreach (var entry in store.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            if (entry is { State: EntityState.Modified, Entity: IVersioned versioned }) entry.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
            var shape = RecordShape.Of(entry.Metadata);
            if (shape.IsRecorded) changes.Add((entry, shape, shape.KeyOf(entry)));
        }
        changes.Sort((a, b) => string.CompareOrdinal(a.Shape.Table, b.Shape.Table) is var byTable and not 0 ? byTable : string.CompareOrdinal(a.Key, b.Key));

        var payload = Json(json =>
        {
            json.WriteStartArray("changes");
            foreach (var (entry, shape, key) in changes) Write(json, entry, shape, key);
            json.WriteEndArray();
            if (reason is { Length: > 0 }) WriteApart(json, "reason", "reason", reason);
        });
        return (payload, words.Count == 0 ? null : new ActWords { ActId = actId, Salt = salt, Words = WordsJson() });
    }

    private void Write(Utf8JsonWriter json, EntityEntry entry, RecordShape shape, string key)
    {
        var columns = entry.State switch
        {
            EntityState.Deleted => [],
            EntityState.Added => shape.Columns,
            _ => [.. shape.Columns.Where(column => entry.Property(column.Property).IsModified)],
        };
        if (entry.State == EntityState.Modified && columns.Length == 0) return;
        json.WriteStartObject();
        json.WriteStartObject("c");
        var values = entry.CurrentValues;
        foreach (var column in columns)
        {
            if (column.Text(values[column.Property]) is not { } value) json.WriteNull(column.Name);
            else if (column.IsPersonal) WriteApart(json, column.Name, $"{shape.Table}/{key}/{column.Name}", value);
            else json.WriteString(column.Name, value);
        }
        json.WriteEndObject();
        json.WriteString("k", key);
        json.WriteString("o", entry.State switch { EntityState.Added => "i", EntityState.Modified => "u", _ => "d" });
        json.WriteString("t", shape.Table);
        json.WriteEndObject();
    }

    private void WriteApart(Utf8JsonWriter json, string name, string place, string text)
    {
        words[place] = text;
        json.WriteStartObject(name);
        json.WriteString("d", Canonical.Digest(salt, place, text));
        json.WriteEndObject();
    }

    private string WordsJson() => Json(json =>
    {
        foreach (var (place, text) in words) json.WriteString(place, text);
    });

    private static string Json(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Canonical.Json.Encoder, SkipValidation = true }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
