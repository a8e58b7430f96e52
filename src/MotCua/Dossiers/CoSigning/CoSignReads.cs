using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.CoSigning;

/// <summary>Somebody who was asked to sign a draft, as whoever files it sees them.</summary>
internal sealed record SignerLine(CoSignature Asked, CoSignatureAnswer? Answer, CoSignState State);

/// <summary>What somebody was asked to sign, as they see it.</summary>
/// <param name="Content">Null where it is gone or another one: what was not shown to them is not shown.</param>
internal sealed record SigningCase(CoSignature Asked, CoSignatureAnswer? Answer, CoSignState State, ToSign? Content);

internal sealed class CoSignReads(Store store, DossierDrafts drafts, OfficeClock clock)
{
    /// <summary>Everybody who is asked to sign a draft now.</summary>
    public async Task<IReadOnlyList<SignerLine>> OfDraftAsync(ToSign content, CancellationToken cancellation)
    {
        var id = content.Draft.Id;
        var rows = await (from asked in store.CoSignatures.AsNoTracking()
                          join answer in store.CoSignatureAnswers.AsNoTracking() on asked.Id equals answer.CoSignatureId into answers
                          from answer in answers.DefaultIfEmpty()
                          where asked.DraftId == id && asked.ReplacedAt == null
                          orderby asked.AskedAt, asked.Id
                          select new { asked, answer }).ToListAsync(cancellation);
        var digest = content.Digest;
        return [.. rows.Select(row => new SignerLine(row.asked, row.answer, row.asked.StateOn(row.answer, digest, clock.UtcNow)))];
    }

    /// <summary>What waits for somebody's signature. Only a confirmed identity finds it: a number typed in opens nothing.</summary>
    public async Task<IReadOnlyList<CoSignature>> WaitingForAsync(Ownership by, CancellationToken cancellation)
    {
        if (by is not { IdentityType: IdentityType.PersonalNumber, IdentityNumber: { } number }) return [];
        var now = clock.UtcNow;
        return await store.CoSignatures.AsNoTracking().Where(row => row.IdentityNumber == number && row.ReplacedAt == null && row.ExpiresAt > now
                && !store.Set<CoSignatureAnswer>().Any(answer => answer.CoSignatureId == row.Id)
                && store.Set<DossierDraft>().Any(draft => draft.Id == row.DraftId && draft.SentCode == null))
            .OrderBy(row => row.ExpiresAt).Take(50).ToListAsync(cancellation);
    }

    /// <summary>By whoever is signed in and was asked; anybody else is answered as if there were none.</summary>
    public async Task<SigningCase> OfSignedInAsync(Guid id, Ownership by, CancellationToken cancellation)
    {
        var number = by.IdentityType == IdentityType.PersonalNumber ? by.IdentityNumber : null;
        var asked = await store.CoSignatures.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.IdentityNumber == number, cancellation) ?? throw Problems.NotFound.Because();
        return await CaseAsync(asked, cancellation);
    }

    public async Task<SigningCase> OfLinkAsync(string secret, CancellationToken cancellation)
    {
        var hash = SupplementLink.HashOf(secret);
        var asked = await store.CoSignatures.AsNoTracking().SingleOrDefaultAsync(row => row.SecretHash == hash, cancellation) ?? throw CoSignProblems.Gone.Because();
        return await CaseAsync(asked, cancellation);
    }

    private async Task<SigningCase> CaseAsync(CoSignature asked, CancellationToken cancellation)
    {
        var answer = await store.CoSignatureAnswers.AsNoTracking().SingleOrDefaultAsync(row => row.CoSignatureId == asked.Id, cancellation);
        var content = asked.ReplacedAt is null ? await ContentAsync(asked.DraftId, cancellation) : null;
        if (content is null)
            return answer is null ? throw CoSignProblems.Gone.Because() : new SigningCase(asked, answer, answer.Agreed ? CoSignState.Agreed : CoSignState.Declined, null);
        var state = asked.StateOn(answer, content.Digest, clock.UtcNow);
        return new SigningCase(asked, answer, state, content.Digest == asked.Content ? content : null);
    }

    /// <summary>Null: thrown away, or filed already.</summary>
    private async Task<ToSign?> ContentAsync(Guid draftId, CancellationToken cancellation)
    {
        if (await drafts.ForSignersAsync(draftId, cancellation) is not var (draft, content) || draft.SentCode is not null) return null;
        return await store.InForceAsync(draft.ProcedureCode, clock.Today, cancellation) is { } version
            ? new ToSign(draft, content, version, await store.RulesOfAsync(version.Id, clock.Today, cancellation), clock.Today) : null;
    }
}
