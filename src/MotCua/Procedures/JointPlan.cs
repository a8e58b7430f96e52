namespace MotCua.Procedures;

/// <summary>
/// Một cửa liên thông (NĐ 61/2018 Đ3 k2, Đ19 k6–7): which agencies share one procedure, in which order, each with its own
/// procedure and limit. Part of a version: another law is another version.
/// </summary>
/// <param name="Basis">The text that says so.</param>
/// <param name="Confirmed">False where order or limits rest on memory.</param>
public sealed record JointPlan(IReadOnlyList<JointLeg> Legs, string Basis, bool Confirmed)
{
    /// <summary>The legs that can begin when those named are done: all at once where nothing stands between them.</summary>
    public IEnumerable<JointLeg> ReadyAfter(IReadOnlySet<string> done) => Legs.Where(leg => !done.Contains(leg.Key) && leg.After.All(done.Contains));

    /// <exception cref="Refused">Nothing to join, a leg twice, or one that waits for itself.</exception>
    public void Check()
    {
        if (Legs.Count < 2) throw ProcedureProblems.JointPlanInvalid.Because("Liên thông cần ít nhất hai cơ quan. Mời thêm chặng.");
        if (Legs.Select(leg => leg.Key).Distinct(StringComparer.Ordinal).Count() < Legs.Count) throw ProcedureProblems.JointPlanInvalid.Because("Có hai chặng trùng mã.");
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (ReadyAfter(done).ToList() is { Count: > 0 } ready) done.UnionWith(ready.Select(leg => leg.Key));
        if (done.Count < Legs.Count) throw ProcedureProblems.JointPlanInvalid.Because("Có chặng chờ chính nó hoặc chờ chặng không có trong danh sách.");
    }
}

/// <summary>One agency's part of it: what becomes a child dossier.</summary>
/// <param name="Own">The agency that receives does it itself.</param>
/// <param name="ProcedureCode">The agency's own procedure, where it is known.</param>
/// <param name="AgencyCode">Its identifier (mã định danh): finds the unit where that agency works on this system.</param>
/// <param name="Limit">Its own limit, from the moment it has the papers; null: none of its own, so the whole's.</param>
/// <param name="SameDay">Done on the day itself; what comes late in the day, on the next working day.</param>
/// <param name="After">Keys of the legs whose results it needs; none: it begins at once.</param>
public sealed record JointLeg(string Key, string Name, string Agency, bool Own, string? ProcedureCode, string? AgencyCode, TermLimit? Limit, bool SameDay, IReadOnlyList<string> After);

/// <summary>Gia hạn by the sector's law: in which case, for how long, how often.</summary>
/// <param name="Key">Stays the same from version to version.</param>
/// <param name="Case">When the law allows it.</param>
/// <param name="Times">How often in one dossier.</param>
/// <param name="Basis">Document and article.</param>
/// <param name="Confirmed">False where it rests on memory.</param>
public sealed record ExtensionRule(string Key, string Case, TermLimit By, int Times, string Basis, bool Confirmed);
