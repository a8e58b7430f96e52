using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Answers;
using MotCua.Dossiers.CoSigning;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.Search;
using MotCua.Procedures;

namespace MotCua.Dossiers.Acts;

/// <summary>A party as it is typed in or sent through the API.</summary>
public sealed record PartyInput(PartyKind Kind, string Name, Kernel.People.IdentityType IdentityType, string IdentityNumber, string? IdentityCountry = null,
    string? Phone = null, string? Email = null, string? Address = null, Guid? PersonId = null, Guid? OrganisationId = null)
{
    internal Kernel.People.PersonIdentity Identity => new(IdentityType, IdentityNumber ?? "", string.IsNullOrWhiteSpace(IdentityCountry) ? "VN" : IdentityCountry);
}

/// <summary>A file already received, or sheets handed over at the desk, for one of the required papers.</summary>
public sealed record PaperInput(string? RequiredPaper, Guid? UploadId = null, int Originals = 0, int Copies = 0, string? Name = null)
{
    /// <summary>A paper or result already held for the owner, in the place of a file.</summary>
    internal Papers.HeldPaper? Held { get; init; }
}

/// <summary>A dossier to be filed.</summary>
/// <param name="Owner">Null where the submitter is the owner.</param>
public sealed record Submission(string ProcedureCode, string? Variant, Channel Channel, PartyInput Submitter, PartyInput? Owner, IReadOnlyList<PaperInput> Papers)
{
    /// <summary>What was answered to the questions of the procedure, as typed: by the key of the question.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = NoAnswers;

    /// <summary>The declaration came on paper: what is not typed in is not missing.</summary>
    public bool ByPaper { get; init; }

    /// <summary>The proof of an exemption is brought to the desk later.</summary>
    public bool ProofLater { get; init; }

    private static readonly Dictionary<string, string> NoAnswers = [];

    /// <summary>When it reached the agency, where that is not now. UTC.</summary>
    public DateTime? At { get; init; }

    /// <summary>By which the submitter acts for the owner; null: none is known here.</summary>
    public Guid? RepresentationId { get; init; }

    /// <summary>Who signed it beside the submitter, and what.</summary>
    internal IReadOnlyList<CoSigning.SignerLine> Signed { get; init; } = [];

    /// <summary>Nobody is told: demonstration content.</summary>
    public bool Silent { get; init; }

    /// <summary>Typed in later from a paper slip: makes the record that says so, for the dossier's id.</summary>
    public Func<Guid, LateEntry>? Late { get; init; }
}

/// <summary>What was filed: enough for the acknowledgement, which lists every file with pages, size and fingerprint.</summary>
public sealed record Filed(Dossier Dossier, IReadOnlyList<SubmittedPaper> Papers, string Secret, bool Repeated);

