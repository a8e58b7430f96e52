using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Representatives;

/// <summary>Who may act for whom, for rooms where somebody does.</summary>
public static class RepresentationReads
{
    /// <summary>The representation by which somebody may act for an owner in a procedure on a day; null: none.</summary>
    /// <param name="persons">The representative and the claims joined into them.</param>
    /// <param name="owner">As written on the filing.</param>
    public static async Task<Representation?> InForceAsync(this Store store, IReadOnlyList<Guid> persons, PersonIdentity owner, string procedureCode, DateOnly day, CancellationToken cancellation)
    {
        var (type, number, _) = owner.Normalised();
        var found = await store.Representations.AsNoTracking().Where(row => row.RepresentativeId != null && persons.Contains(row.RepresentativeId.Value) && row.ConfirmedAt != null && row.EndedAt == null
            && row.From <= day && row.To >= day && row.PrincipalIdentityType == type && row.PrincipalIdentityNumber == number).OrderByDescending(row => row.To).ToListAsync(cancellation);
        return found.Find(row => row.Counts(day, procedureCode));
    }

    /// <summary>Those in which somebody represents or is represented; also where nobody knew the principal yet and their identity was confirmed since.</summary>
    /// <param name="persons">The person and the claims joined into them.</param>
    internal static IQueryable<Representation> RepresentationsOf(this Store store, IReadOnlyList<Guid> persons) =>
        store.Representations.Where(row => (row.PrincipalId != null && persons.Contains(row.PrincipalId.Value)) || (row.RepresentativeId != null && persons.Contains(row.RepresentativeId.Value))
            || (row.PrincipalId == null && store.Set<Person>().Any(person => persons.Contains(person.Id) && person.IdentityConfirmedAt != null
                && person.IdentityType == row.PrincipalIdentityType && person.IdentityNumber == row.PrincipalIdentityNumber)));

    internal static async Task<IReadOnlyDictionary<string, string>> ProcedureNamesAsync(this Store store, IEnumerable<string> codes, CancellationToken cancellation)
    {
        var wanted = codes.Distinct().ToList();
        return wanted.Count == 0 ? new Dictionary<string, string>() : (await store.Set<ProcedureVersion>().AsNoTracking().Where(row => wanted.Contains(row.Code) && row.State != VersionState.Draft)
            .Select(row => new { row.Code, row.Name }).ToListAsync(cancellation)).GroupBy(row => row.Code).ToDictionary(group => group.Key, group => group.First().Name);
    }
}

/// <summary>How it is said on screens, here and where somebody acts.</summary>
public static class RepresentationWords
{
    public static string Kind(RepresentationKind kind) => kind switch
    {
        RepresentationKind.Authorised => "ủy quyền",
        RepresentationKind.Parent => "cha, mẹ của con chưa thành niên",
        _ => "người giám hộ",
    };

    public static string Proof(RepresentationProof proof) => proof == RepresentationProof.PrincipalCode ? "người ủy quyền đã đăng nhập và cấp mã dùng một lần" : "cán bộ Bộ phận Một cửa đã xem giấy tờ";
}
