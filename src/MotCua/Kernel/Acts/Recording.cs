using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Kernel.Acts;

/// <summary>A column that says something about a person: acts keep its words apart, so that they can be erased.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>A table or column that acts do not carry; <c>check</c> lists each with this reason.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class NotRecordedAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}

/// <summary>A record that two people may work on: the token they read must still hold when they write.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

public static class Recording
{
    private const string PersonalKey = "MotCua:Personal";
    private const string NotRecordedKey = "MotCua:NotRecorded";

    public static EntityTypeBuilder<T> NotRecorded<T>(this EntityTypeBuilder<T> entity, string because) where T : class =>
        (EntityTypeBuilder<T>)entity.HasAnnotation(NotRecordedKey, because);

    public static PropertyBuilder<T> NotRecorded<T>(this PropertyBuilder<T> property, string because) =>
        (PropertyBuilder<T>)property.HasAnnotation(NotRecordedKey, because);

    public static PropertyBuilder<T> Personal<T>(this PropertyBuilder<T> property) =>
        (PropertyBuilder<T>)property.HasAnnotation(PersonalKey, true);

    /// <summary>Why acts do not carry it, or null when they do.</summary>
    public static string? NotRecordedBecause(this IReadOnlyAnnotatable item) => item.FindAnnotation(NotRecordedKey)?.Value as string;

    public static bool IsPersonal(this IReadOnlyProperty property) => property.FindAnnotation(PersonalKey) is not null;

    /// <summary>Turns the attributes of the nouns into annotations, and makes every version a concurrency token.</summary>
    internal static void ApplyAttributes(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            if (entity.ClrType.GetCustomAttributes(typeof(NotRecordedAttribute), false) is [NotRecordedAttribute table, ..])
                entity.SetAnnotation(NotRecordedKey, table.Because);
            foreach (var property in entity.GetProperties())
            {
                if (property.PropertyInfo is not { } info) continue;
                if (info.IsDefined(typeof(PersonalAttribute), false)) property.SetAnnotation(PersonalKey, true);
                if (info.GetCustomAttributes(typeof(NotRecordedAttribute), false) is [NotRecordedAttribute column, ..])
                    property.SetAnnotation(NotRecordedKey, column.Because);
                if (property.Name == nameof(IVersioned.Version) && entity.ClrType.IsAssignableTo(typeof(IVersioned)))
                    property.IsConcurrencyToken = true;
            }
        }
    }
}
