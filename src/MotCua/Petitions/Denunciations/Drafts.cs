using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Sealing;

namespace MotCua.Petitions.Denunciations;

/// <summary>What somebody is writing.</summary>
internal sealed record DraftContent(Statement? What = null, Denouncer? From = null, string? Protection = null, bool IsUrgent = false);

internal sealed record DraftPaper(string Id, SealedPaper Paper);

/// <summary>
/// Denunciations being written. The key lies in a cookie that ends with the browser; here lies what it closes, under a name derived from it. Without that browser
/// a draft is noise, and after a day it is gone.
/// </summary>
internal sealed class Drafts(Store store, OfficeClock clock)
{
    /// <summary>House rule.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string Cookie = "motcua-viet-don", Path = "/to-cao";

    /// <summary>The browser gets its key with the empty page, so that a form sent twice finds one draft.</summary>
    public static void Begin(HttpContext context)
    {
        using var key = KeyOf(context) ?? Give(context);
    }

    public async Task<DraftContent> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        using var key = KeyOf(context);
        if (key is null) return new DraftContent();
        var id = IdOf(key);
        var row = await store.SealedDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancellation);
        if (row is null || clock.UtcNow - row.At > Lifetime) return new DraftContent();
        using var opened = Seal.Open(key.Span, SealPlace.Of("draft", Encoding.ASCII.GetBytes(id)), row.Closed);
        return JsonSerializer.Deserialize<DraftContent>(opened.Span)!;
    }

    public async Task WriteAsync(HttpContext context, DraftContent content, CancellationToken cancellation)
    {
        using var key = KeyOf(context) ?? Give(context);
        var id = IdOf(key);
        using var bytes = SecretBytes.Take(JsonSerializer.SerializeToUtf8Bytes(content));
        var closed = Seal.Close(key.Span, SealPlace.Of("draft", Encoding.ASCII.GetBytes(id)), bytes.Span);
        await store.Dialect.WriteAsync(store, async inner =>
        {
            var row = await store.SealedDrafts.SingleOrDefaultAsync(draft => draft.Id == id, inner);
            if (row is null) store.SealedDrafts.Add(new SealedDraft { Id = id, Closed = closed, At = clock.UtcNow });
            else (row.Closed, row.At) = (closed, clock.UtcNow);
            return await store.SaveChangesAsync(inner);
        }, cancellation);
    }

    public async Task<IReadOnlyList<DraftPaper>> PapersAsync(HttpContext context, CancellationToken cancellation)
    {
        using var key = KeyOf(context);
        if (key is null) return [];
        var id = IdOf(key);
        var rows = await store.SealedDraftPapers.AsNoTracking().Where(paper => paper.DraftId == id).OrderBy(paper => paper.At).ThenBy(paper => paper.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => new DraftPaper(row.Id, PaperOf(key, row)))];
    }

    public async Task AddAsync(HttpContext context, IReadOnlyList<SealedPaper> papers, CancellationToken cancellation)
    {
        using var key = KeyOf(context) ?? throw DenunciationProblems.DraftGone.Because();
        var (id, there) = (IdOf(key), await PapersAsync(context, cancellation));
        var fresh = papers.Select(paper => (Id: Convert.ToHexStringLower(HMACSHA256.HashData(key.Span, [.. Encoding.UTF8.GetBytes(paper.Name), 0, .. paper.Content])), Paper: paper)).Where(one => there.All(other => other.Id != one.Id)).DistinctBy(one => one.Id).ToList();
        if (there.Count + fresh.Count > SealedPapers.Most || there.Sum(paper => (long)paper.Paper.Content.Length) + fresh.Sum(one => (long)one.Paper.Content.Length) > SealedPapers.LargestBytes) throw DenunciationProblems.TooManyPapers.Because(field: "Papers");
        await store.Dialect.WriteAsync(store, async inner =>
        {
            foreach (var (paperId, paper) in fresh)
            {
                using var bytes = PartContent.Of(paper).ToBytes();
                store.SealedDraftPapers.Add(new SealedDraftPaper { Id = paperId, DraftId = id, At = clock.UtcNow, Closed = Seal.Close(key.Span, PaperPlace(id, paperId), bytes.Span) });
            }
            return await store.SaveChangesAsync(inner);
        }, cancellation);
    }

    public async Task RemoveAsync(HttpContext context, string paperId, CancellationToken cancellation)
    {
        using var key = KeyOf(context);
        if (key is null) return;
        var id = IdOf(key);
        await store.Dialect.WriteAsync(store, inner => store.SealedDraftPapers.Where(paper => paper.Id == paperId && paper.DraftId == id).ExecuteDeleteAsync(inner), cancellation);
    }

    /// <summary>It was filed, or thrown away.</summary>
    public async Task DropAsync(HttpContext context, CancellationToken cancellation)
    {
        using var key = KeyOf(context);
        if (key is null) return;
        await DropAsync([IdOf(key)], cancellation);
        context.Response.Cookies.Delete(Cookie, Options(context));
    }

    /// <returns>How many were removed because their day was over.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var before = clock.UtcNow - Lifetime;
        var old = await store.SealedDrafts.AsNoTracking().Where(draft => draft.At < before).OrderBy(draft => draft.At).Select(draft => draft.Id).Take(500).ToListAsync(cancellation);
        if (old.Count > 0) await DropAsync(old, cancellation);
        return old.Count;
    }

    private Task<int> DropAsync(List<string> ids, CancellationToken cancellation) => store.Dialect.WriteAsync(store, async inner =>
    {
        await store.SealedDraftPapers.Where(paper => ids.Contains(paper.DraftId)).ExecuteDeleteAsync(inner);
        return await store.SealedDrafts.Where(draft => ids.Contains(draft.Id)).ExecuteDeleteAsync(inner);
    }, cancellation);

    private static SealedPaper PaperOf(SecretBytes key, SealedDraftPaper row)
    {
        using var opened = Seal.Open(key.Span, PaperPlace(row.DraftId, row.Id), row.Closed);
        var content = PartContent.From(opened.Span);
        return new SealedPaper(content.Name!, content.MediaType, content.Body);
    }

    private static SealPlace PaperPlace(string draftId, string paperId) => SealPlace.Of("draft-paper", Encoding.ASCII.GetBytes(draftId), Encoding.ASCII.GetBytes(paperId));

    private static string IdOf(SecretBytes key) => Convert.ToHexStringLower(HKDF.Expand(HashAlgorithmName.SHA256, key.Span.ToArray(), 16, "motcua draft"u8.ToArray()));

    private static SecretBytes? KeyOf(HttpContext context) =>
        context.Items[Cookie] as string is { } fresh ? SecretBytes.Take(Convert.FromHexString(fresh))
        : context.Request.Cookies[Cookie] is { Length: 64 } typed && typed.All(char.IsAsciiHexDigitLower) ? SecretBytes.Take(Convert.FromHexString(typed)) : null;

    private static SecretBytes Give(HttpContext context)
    {
        var key = SecretBytes.Random();
        var text = Convert.ToHexStringLower(key.Span);
        context.Items[Cookie] = text;
        context.Response.Cookies.Append(Cookie, text, Options(context));
        return key;
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = Path, IsEssential = true };
}
