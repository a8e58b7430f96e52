namespace MotCua.Petitions;

/// <summary>Which unit answers for a field, everywhere or in one place, from a day on. A house rule that the clerk keeps; the unit's successor follows by itself.</summary>
public sealed class FieldRoute
{
    public Guid Id { get; init; }
    /// <summary>A code of law/codes/petition-fields.json.</summary>
    public string FieldCode { get; init; } = "";
    /// <summary>A commune; null: everywhere else.</summary>
    public string? Place { get; init; }
    public Guid UnitId { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? To { get; private set; }

    public bool IsOn(DateOnly day) => From <= day && (To is null || To >= day);

    /// <summary>Another unit answers from a day on.</summary>
    public void EndBefore(DateOnly day) => To = day.AddDays(-1);
}
