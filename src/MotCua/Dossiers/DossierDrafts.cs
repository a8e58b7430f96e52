using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers;

/// <summary>For whom the citizen files.</summary>
public enum FilingFor { Myself, AnotherPerson, Organisation }

/// <summary>A file received for a required paper of the draft.</summary>
public sealed record DraftFile(string? RequiredPaper, Guid UploadId, string FileName, int? Pages, long Length, string Sha256);

/// <summary>A party as far as it has been typed in.</summary>
public sealed class DraftParty
{
    public PartyKind Kind { get; set; } = PartyKind.Citizen;
    public string? Name { get; set; }
    public IdentityType IdentityType { get; set; } = IdentityType.PersonalNumber;
    public string? IdentityNumber { get; set; }
    public string? IdentityCountry { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Address { get; set; }

    public bool IsFilled => !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(IdentityNumber);

    /// <summary>Something was typed in: a second party begun and not finished is no second party left out.</summary>
    public bool IsBegun => !string.IsNullOrWhiteSpace(Name) || !string.IsNullOrWhiteSpace(IdentityNumber);

    internal PartyInput ToInput() => new(Kind, Name ?? "", IdentityType, IdentityNumber ?? "", string.IsNullOrWhiteSpace(IdentityCountry) ? null : IdentityCountry, Phone, Email, Address);
}

/// <summary>Everything typed in and uploaded so far.</summary>
public sealed class DraftContent
{
    public string? Variant { get; set; }
    public FilingFor For { get; set; }
    public DraftParty Submitter { get; set; } = new();
    public DraftParty? Owner { get; set; }
    public List<DraftFile> Files { get; set; } = [];
    /// <summary>Keys of papers that will be handed over at the desk.</summary>
    public List<string> AtDesk { get; set; } = [];
    /// <summary>Papers taken from the person's own store instead of a file.</summary>
    public List<Papers.HeldChoice> Held { get; set; } = [];
    /// <summary>What was typed to the questions of the procedure, right or wrong.</summary>
    public Dictionary<string, string> Answers { get; set; } = [];
    /// <summary>They were all right when they were last sent.</summary>
    public bool AnswersRight { get; set; }
    /// <summary>They were filled in once with what was known.</summary>
    public bool AnswersFilled { get; set; }
    /// <summary>Files this draft once, however often it is sent.</summary>
    public string Key { get; set; } = "";

    /// <summary>How many files were dropped when the draft was opened, because uploads are kept for some days only.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Expired { get; set; }
}

/// <summary>Saved drafts: their owner's alone, encrypted at rest, saved after every page.</summary>
internal sealed class DossierDrafts(Store store, OfficeClock clock, IDataProtectionProvider protection, OnlinePrefill prefill)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private readonly IDataProtector protector = protection.CreateProtector("dossier-draft");

    /// <param name="key">The key of the form that began it: sent twice, one draft.</param>
    public async Task<DossierDraft> BeginAsync(Actor actor, ProcedureVersion version, string? key, CancellationToken cancellation)
    {
        var id = key is { Length: > 0 } ? new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{actor.AccountId:N}:{version.Code}:{key}")).AsSpan(0, 16)) : clock.NewId();
        if (key is { Length: > 0 } && await store.DossierDrafts.SingleOrDefaultAsync(row => row.Id == id && row.AccountId == actor.AccountId, cancellation) is { } begun) return begun;
        var content = new DraftContent
        {
            Key = FormKey.New(),
            Variant = version.Content.Variants.Count == 1 ? version.Content.Variants[0].Key : null,
            Submitter = await prefill.SubmitterAsync(actor, cancellation),
        };
        var draft = new DossierDraft
        {
            Id = id,
            AccountId = actor.AccountId!.Value,
            ProcedureCode = version.Code,
            ProcedureName = version.Name,
            Content = Seal(content),
            UpdatedAt = clock.UtcNow,
        };
        store.DossierDrafts.Add(draft);
        await store.Dialect.WriteAsync(store, inner => store.SaveChangesAsync(inner), cancellation);
        return draft;
    }

