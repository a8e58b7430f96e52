using MotCua.Dossiers.Answers;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>What the receipt's secret opens beyond the code: procedure and the unit that has the dossier.</summary>
public sealed record KnownBySecret(string ProcedureCode, string ProcedureName, string? Unit);

/// <summary>Everything about one dossier, for its owner and for officers within their rights.</summary>
public sealed record WholeDossier(Dossier Dossier, ProcedureVersion Version, IReadOnlyList<DossierParty> Parties, IReadOnlyList<SubmittedPaper> Papers,
    IReadOnlyList<RouteStep> Steps, IReadOnlyList<SupplementRequest> Supplements, Refusal? Refusal, Outcome? Outcome, Delivery? Delivery,
    IReadOnlyList<HistoryLine> History, IReadOnlyDictionary<Guid, string> Units, IReadOnlyDictionary<Guid, string> People, OffTheRoad Off)
{
    /// <summary>The agencies' children; null where it is not joint or not yet begun.</summary>
    public JointHandling? Joint { get; init; }

    /// <summary>By which the submitter acts for the owner; null: none is known here.</summary>
    public Representatives.Representation? Represented { get; init; }

    /// <summary>Who signed it beside the submitter.</summary>
    public IReadOnlyList<CoSigning.CoSigner> CoSigners { get; init; } = [];

    /// <summary>Papers were asked for as often as the law of today lets them be.</summary>
    public bool CapReached { get; init; }

    /// <summary>What was answered when it was filed; null: nothing was asked.</summary>
    public Answers.FiledForm? Form { get; init; }

    /// <summary>What was answered, in words.</summary>
    public IReadOnlyList<AnswerLine> AnswerLines { get; init; } = [];

    /// <summary>The fee as it was reckoned then; null: the version has no table.</summary>
    public Answers.ComputedFee? Fee { get; init; }

    public DossierParty Submitter => Parties.First(party => party.Role == PartyRole.Submitter);
    public DossierParty Owner => Parties.FirstOrDefault(party => party.Role == PartyRole.Owner) ?? Submitter;
    public ProcedureVariant? Variant => Version.Content.Variants.FirstOrDefault(variant => variant.Key == Dossier.VariantKey);

    /// <summary>The waits since acceptance, still open ones without an end; office time.</summary>
    public IReadOnlyList<WorkingTime.Pause> Waits => Dossier.AcceptedAt is not { } accepted ? []
        : DossierQueries.InOrder(Supplements.Select(row => new Wait(row.At, row.AnsweredAt)).Concat(Off.Fees.Select(row => new Wait(row.At, row.PaidAt)))
            .Concat(Off.Pauses.Select(row => new Wait(row.At, row.ResumedAt))).Where(wait => wait.From >= accepted), null);

    public SupplementRequest? OpenSupplement => Supplements.LastOrDefault(request => request.AnsweredAt is null);
    public string UnitName(Guid? id) => id is { } unit && Units.TryGetValue(unit, out var name) ? name : "";
    public string PersonName(Guid? id) => id is { } person && People.TryGetValue(person, out var name) ? name : "";
}

/// <summary>Reads dossiers for showing.</summary>
internal sealed class DossierView(Store store, Kernel.Law.LawBook law, OfficeClock clock)
{
    public Task<KnownBySecret> KnownBySecretAsync(Guid dossierId, CancellationToken cancellation) =>
        store.Dossiers.AsNoTracking().Where(row => row.Id == dossierId)
            .Select(row => new KnownBySecret(row.ProcedureCode, row.ProcedureName,
                store.Set<OrgUnit>().Where(unit => unit.Id == (row.HolderUnitId ?? row.DeskUnitId)).Select(unit => unit.Name).FirstOrDefault()))
            .SingleAsync(cancellation);

