using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations.Acts;

/// <summary>What comes in, in clear, in memory only.</summary>
/// <param name="From">Absent for a tip.</param>
/// <param name="Protection">What the denouncer asks protection against and for whom; null: not asked.</param>
internal sealed record SealedFiling(SealedKind Kind, SealedWay Way, Denouncer? From, Statement What, IReadOnlyList<SealedPaper> Papers, string? Protection = null, bool IsUrgent = false)
{
    private const int Longest = 20_000, LongestLine = 500;

    /// <exception cref="Refused">What is missing.</exception>
    public void Check()
    {
        if (Kind == SealedKind.Denunciation)
        {
            if (From is null || Blank(From.Name)) throw DenunciationProblems.NameNeeded.Because(field: "Name");
            if (Blank(From.Address)) throw DenunciationProblems.NameNeeded.Because(field: "Address");
            // How to reach the denouncer (Luật Tố cáo 2018 Điều 23): another program may know no telephone, then a letter reaches the address.
            if (Way != SealedWay.Api && Blank(From.Phone)) throw DenunciationProblems.NameNeeded.Because(field: "Phone");
            if (new[] { From.Name, From.Address, From.Phone, From.IdentityNumber, From.Email }.Any(line => line?.Length > LongestLine)) throw Problems.InputInvalid.Because();
            if (Blank(What.Respondent.Name) && Blank(What.About)) throw DenunciationProblems.RespondentNeeded.Because(field: "Respondent");
        }
        if (Blank(What.Text) || What.Text.Length > Longest) throw DenunciationProblems.TextNeeded.Because(field: "Text");
        if (new[] { What.About, What.Respondent.Name, What.Respondent.Position, What.Where, What.When }.Any(line => line?.Length > LongestLine) || Protection?.Length > Longest) throw Problems.InputInvalid.Because();
        if (Papers.Count > SealedPapers.Most || Papers.Sum(paper => (long)paper.Content.Length) > SealedPapers.LargestBytes) throw DenunciationProblems.TooManyPapers.Because(field: "Papers");
    }

    /// <summary>Of all that was sent; for a moment only, to know a request that is repeated.</summary>
    public byte[] Digest()
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        all.AppendData(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this with { Papers = [] })));
        foreach (var paper in Papers)
        {
            all.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(paper.Name)));
            all.AppendData(SHA256.HashData(paper.Content));
        }
        return all.GetHashAndReset();
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}

/// <summary>Seals what came in, to those appointed to receive and to custodians in shares, before anything of it is stored.</summary>
internal sealed class FileSealed(Store store, ActLog acts, OfficeClock clock, LawBook law, Secrets secrets, IOptions<SealingOptions> options)
{
    public const string ReceiptKey = "sealed-receipts";