/// <summary>Nộp hồ sơ: online, at the desk or by post.</summary>
internal sealed class SubmitDossier(Store store, ActLog acts, OfficeClock clock, Installation installation, DossierUnits units, FilingFacts facts, SubmitHere here,
    FileDesk files, ReceiptSecret secrets, KeyDays days)
{
    /// <param name="key">The form's or request's key: the same key files one dossier however often it is sent.</param>
    /// <param name="requestHash">SHA-256 of an API request's body.</param>
    public async Task<Filed> RunAsync(Actor actor, Submission submission, string? key, string? requestHash, CancellationToken cancellation)
    {
        const string kind = "dossier.submit";
        if (key is not null && await acts.FindDoneAsync(actor, kind, key, requestHash, cancellation) is { } done)
            return await AgainAsync(done, cancellation);

        var at = submission.At ?? clock.UtcNow;
        var day = OfficeClock.DayOf(at);
        var fact = await facts.FindAsync(store, units, submission.ProcedureCode, day, cancellation) ?? throw DossierProblems.NoSuchProcedure.Because();
        var version = fact.Version;
        if (submission.Channel == Channel.Online) await here.MustAsync(version, day, cancellation);
        SubmissionRules.Check(submission, version);
        var variant = SubmissionRules.Variant(submission, version);
        var answers = FilingAnswers.Read(submission, version, variant, fact.Rules, day);
        answers.MustBeSigned();
        var place = DossierUnits.For(fact, actor);
        var agency = place.Agency?.Identifier ?? installation.AgencyIdentifier;

        var id = clock.NewId();
        List<SubmittedPaper> papers;
        try
        {
            papers = await PapersAsync(id, answers.Papers, variant, actor, at, cancellation);
        }
        catch (Refused gone) when (gone.Problem == Problems.UploadGone && key is not null)
        {
            // Sent twice at once: the first has taken the files in the meantime.
            store.ChangeTracker.Clear();
            if (await acts.FindDoneAsync(actor, kind, key, requestHash, cancellation) is { } first) return await AgainAsync(first, cancellation);
            throw;
        }
        Dossier? dossier = null;
        void File(string code)
        {
            dossier = New(id, code, submission, version, variant, place, at);
            dossier.Register(actor.AccountId ?? Guid.Empty, at, clock.NewId);
            store.Dossiers.Add(dossier);
            store.DossierParties.AddRange(Parties(id, submission));
            store.SubmittedPapers.AddRange(papers);
            answers.Keep(store, id, at);
            store.Set<CoSigner>().AddRange(submission.Signed.Select(line => CoSigner.Of(clock.NewId(), id, line)));
            if (submission.RepresentationId is { } representation) store.RepresentedDossiers.Add(new RepresentedDossier { DossierId = id, RepresentationId = representation });
            if (submission.Late is { } late) store.LateEntries.Add(late(id));
            SearchIndex.AddNew(store, [DossierSearch.Entry(dossier, submission)]);
        }

        var committed = await acts.CommitAsync(new Doing(kind, actor, "dossier", id)
        {
            At = submission.At,
            Key = key,
            RequestHash = requestHash,
            Outbox = submission.Silent ? [] : DossierNotices.Submitted(submission, clock),
            Inside = async inner =>
            {
                await days.SpendAsync(actor, inner);
                var number = await store.Dialect.NextNumberAsync(store, DossierCode.Series(agency, day), inner);
                File(DossierCode.Make(installation.CodePatternOn(day), agency, day, number));
            },
            Answer = () => dossier!.Code,
        }, cancellation);
        return committed.Repeated
            ? await AgainAsync(committed, cancellation)
            : new Filed(dossier!, papers, await secrets.OfAsync(dossier!.Code, cancellation), false);
    }

    private async Task<Filed> AgainAsync(Committed done, CancellationToken cancellation)
    {
        var dossier = await store.Dossiers.AsNoTracking().SingleAsync(row => row.Id == done.SubjectId, cancellation);
        var papers = await store.SubmittedPapers.AsNoTracking().Where(row => row.DossierId == dossier.Id).OrderBy(row => row.Id).ToListAsync(cancellation);
        return new Filed(dossier, papers, await secrets.OfAsync(dossier.Code, cancellation), true);
    }

    private static Dossier New(Guid id, string code, Submission submission, ProcedureVersion version, ProcedureVariant variant, FilingPlace place, DateTime at) => new()
    {
        Id = id,
        Code = code,
        ProcedureVersionId = version.Id,
        ProcedureCode = version.Code,
        ProcedureName = version.Name,
        VariantKey = variant.Key,
        Channel = submission.Channel,
        RegisteredAt = at,
        DeskUnitId = place.Desk,
        HandlingUnitId = place.Handling,
        AgencyUnitId = place.Agency?.Id,
        OwnerName = (submission.Owner ?? submission.Submitter).Name.Trim(),
    };

    private IEnumerable<DossierParty> Parties(Guid dossierId, Submission submission)
    {
        yield return Party(dossierId, PartyRole.Submitter, submission.Submitter);
        yield return Party(dossierId, PartyRole.Owner, submission.Owner ?? submission.Submitter);
    }

    private DossierParty Party(Guid dossierId, PartyRole role, PartyInput input) => new()
    {
        Id = clock.NewId(),
        DossierId = dossierId,
        Role = role,
        Kind = input.Kind,
        Name = input.Name.Trim(),
        IdentityType = input.IdentityType,
        IdentityNumber = input.Identity.Normalised().Number,
        IdentityCountry = string.IsNullOrWhiteSpace(input.IdentityCountry) ? null : input.IdentityCountry.Trim().ToUpperInvariant(),
        Phone = Kept(input.Phone),
        Email = Kept(input.Email),
        Address = Kept(input.Address),
        PersonId = input.PersonId,
        OrganisationId = input.OrganisationId,
    };

    private static string? Kept(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private async Task<List<SubmittedPaper>> PapersAsync(Guid dossierId, IReadOnlyList<PaperInput> inputs, ProcedureVariant variant, Actor actor, DateTime at, CancellationToken cancellation)
    {
        var papers = new List<SubmittedPaper>(inputs.Count);
        foreach (var input in inputs)
            papers.Add(await PaperDesk.TakeAsync(files, clock, actor, dossierId, variant, input, round: 0, at, cancellation));
        return papers;
    }
}
