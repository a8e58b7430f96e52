using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
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
    private readonly SortedDictionary<string, string> words = new(StringComparer.Ordinal);

    /// <param name="added">Rows that go past the change tracker.</param>
    public (string Payload, ActWords? Words) Take(string? reason, IReadOnlyList<object>? added = null)
    {
        store.ChangeTracker.DetectChanges();
        var changes = new List<Change>();
        foreach (var entry in store.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            if (entry is { State: EntityState.Modified, Entity: IVersioned versioned }) entry.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
            if (Of(entry) is { } change) changes.Add(change);
        }
        foreach (var row in added ?? [])
        {
            var shape = RecordShape.Of(store.Model.FindEntityType(row.GetType())!);
            if (shape.IsRecorded) changes.Add(new Change(shape, "i", shape.Columns, property => property.GetGetter().GetClrValue(row)));
        }
        changes.Sort((a, b) => string.CompareOrdinal(a.Shape.Table, b.Shape.Table) is var byTable and not 0 ? byTable : string.CompareOrdinal(a.Key, b.Key));

        var payload = Json(json =>
        {
            json.WriteStartArray("changes");
            foreach (var change in changes) Write(json, change);
            json.WriteEndArray();
            if (reason is { Length: > 0 }) WriteApart(json, "reason", "reason", reason);
        });
        return (payload, words.Count == 0 ? null : new ActWords { ActId = actId, Salt = salt, Words = WordsJson() });
    }

    private static Change? Of(EntityEntry entry)
    {
        var shape = RecordShape.Of(entry.Metadata);
        if (!shape.IsRecorded) return null;
        RecordColumn[] columns = entry.State switch
        {
            EntityState.Deleted => [],
            EntityState.Added => shape.Columns,
            _ => [.. shape.Columns.Where(column => entry.Property(column.Property).IsModified)],
        };
        if (entry.State == EntityState.Modified && columns.Length == 0) return null;
        var values = entry.CurrentValues;
        return new Change(shape, entry.State switch { EntityState.Added => "i", EntityState.Modified => "u", _ => "d" }, columns, property => values[property]);
    }

    private void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteStartObject("c");
        foreach (var column in change.Columns)
        {
            if (column.Text(change.Value(column.Property)) is not { } value) json.WriteNull(column.Name);
            else if (column.IsPersonal) WriteApart(json, column.Name, $"{change.Shape.Table}/{change.Key}/{column.Name}", value);
            else json.WriteString(column.Name, value);
        }
        json.WriteEndObject();
        json.WriteString("k", change.Key);
        json.WriteString("o", change.What);
        json.WriteString("t", change.Shape.Table);
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

    /// <summary>What an act does to one row.</summary>
    /// <param name="What"><c>i</c>, <c>u</c> or <c>d</c>.</param>
    /// <param name="Columns">Those that are set.</param>
    private sealed record Change(RecordShape Shape, string What, RecordColumn[] Columns, Func<IProperty, object?> Value)
    {
        public string Key { get; } = Shape.KeyOf(Value);
    }
}
