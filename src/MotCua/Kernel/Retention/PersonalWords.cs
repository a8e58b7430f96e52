using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;

namespace MotCua.Kernel.Retention;

/// <summary>
/// Empties the personal columns of a record and of everything that belongs to it. What belongs is found in the model, by the key that
/// it carries (<c>DossierId</c>, then <c>SupplementRequestId</c>…; <c>SubjectId</c> where a row rests on records of any room), so that a new room's table is emptied too.
/// </summary>
internal sealed class PersonalWords(Store store)
{
    private static readonly MethodInfo Load = typeof(PersonalWords).GetMethod(nameof(LoadAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <returns>The stored files that only this record named; their rows are tracked as removed.</returns>
    public async Task<IReadOnlyList<StoredFile>> ClearAsync(Type root, Guid id, CancellationToken cancellation)
    {
        var named = new HashSet<Guid>();
        var waiting = new Queue<(IEntityType Entity, string Column, Guid[] Keys)>();
        waiting.Enqueue((store.Model.FindEntityType(root)!, "Id", [id]));
        while (waiting.TryDequeue(out var next))
        {
            var rows = await (Task<List<object>>)Load.MakeGenericMethod(next.Entity.ClrType).Invoke(null, [store, next.Column, next.Keys, cancellation])!;
            if (rows.Count == 0) continue;
            foreach (var row in rows) Empty(row, named);
            var keys = next.Entity.FindPrimaryKey()!.Properties is [{ ClrType: var type } key] && type == typeof(Guid) ? rows.Select(row => (Guid)store.Entry(row).Property(key.Name).CurrentValue!).ToArray() : [];
            if (keys.Length > 0)
                foreach (var (entity, column) in Belonging(next.Entity)) waiting.Enqueue((entity, column, keys));
        }
        return await UnnamedAsync(named, cancellation);
    }

    /// <summary>Tables whose rows carry the key of this one; those that acts leave out are not a record's own.</summary>
    private IEnumerable<(IEntityType Entity, string Column)> Belonging(IEntityType parent)
    {
        string[] names = [parent.ClrType.Name + "Id", "SubjectId"];
        return from entity in store.Model.GetEntityTypes()
               where !entity.IsOwned() && entity != parent && entity.NotRecordedBecause() is null
               from name in names
               where entity.FindProperty(name)?.ClrType == typeof(Guid)
               select (entity, name);
    }

    private void Empty(object row, HashSet<Guid> named)
    {
        var entry = store.Entry(row);
        foreach (var property in entry.Metadata.GetProperties().Where(property => property.IsPersonal()))
        {
            object? nothing = property.IsNullable ? null : property.ClrType == typeof(string) ? "" : Activator.CreateInstance(property.ClrType);
            if (!Equals(entry.Property(property.Name).CurrentValue, nothing)) entry.Property(property.Name).CurrentValue = nothing;
        }
        foreach (var link in entry.Metadata.GetProperties().Where(property => property.Name == "StoredFileId" && property.ClrType == typeof(Guid?)))
            if (entry.Property(link.Name).CurrentValue is Guid file)
            {
                named.Add(file);
                entry.Property(link.Name).CurrentValue = null;
            }
    }

    private async Task<IReadOnlyList<StoredFile>> UnnamedAsync(HashSet<Guid> named, CancellationToken cancellation)
    {
        var files = await store.StoredFiles.Where(file => named.Contains(file.Id)).ToListAsync(cancellation);
        store.StoredFiles.RemoveRange(files);
        return files;
    }

    private static async Task<List<object>> LoadAsync<T>(Store store, string column, Guid[] keys, CancellationToken cancellation) where T : class =>
        [.. await store.Set<T>().Where(row => keys.Contains(EF.Property<Guid>(row, column))).ToListAsync(cancellation)];
}
