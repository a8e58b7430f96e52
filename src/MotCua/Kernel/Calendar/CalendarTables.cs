using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Organisation;

namespace MotCua.Kernel.Calendar;

public static class CalendarTables
{
    extension(Store store)
    {
        public DbSet<CalendarChange> CalendarChanges => store.Set<CalendarChange>();

        public DbSet<OfficeHoursSetting> OfficeHoursSettings => store.Set<OfficeHoursSetting>();
    }
}

internal sealed class CalendarConfiguration : IEntityTypeConfiguration<CalendarChange>, IEntityTypeConfiguration<OfficeHoursSetting>
{
    public void Configure(EntityTypeBuilder<CalendarChange> change)
    {
        change.ToTable("calendar_changes");
        change.Property(row => row.Kind).HasConversion<string>();
        change.HasIndex(row => row.Date).IsUnique().HasFilter("withdrawn_at IS NULL");
    }

    public void Configure(EntityTypeBuilder<OfficeHoursSetting> hours)
    {
        hours.ToTable("calendar_office_hours");
        hours.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        hours.HasIndex(row => new { row.UnitId, row.From }).IsUnique();
    }
}
