using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Questionnaires;

/// <summary>Everybody who may be drawn, and how many were left out for which reason.</summary>
internal sealed record Frame(IReadOnlyList<FrameLine> Lines, int Finished, int OtherAgencies, int Officers, int Repeated, int Withdrawn)
{
    /// <summary>In words, as it stands beside every figure of the round.</summary>
    public string Note => $"{Finished} hồ sơ giải quyết xong; bỏ {OtherAgencies} của cơ quan khác, {Officers} do cán bộ của cơ quan nộp, {Repeated} của người đã có một hồ sơ khác trong khung; {Withdrawn} hồ sơ rút, dừng không vào khung. Vụ việc tố cáo được giữ kín không nằm trong sổ hồ sơ. Còn {Lines.Count} người.";
}

/// <summary>The frame of a sample: whoever filed a dossier that was finished in the period, each person once, by their last dossier.</summary>
internal sealed class SurveyFrame(Store store)
{
    public async Task<Frame> ReadAsync(DateOnly from, DateOnly to, StrataBy strata, CancellationToken cancellation)
    {
        var (first, after) = (OfficeClock.ToUtc(from.ToDateTime(TimeOnly.MinValue)), OfficeClock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        var dossiers = store.Set<Dossier>().AsNoTracking();
        var rows = await (from dossier in dossiers
                          join version in store.Set<ProcedureVersion>().AsNoTracking() on dossier.ProcedureVersionId equals version.Id
                          join unit in store.Set<OrgUnit>().AsNoTracking() on dossier.HandlingUnitId equals unit.Id
                          join party in store.Set<DossierParty>().AsNoTracking().Where(row => row.Role == PartyRole.Submitter) on dossier.Id equals party.DossierId
                          where dossier.FinishedAt >= first && dossier.FinishedAt < after && (dossier.State == DossierState.Finished || dossier.State == DossierState.Returned)
                          select new { dossier.Id, dossier.Code, dossier.FinishedAt, dossier.AgencyUnitId, dossier.Channel, UnitCode = unit.Code, UnitName = unit.Name, version.Field, party.PersonId, party.IdentityType, party.IdentityNumber, party.Name }).ToListAsync(cancellation);
        var officers = await store.Set<StaffMember>().AsNoTracking().Select(row => row.PersonId).ToHashSetAsync(cancellation);
        var withdrawn = await dossiers.CountAsync(row => row.RegisteredAt >= first && row.RegisteredAt < after && (row.State == DossierState.Stopped || row.State == DossierState.WithdrawalRequested), cancellation);
        var own = rows.Where(row => row.AgencyUnitId is null).ToList();
        var citizens = own.Where(row => row.PersonId is not { } person || !officers.Contains(person)).ToList();
        // One person once: by number where there is one, else by the dossier itself.
        var lines = citizens.GroupBy(row => row.IdentityNumber.Length > 0 ? $"{row.IdentityType}:{row.IdentityNumber}" : row.Id.ToString("N"), StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(row => row.FinishedAt).ThenBy(row => row.Code, StringComparer.Ordinal).First())
            .Select(row => strata == StrataBy.Unit ? new FrameLine(row.Id, row.Code, row.UnitCode, row.UnitName, row.Channel.ToString())
                : new FrameLine(row.Id, row.Code, row.Field.Length > 0 ? row.Field : "khac", row.Field.Length > 0 ? row.Field : "Lĩnh vực khác", row.Channel.ToString())).ToList();
        return new Frame(lines, rows.Count, rows.Count - own.Count, own.Count - citizens.Count, citizens.Count - lines.Count, withdrawn);
    }
}
