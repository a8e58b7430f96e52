using Microsoft.EntityFrameworkCore;
using MotCua.WorkingTime;

namespace MotCua.Petitions.Complaints;

/// <summary>Everything on one complaint, as its page and its export show it.</summary>
internal sealed record ComplaintFile(Complaint Complaint, Petition Petition, IReadOnlyList<ComplaintVerification> Verifications, IReadOnlyList<ComplexityFinding> Findings, IReadOnlyList<Dialogue> Dialogues,
    IReadOnlyList<ComplaintSuspension> Suspensions, IReadOnlyList<ComplaintWithdrawal> Withdrawals, ComplaintDiscontinuation? Discontinuation, Ruling? Ruling, IReadOnlyList<RulingPublication> Publications,
    IReadOnlyList<RulingExecution> Executions, Complaint? First, Complaint? Second);

internal static class ComplaintReads
{
    /// <summary>The complaint, tracked, if this actor may see its petition or verifies it.</summary>
    /// <exception cref="Refused"><see cref="PetitionProblems.ComplaintUnknown"/></exception>
    public static async Task<Complaint> ComplaintAsync(this Store store, Actor actor, string? code, CancellationToken cancellation)
    {
        var clean = PetitionQueries.CleanCode(code);
        var complaint = await store.Complaints.SingleOrDefaultAsync(row => row.Code == clean, cancellation) ?? throw PetitionProblems.ComplaintUnknown.Because();
        var petition = await store.Petitions.AsNoTracking().SingleAsync(row => row.Id == complaint.PetitionId, cancellation);
        var verifies = actor.Roles.Any(held => held.UnitId == complaint.UnitId && PetitionPermissions.Read.Roles.Contains(held.Role));
        return petition.Sees(actor) || verifies ? complaint : throw PetitionProblems.ComplaintUnknown.Because();
    }

    public static async Task<ComplaintFile> ComplaintFileAsync(this Store store, Complaint complaint, CancellationToken cancellation)
    {
        var id = complaint.Id;
        return new ComplaintFile(complaint, await store.Petitions.AsNoTracking().SingleAsync(row => row.Id == complaint.PetitionId, cancellation),
            await store.ComplaintVerifications.AsNoTracking().Where(row => row.ComplaintId == id).OrderBy(row => row.At).ToListAsync(cancellation),
            await store.ComplexityFindings.AsNoTracking().Where(row => row.ComplaintId == id).ToListAsync(cancellation),
            await store.Dialogues.AsNoTracking().Where(row => row.ComplaintId == id).OrderBy(row => row.PlannedOn).ToListAsync(cancellation),
            await store.ComplaintSuspensions.AsNoTracking().Where(row => row.ComplaintId == id).OrderBy(row => row.From).ToListAsync(cancellation),
            await store.ComplaintWithdrawals.AsNoTracking().Where(row => row.ComplaintId == id).OrderBy(row => row.On).ToListAsync(cancellation),
            await store.ComplaintDiscontinuations.AsNoTracking().SingleOrDefaultAsync(row => row.ComplaintId == id, cancellation),
            await store.Rulings.AsNoTracking().SingleOrDefaultAsync(row => row.ComplaintId == id, cancellation),
            await store.RulingPublications.AsNoTracking().Where(row => row.ComplaintId == id).OrderBy(row => row.From).ToListAsync(cancellation),
            await store.RulingExecutions.AsNoTracking().Where(row => row.ComplaintId == id).OrderBy(row => row.On).ToListAsync(cancellation),
            complaint.FirstId is { } first ? await store.Complaints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == first, cancellation) : null,
            await store.Complaints.AsNoTracking().SingleOrDefaultAsync(row => row.FirstId == id, cancellation));
    }

    /// <summary>Stretches in which the clock stood, the office's wall clock.</summary>
    public static IReadOnlyList<Pause> Pauses(this IEnumerable<ComplaintSuspension> suspensions) =>
        [.. suspensions.OrderBy(row => row.From).Select(row => new Pause(OfficeClock.ToOffice(row.From), row.To is { } to ? OfficeClock.ToOffice(to) : null))];
}
