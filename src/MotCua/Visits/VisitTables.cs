using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Visits;

internal static class VisitSets
{
    extension(Store store)
    {
        public DbSet<VisitTicket> VisitTickets => store.Set<VisitTicket>();
        public DbSet<VisitCall> VisitCalls => store.Set<VisitCall>();
        public DbSet<VisitEnd> VisitEnds => store.Set<VisitEnd>();
        public DbSet<VisitGate> VisitGates => store.Set<VisitGate>();
        public DbSet<GateShift> GateShifts => store.Set<GateShift>();
        public DbSet<AppointmentSlot> AppointmentSlots => store.Set<AppointmentSlot>();
        public DbSet<Appointment> Appointments => store.Set<Appointment>();
    }
}

internal sealed class VisitTables : IEntityTypeConfiguration<VisitTicket>, IEntityTypeConfiguration<VisitCall>, IEntityTypeConfiguration<VisitEnd>,
    IEntityTypeConfiguration<VisitGate>, IEntityTypeConfiguration<GateShift>, IEntityTypeConfiguration<AppointmentSlot>, IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<VisitTicket> ticket)
    {
        ticket.ToTable("visits_tickets");
        ticket.Property(row => row.Id).ValueGeneratedNever();
        ticket.Property(row => row.Topic).HasConversion<string>();
        ticket.Property(row => row.Way).HasConversion<string>();
        ticket.Property(row => row.State).HasConversion<string>();
        ticket.HasIndex(row => row.Code).IsUnique();
        ticket.HasIndex(row => new { row.DeskUnitId, row.Day, row.Number }).IsUnique();
        ticket.HasIndex(row => new { row.DeskUnitId, row.Day, row.State });
    }

    public void Configure(EntityTypeBuilder<VisitCall> call)
    {
        call.ToTable("visits_calls");
        call.Property(row => row.Id).ValueGeneratedNever();
        call.HasOne<VisitTicket>().WithMany().HasForeignKey(row => row.TicketId).OnDelete(DeleteBehavior.Restrict);
        call.HasOne<VisitGate>().WithMany().HasForeignKey(row => row.GateId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<VisitEnd> end)
    {
        end.ToTable("visits_ends");
        end.HasKey(row => row.TicketId);
        end.Property(row => row.Outcome).HasConversion<string>();
        end.HasOne<VisitTicket>().WithOne().HasForeignKey<VisitEnd>(row => row.TicketId).OnDelete(DeleteBehavior.Restrict);
        end.HasIndex(row => row.DossierId);
    }

    public void Configure(EntityTypeBuilder<VisitGate> gate)
    {
        gate.ToTable("visits_gates");
        gate.Property(row => row.Id).ValueGeneratedNever();
        gate.HasIndex(row => new { row.DeskUnitId, row.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<GateShift> shift)
    {
        shift.ToTable("visits_shifts");
        shift.Property(row => row.Id).ValueGeneratedNever();
        shift.HasOne<VisitGate>().WithMany().HasForeignKey(row => row.GateId).OnDelete(DeleteBehavior.Restrict);
        shift.HasIndex(row => new { row.PersonId, row.ClosedAt });
    }

    public void Configure(EntityTypeBuilder<AppointmentSlot> slot)
    {
        slot.ToTable("visits_slots");
        slot.Property(row => row.Id).ValueGeneratedNever();
        slot.Property(row => row.Weekday).HasConversion<string>();
        slot.HasIndex(row => new { row.DeskUnitId, row.Weekday, row.Start, row.From }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.ToTable("visits_appointments");
        appointment.Property(row => row.Id).ValueGeneratedNever();
        appointment.Property(row => row.Topic).HasConversion<string>();
        appointment.HasIndex(row => row.Code).IsUnique();
        appointment.HasIndex(row => row.CancelDigest);
        // One seat, one person: whoever comes second is told so by the database. A cancelled seat is null, and nulls do not collide.
        appointment.HasIndex(row => new { row.DeskUnitId, row.Day, row.Start, row.Seat }).IsUnique();
    }
}
