using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations.Acts;

/// <summary>A line of the conversation as whoever filed the case reads it.</summary>
internal sealed record TalkLine(Guid PartId, DateTime At, bool FromOffice, string? Text, string? FileName);

/// <summary>A case as the holder of its receipt sees it: state and dates; of a tip also the conversation.</summary>
internal sealed record FollowedCase(SealedCase Case, IReadOnlyList<CaseStep> Steps, IReadOnlyList<TalkLine> Talk);

/// <summary>Whoever filed a case comes back with the receipt: looks, adds, and in a tip reads the answers.</summary>
internal sealed class FollowCase(Store store, ActLog acts, OfficeClock clock, Secrets secrets, IOptions<SealingOptions> options)
{
    /// <summary>A wrong receipt, one of another case and one that never was take the same time and say the same.</summary>
    /// <exception cref="Refused"><see cref="DenunciationProblems.ReceiptUnknown"/></exception>
    public async Task<FollowedCase> LookAsync(SealedKind kind, string? code, string? typed, CancellationToken cancellation)
    {
        var (one, receipt) = await FindAsync(kind, code, typed, cancellation);
        using var _ = receipt;
        return new FollowedCase(one, await store.StepsOfAsync(one.Id, cancellation), kind == SealedKind.Tip && one.State != SealedState.Destroyed ? await TalkAsync(one, receipt, cancellation) : []);
    }

    /// <summary>State and dates by code and receipt, whichever kind it is; null for anything else, after the same work.</summary>
    public async Task<FollowedCase?> FindAsync(string code, string typed, CancellationToken cancellation)
    {
        try
        {
            var kind = SealedCode.Clean(code).StartsWith(SealedCode.TipMark, StringComparison.Ordinal) ? SealedKind.Tip : SealedKind.Denunciation;
            var (one, receipt) = await FindAsync(kind, code, typed, cancellation);
            receipt.Dispose();
            return new FollowedCase(one, await store.StepsOfAsync(one.Id, cancellation), []);
        }
        catch (Refused refused) when (refused.Problem == DenunciationProblems.ReceiptUnknown)
        {
            return null;
        }
    }

    /// <summary>Adds words and papers; they are sealed like the first ones, and those assigned are told that there is something.</summary>
    public async Task AddAsync(SealedKind kind, string? code, string? typed, string? words, IReadOnlyList<SealedPaper> papers, CancellationToken cancellation)
    {
        var (one, receipt) = await FindAsync(kind, code, typed, cancellation);
        receipt.Dispose();
        if (!one.IsOpen) throw DenunciationProblems.TipClosed.Because();
        if (string.IsNullOrWhiteSpace(words) && papers.Count == 0) throw DenunciationProblems.TextNeeded.Because(field: "Words");
        if (words?.Length > 20_000) throw DenunciationProblems.TextNeeded.Because(field: "Words");
        var key = await store.CaseKeys.SingleAsync(row => row.CaseId == one.Id && row.Layer == SealLayer.Original && row.EndedAt == null, cancellation);
        var outside = kind == SealedKind.Tip ? one.OutsidePublic : null;
        if (!string.IsNullOrWhiteSpace(words)) Add(CaseSeals.Close(clock.NewId(), key, PartKind.Message, PartContent.OfText(words.Trim()), clock.UtcNow, null, outside));
        foreach (var paper in papers) Add(CaseSeals.Close(clock.NewId(), key, PartKind.Paper, PartContent.Of(paper), clock.UtcNow, null, outside));
        one.NewsAt = clock.UtcNow;
        var people = await store.KeyGrants.AsNoTracking().Where(row => row.CaseId == one.Id && row.Role != GrantRole.Verifier).Select(row => row.PersonId).ToListAsync(cancellation);
        await acts.CommitAsync(new Doing("sealed-case.add", DenunciationPermissions.Outside, "sealed-case", one.Id)
        {
            Outbox = [.. people.Select(person => Notify.Message(clock, person, null, "Có việc mới", "Có việc mới để anh chị xem.", "/don-thu/to-cao"))],
        }, cancellation);
    }

    /// <summary>A file of a tip's conversation, back to whoever holds the receipt.</summary>
    public async Task<PartContent> FileAsync(string? typed, Guid partId, CancellationToken cancellation)
    {
        var (one, receipt) = await FindAsync(SealedKind.Tip, null, typed, cancellation);
        using var _ = receipt;
        var part = await store.SealedParts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == partId && row.CaseId == one.Id && row.OutsideKeyBox != null, cancellation) ?? throw Problems.NotFound.Because();
        using var secret = Seal.Open(receipt.Key.Span, CaseSeals.OutsidePlace(one.Id), one.OutsideClosed);
        return CaseSeals.OpenFromOutside(part, await store.SealedContents.AsNoTracking().Where(row => row.PartId == part.Id).Select(row => row.Bytes).SingleAsync(cancellation), secret);
    }

    private async Task<(SealedCase Case, Receipt Receipt)> FindAsync(SealedKind kind, string? code, string? typed, CancellationToken cancellation)
    {
        var receipt = await Receipt.OfAsync(Receipt.Clean(typed) ?? "", await secrets.KeyAsync(FileSealed.ReceiptKey, cancellation), options.Value.Cost, cancellation);
        var clean = code is null ? null : SealedCode.Clean(code);
        var one = await store.SealedCases.SingleOrDefaultAsync(row => row.LookUp == receipt.LookUp && row.Kind == kind && (clean == null || row.Code == clean), cancellation);
        if (one is not null) return (one, receipt);
        receipt.Dispose();
        throw DenunciationProblems.ReceiptUnknown.Because(field: "Receipt");
    }

    private async Task<IReadOnlyList<TalkLine>> TalkAsync(SealedCase one, Receipt receipt, CancellationToken cancellation)
    {
        using var secret = Seal.Open(receipt.Key.Span, CaseSeals.OutsidePlace(one.Id), one.OutsideClosed);
        var parts = await store.SealedParts.AsNoTracking().Where(row => row.CaseId == one.Id && row.OutsideKeyBox != null).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        var lines = new List<TalkLine>();
        foreach (var part in parts)
        {
            var content = CaseSeals.OpenFromOutside(part, await store.SealedContents.AsNoTracking().Where(row => row.PartId == part.Id).Select(row => row.Bytes).SingleAsync(cancellation), secret);
            var text = part.Kind == PartKind.Statement ? content.Record<Statement>().Text : content.IsText ? content.Text : null;
            lines.Add(new TalkLine(part.Id, part.At, part.ByAccountId is not null, text, content.Name));
        }
        return lines;
    }

    private void Add((SealedPart Part, SealedContent Content) made)
    {
        store.SealedParts.Add(made.Part);
        store.SealedContents.Add(made.Content);
    }
}
