using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Organisation;

/// <summary>The department of 2021 and the units its work went to in 2025; what nobody has confirmed is marked so.</summary>
internal sealed class OrganisationDemo(Store store, ActLog acts, OfficeClock clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    internal sealed record Row(string Code, string Name, string ShortName, UnitKind Kind, string? Parent, DateOnly? ValidFrom, DateOnly? ValidTo,
        string? DocumentSymbol, string? AgencyIdentifier, string? Confirmed);

    internal sealed record Change(UnitChangeKind Kind, DateOnly On, string From, string To, string Functions);

    internal sealed record Content(IReadOnlyList<Row> Units, IReadOnlyList<Change> Changes);

    /// <summary>Content was there before the first dossier of the demonstration's year.</summary>
    public static DateTime At => OfficeClock.ToUtc(new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));

    public static T Read<T>(string resource)
    {
        using var stream = typeof(OrganisationDemo).Assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.Units.AnyAsync(cancellation)) return;
        var content = Read<Content>("units.demo.json");
        var units = content.Units.ToDictionary(row => row.Code, row => new OrgUnit
        {
            Id = clock.NewId(),
            Code = row.Code,
            Name = row.Name,
            ShortName = row.ShortName,
            Kind = row.Kind,
            ValidFrom = row.ValidFrom,
            ValidTo = row.ValidTo,
            DocumentSymbol = row.DocumentSymbol,
            AgencyIdentifier = row.AgencyIdentifier,
            Confirmed = row.Confirmed,
        });
        foreach (var row in content.Units) units[row.Code].ParentId = row.Parent is null ? null : units[row.Parent].Id;
        store.Units.AddRange(units.Values);
        store.UnitChanges.AddRange(content.Changes.Select(change => new UnitChange
        {
            Id = clock.NewId(),
            Kind = change.Kind,
            On = change.On,
            FromUnitId = units[change.From].Id,
            ToUnitId = units[change.To].Id,
            Functions = change.Functions,
        }));
        await acts.CommitAsync(new Doing("unit.demonstration", Actor.System, "unit", units["sldtbxh"].Id) { At = At }, cancellation);
        store.ChangeTracker.Clear();
    }
}
