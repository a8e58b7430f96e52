using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel;

/// <summary>The one row behind <see cref="Installation"/>.</summary>
internal sealed class InstallationRecord : IVersioned
{
    public static readonly Guid OnlyId = Guid.Parse("00000000-0000-7000-8000-000000000001");

    public Guid Id { get; init; } = OnlyId;
    public required string AgencyName { get; set; }
    public required string AgencyShortName { get; set; }
    public required string AgencyIdentifier { get; set; }
    public required string CodePattern { get; set; }
    public required string Hours { get; set; }
    public string? SignFile { get; set; }
    public bool IsDemonstration { get; init; }

    /// <summary>Demonstration: how far its clock stands from the real one, in milliseconds.</summary>
    public long ClockShiftMilliseconds { get; init; }

    /// <summary>Demonstration: when its content was there in full; a start that finds it missing begins again.</summary>
    public DateTime? LoadedAt { get; set; }

    public required DateTime CreatedAt { get; init; }
    public int Version { get; set; }
}

internal sealed class InstallationTable : IEntityTypeConfiguration<InstallationRecord>
{
    public void Configure(EntityTypeBuilder<InstallationRecord> installation)
    {
        installation.ToTable("kernel_installation");
        installation.HasKey(row => row.Id);
        installation.Property(row => row.Id).ValueGeneratedNever();
    }
}

/// <summary>Reads and writes the installation's row.</summary>
internal sealed class Installations(Store store, ActLog acts, OfficeClock clock, Installation installation, StoreSettings settings)
{
    /// <summary>The first moment of the demonstration: Monday 15 November 2021, 08:00.</summary>
    public static readonly DateTime DemonstrationStart = new(2021, 11, 15, 8, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Reads the row into the singleton and sets the clock.</summary>
    /// <param name="realClock">Show today although this is a demonstration.</param>
    /// <returns>The row, or null where nothing was set up yet.</returns>
    public async Task<InstallationRecord?> LoadAsync(bool realClock, CancellationToken cancellation)
    {
        var row = await store.Set<InstallationRecord>().SingleOrDefaultAsync(cancellation);
        if (row is not null) Show(row, realClock);
        return row;
    }

    public async Task<InstallationRecord> CreateAsync(InstallationRecord row, CancellationToken cancellation)
    {
        store.Add(row);
        await acts.CommitAsync(new Doing("installation.create", Actor.System, "installation", row.Id), cancellation);
        Show(row, realClock: false);
        return row;
    }

    public InstallationRecord Demonstration()
    {
        var defaults = new Installation();
        return new InstallationRecord
        {
            AgencyName = defaults.AgencyName,
            AgencyShortName = defaults.AgencyShortName,
            AgencyIdentifier = defaults.AgencyIdentifier,
            CodePattern = defaults.CodePattern,
            Hours = defaults.Hours,
            IsDemonstration = true,
            ClockShiftMilliseconds = (long)(OfficeClock.ToUtc(DemonstrationStart) - clock.UtcNow).TotalMilliseconds,
            CreatedAt = clock.UtcNow,
        };
    }

    public async Task LoadedAsync(CancellationToken cancellation)
    {
        store.ChangeTracker.Clear();
        var row = await store.Set<InstallationRecord>().SingleAsync(cancellation);
        row.LoadedAt = clock.UtcNow;
        await acts.CommitAsync(new Doing("installation.loaded", Actor.System, "installation", row.Id), cancellation);
    }

    private void Show(InstallationRecord row, bool realClock)
    {
        installation.IsSetUp = true;
        installation.AgencyName = row.AgencyName;
        installation.AgencyShortName = row.AgencyShortName;
        installation.AgencyIdentifier = row.AgencyIdentifier;
        installation.CodePattern = row.CodePattern;
        installation.Hours = row.Hours;
        installation.SignPath = row.SignFile is null ? null : Path.Combine(settings.Folder, row.SignFile);
        installation.IsDemonstration = row.IsDemonstration;
        clock.Shift = realClock ? TimeSpan.Zero : TimeSpan.FromMilliseconds(row.ClockShiftMilliseconds);
    }
}