    /// <param name="by">The officer who typed it in from paper; <see cref="DenunciationPermissions.Outside"/> for whoever sends it themselves.</param>
    /// <param name="idempotencyKey">A program's own key: the same key gives the same receipt, and acts once.</param>
    /// <returns>The code, and the digits of the receipt, which are kept nowhere.</returns>
    public async Task<(string Code, string Digits)> RunAsync(SealedFiling filing, Actor by, string? idempotencyKey, CancellationToken cancellation, DateTime? at = null)
    {
        filing.Check();
        var receivers = await store.HoldersAsync(PostKind.Receiver, clock.Today, cancellation);
        if (receivers.Count == 0) throw DenunciationProblems.NotReady.Because();
        var (custodians, threshold) = await store.CustodyAsync(clock.Today, cancellation);

        var installation = await secrets.KeyAsync(ReceiptKey, cancellation);
        var digits = idempotencyKey is null ? Receipt.NewDigits() : Receipt.DigitsOf(idempotencyKey, filing.Digest(), installation);
        using var receipt = await Receipt.OfAsync(digits, installation, options.Value.Cost, cancellation);
        if (idempotencyKey is not null && await store.SealedCases.AsNoTracking().Where(row => row.LookUp == receipt.LookUp).Select(row => row.Code).SingleOrDefaultAsync(cancellation) is { } done) return (done, digits);

        var (id, now) = (clock.NewId(), at ?? clock.UtcNow);
        using var outside = KeyPair.New();
        var one = new SealedCase
        {
            Id = id, Code = SealedCode.New(filing.Kind), Kind = filing.Kind, Way = filing.Way, ReceivedAt = now, State = SealedState.Received, LookUp = receipt.LookUp, NewsAt = now,
            OutsidePublic = outside.Public, OutsideClosed = Seal.Close(receipt.Key.Span, CaseSeals.OutsidePlace(id), outside.Private.Span),
        };
        store.SealedCases.Add(one);
        var key = MakeKeys(one, receivers, custodians, threshold, now);
        foreach (var (kind, content) in PartsOf(filing)) Add(CaseSeals.Close(clock.NewId(), key, kind, content, now, by.AccountId, filing.Kind == SealedKind.Tip ? one.OutsidePublic : null));
        if (filing.Protection is { Length: > 0 }) store.ProtectionFiles.Add(new ProtectionFile { Id = clock.NewId(), CaseId = id, State = ProtectionState.Asked, IsUrgent = filing.IsUrgent, AskedAt = now });
        store.CaseSteps.Add(new CaseStep { Id = clock.NewId(), CaseId = id, Kind = StepKind.Received, At = now, ByAccountId = by.AccountId, LawRow = filing.Kind == SealedKind.Tip ? null : law.Rule("tc-01", clock.Today).Id });

        OutboxMessage[] news = [.. receivers.Select(receiver => Notify.Message(clock, receiver.PersonId, null, "Có việc mới", "Có việc mới để anh chị xem.", "/don-thu/to-cao"))];
        var doing = filing.Kind == SealedKind.Tip ? new Doing("tip.file", by, "sealed-case", id) : new Doing("denunciation.file", by, "sealed-case", id);
        try
        {
            await acts.CommitAsync(doing with { At = at, UnitId = null, Outbox = news }, cancellation);
            return (one.Code, digits);
        }
        catch (DbUpdateException e) when (idempotencyKey is not null && store.Dialect.IsDuplicate(e))
        {
            // The same request at the same moment: the other one filed it.
            return (await store.SealedCases.AsNoTracking().Where(row => row.LookUp == receipt.LookUp).Select(row => row.Code).SingleAsync(cancellation), digits);
        }
    }

    private CaseKey MakeKeys(SealedCase one, IReadOnlyList<KeyHolder> receivers, IReadOnlyList<KeyHolder> custodians, int threshold, DateTime at)
    {
        using KeyPair original = KeyPair.New(), working = KeyPair.New();
        var key = new CaseKey { Id = clock.NewId(), CaseId = one.Id, Layer = SealLayer.Original, Generation = 1, PublicKey = original.Public, MadeAt = at };
        var copy = new CaseKey { Id = clock.NewId(), CaseId = one.Id, Layer = SealLayer.Working, Generation = 1, PublicKey = working.Public, MadeAt = at };
        copy.UnderOriginal = SealedBox.Close(original.Public, CaseSeals.UnderOriginalPlace(one.Id, copy.Id), working.Private.Span);
        store.RecoveryShares.AddRange(CaseSeals.Share(key, original.Private, custodians, threshold, clock.NewId));
        store.CaseKeys.AddRange(key, copy);
        foreach (var receiver in receivers.DistinctBy(holder => holder.PersonId)) store.KeyGrants.Add(CaseSeals.Grant(clock.NewId(), key, original.Private, receiver, GrantRole.Receiver, at));
        return key;
    }

    private static IEnumerable<(PartKind, PartContent)> PartsOf(SealedFiling filing)
    {
        if (filing.From is { } from) yield return (PartKind.Identity, PartContent.OfRecord(from));
        yield return (PartKind.Statement, PartContent.OfRecord(filing.What));
        foreach (var paper in filing.Papers) yield return (PartKind.Paper, PartContent.Of(paper));
        if (filing.Protection is { Length: > 0 } protection) yield return (PartKind.ProtectionRequest, PartContent.OfText(protection));
    }

    private void Add((SealedPart Part, SealedContent Content) made)
    {
        store.SealedParts.Add(made.Part);
        store.SealedContents.Add(made.Content);
    }
}