    /// <summary>The draft as it stands; files that waited longer than uploads are kept have left it.</summary>
    /// <exception cref="Refused">There is none, or it is somebody else's: the same answer.</exception>
    public async Task<(DossierDraft Draft, DraftContent Content)> OpenAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        var draft = await store.DossierDrafts.SingleOrDefaultAsync(row => row.Id == id && row.AccountId == actor.AccountId, cancellation)
            ?? throw Problems.NotFound.Because();
        return (draft, await ReadAsync(draft, cancellation));
    }

    /// <summary>For whoever was asked to sign it: who may, the invitation has said. Null: thrown away.</summary>
    public async Task<(DossierDraft Draft, DraftContent Content)?> ForSignersAsync(Guid id, CancellationToken cancellation) =>
        await store.DossierDrafts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } draft ? (draft, await ReadAsync(draft, cancellation)) : null;

    private async Task<DraftContent> ReadAsync(DossierDraft draft, CancellationToken cancellation)
    {
        var content = JsonSerializer.Deserialize<DraftContent>(protector.Unprotect(draft.Content))!;
        if (content.Files.Count == 0 || draft.SentCode is not null) return content;
        var (ids, account) = (content.Files.ConvertAll(file => file.UploadId), draft.AccountId);
        var kept = await store.Uploads.AsNoTracking().Where(upload => ids.Contains(upload.Id) && upload.OwnerId == account).Select(upload => upload.Id).ToListAsync(cancellation);
        content.Expired = content.Files.RemoveAll(file => !kept.Contains(file.UploadId));
        return content;
    }

    /// <summary>What was answered before filing goes into a draft that is just begun: the case, and the answers that are asked for.</summary>
    public Task CarryAsync(DossierDraft draft, ProcedureVersion version, FilingRules rules, IReadOnlyDictionary<string, string> answers, CancellationToken cancellation)
    {
        var content = JsonSerializer.Deserialize<DraftContent>(protector.Unprotect(draft.Content))!;
        if (content.Answers.Count > 0 || draft.SentCode is not null) return Task.CompletedTask;
        if (answers.TryGetValue(Question.VariantKey, out var variant) && version.Content.Variants.Any(known => known.Key == variant)) content.Variant = variant;
        foreach (var field in rules.Asked.Fields.Where(field => field.Group is null))
            if (answers.TryGetValue(field.Question.Key, out var answer)) content.Answers[field.Question.Key] = Answer.Typed(field.Question, answer);
        return SaveAsync(draft, content, cancellation);
    }

    /// <summary>Sent: what was typed in stands in the dossier now, and here no longer.</summary>
    public Task SentAsync(DossierDraft draft, string code, CancellationToken cancellation)
    {
        draft.SentCode = code;
        return SaveAsync(draft, new DraftContent(), cancellation);
    }

    public Task DiscardAsync(DossierDraft draft, CancellationToken cancellation)
    {
        store.DossierDrafts.Remove(draft);
        return store.Dialect.WriteAsync(store, inner => store.SaveChangesAsync(inner), cancellation);
    }

    /// <returns>How many drafts nobody has touched for <see cref="Lifetime"/> were removed.</returns>
    public Task<int> SweepAsync(CancellationToken cancellation)
    {
        var (before, lapsed) = (clock.UtcNow - Lifetime, clock.UtcNow - CoSigning.CoSignature.Lifetime);
        return store.Dialect.WriteAsync(store, async inner =>
        {
            // Invitations to sign go with the drafts they are of; one that nobody answered goes sooner, with the name in it.
            await store.Set<CoSigning.CoSignature>().Where(row => row.AskedAt < before || (row.ExpiresAt < lapsed && !store.Set<CoSigning.CoSignatureAnswer>().Any(answer => answer.CoSignatureId == row.Id))).ExecuteDeleteAsync(inner);
            return await store.DossierDrafts.Where(row => row.UpdatedAt < before).ExecuteDeleteAsync(inner);
        }, cancellation);
    }

    public async Task SaveAsync(DossierDraft draft, DraftContent content, CancellationToken cancellation)
    {
        draft.Content = Seal(content);
        draft.UpdatedAt = clock.UtcNow;
        draft.Version++;
        await store.Dialect.WriteAsync(store, inner => store.SaveChangesAsync(inner), cancellation);
    }

    public Task<List<DossierDraft>> MineAsync(Actor actor, CancellationToken cancellation) =>
        store.DossierDrafts.AsNoTracking().Where(row => row.AccountId == actor.AccountId && row.SentCode == null)
            .OrderByDescending(row => row.UpdatedAt).Take(20).ToListAsync(cancellation);

    private string Seal(DraftContent content) => protector.Protect(JsonSerializer.Serialize(content));
}