    /// <summary>Who handles it now: for its owner, signed in.</summary>
    public async Task<string?> HandlerNameAsync(Guid dossierId, CancellationToken cancellation) =>
        await store.Dossiers.AsNoTracking().Where(row => row.Id == dossierId && row.HolderPersonId != null)
            .Select(row => store.Set<StaffMember>().Where(member => member.PersonId == row.HolderPersonId).Select(member => member.Name).FirstOrDefault())
            .FirstOrDefaultAsync(cancellation);

    public async Task<WholeDossier> WholeAsync(Dossier dossier, CancellationToken cancellation)
    {
        var id = dossier.Id;
        var version = await store.ProcedureVersions.AsNoTracking().SingleAsync(row => row.Id == dossier.ProcedureVersionId, cancellation);
        var steps = await store.RouteSteps.AsNoTracking().Where(row => row.DossierId == id).OrderBy(row => row.Ordinal).ToListAsync(cancellation);
        var has = await Beside.ReadAsync(store, id, cancellation);
        var off = await OffTheRoad.ReadAsync(store, id, has, cancellation);
        var units = steps.Select(step => step.UnitId).Concat(off.Consultations.Select(asked => asked.UnitId)).Concat(dossier.HolderUnitId is { } holder ? [holder] : Array.Empty<Guid>()).Append(dossier.DeskUnitId).Append(dossier.HandlingUnitId).Distinct().ToList();
        var people = steps.Where(step => step.PersonId is not null).Select(step => step.PersonId!.Value).Concat(dossier.HolderPersonId is { } mine ? [mine] : Array.Empty<Guid>()).Distinct().ToList();
        var form = has.Form ? await store.FiledForms.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == id, cancellation) : null;
        var fee = has.Fee ? await store.ComputedFees.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == id, cancellation) : null;
        return new WholeDossier(dossier, version,
            await store.DossierParties.AsNoTracking().Where(row => row.DossierId == id).ToListAsync(cancellation),
            await store.SubmittedPapers.AsNoTracking().Where(row => row.DossierId == id).OrderBy(row => row.Round).ThenBy(row => row.Id).ToListAsync(cancellation),
            steps,
            !has.Supplements ? [] : await store.SupplementRequests.AsNoTracking().Include(row => row.Items).Where(row => row.DossierId == id).OrderBy(row => row.Round).ToListAsync(cancellation),
            has.Refusal ? await store.Refusals.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == id, cancellation) : null,
            has.Outcome ? await store.Outcomes.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == id, cancellation) : null,
            has.Delivery ? await store.Deliveries.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == id, cancellation) : null,
            await store.HistoryAsync(id, cancellation),
            await store.Units.AsNoTracking().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation),
            people.Count == 0 ? [] : await store.Staff.AsNoTracking().Where(member => people.Contains(member.PersonId)).ToDictionaryAsync(member => member.PersonId, member => member.Name, cancellation),
            off)
        {
            Form = form,
            Fee = fee,
            AnswerLines = form is null ? [] : [.. Answers.AnswerLines.Of(await store.AskedOfAsync(form, fee, cancellation), AnswerJson.All(form))],
            CapReached = SupplementCap.IsReached(law, dossier.SupplementRounds, off.Allowances.Count, clock.Today),
            Represented = !has.Represented ? null : await (from acted in store.RepresentedDossiers.AsNoTracking() join row in store.Set<Representatives.Representation>() on acted.RepresentationId equals row.Id where acted.DossierId == id select row).SingleOrDefaultAsync(cancellation),
            CoSigners = !has.CoSigners ? [] : await store.Set<CoSigning.CoSigner>().AsNoTracking().Where(row => row.DossierId == id).OrderBy(row => row.SignedAt).ToListAsync(cancellation),
            Joint = !has.Joint ? null : await store.JointHandlings.AsNoTracking().Include(row => row.Children.OrderBy(child => child.Number)).SingleOrDefaultAsync(row => row.DossierId == id, cancellation),
        };
    }
}
