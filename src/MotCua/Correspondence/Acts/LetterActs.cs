using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Letters;
using MotCua.Kernel.People;
using MotCua.Kernel.Printing;

namespace MotCua.Correspondence.Acts;

/// <summary>Soạn văn bản: from the kind's template, or worded again after it was returned.</summary>
internal sealed class DraftLetter(Store store, ActLog acts, OfficeClock clock, LetterKinds kinds, TextBlocks texts, Installation installation)
{
    public async Task<string> TemplateAsync(string? kind, CancellationToken cancellation) =>
        await texts.FillAsync(LetterTexts.KeyOf(kinds.Find(kind).Code), clock.UtcNow, LetterTexts.Values(installation), cancellation);

    public async Task<Letter> RunAsync(Actor actor, string? kindCode, string? recipient, string? excerpt, string? text, CancellationToken cancellation)
    {
        if (!actor.May(CorrespondencePermissions.Draft)) throw Problems.NotAllowed.Because();
        var kind = kinds.Find(kindCode);
        if (!kind.IsLetter) throw CorrespondenceProblems.KindUnknown.Because(field: "Kind");
        var id = clock.NewId();
        var letter = new Letter
        {
            Id = id, SubjectId = id, Kind = kind.Code, UnitId = actor.UnitId ?? throw Problems.NotAllowed.Because(), Template = await TemplateAsync(kind.Code, cancellation), DraftedBy = actor.AccountId ?? Guid.Empty,
        };
        letter.Word(recipient, excerpt, text, clock.UtcNow);
        store.Letters.Add(letter);
        await acts.CommitAsync(new Doing("letter.draft", actor, "letter", id), cancellation);
        return letter;
    }

    /// <summary>After a remark of the head.</summary>
    public async Task<Letter> AgainAsync(Actor actor, Guid id, string? recipient, string? excerpt, string? text, int seenVersion, CancellationToken cancellation)
    {
        var letter = await store.LetterAsync(id, cancellation);
        if (letter.DraftedBy != actor.AccountId || !letter.IsReturned) throw Problems.NotAllowed.Because();
        await acts.ExpectAsync("letter", id, letter, seenVersion, cancellation);
        letter.Word(recipient, excerpt, text, clock.UtcNow);
        await acts.CommitAsync(new Doing("letter.redraft", actor, "letter", id), cancellation);
        return letter;
    }
}

/// <summary>Letters in the head's signing queue.</summary>
internal sealed class LettersToSign(Store store, ActLog acts, OfficeClock clock, LetterKinds kinds) : ISigningSource
{
    public string Name => "van-ban";

    public async Task<IReadOnlyList<ToSign>> WaitingAsync(Actor actor, int most, CancellationToken cancellation)
    {
        if (!actor.Holds(Role.Director)) return [];
        var letters = await (from letter in store.Letters.AsNoTracking().Where(row => row.SignedAt == null && row.ReturnedAt == null)
                             join account in store.Accounts on letter.DraftedBy equals account.Id into accounts
                             from account in accounts.DefaultIfEmpty()
                             orderby letter.DraftedAt, letter.Id
                             select new { Letter = letter, Name = account.DisplayName }).Take(most).ToListAsync(cancellation);
        return [.. letters.Select(row => new ToSign(Name, row.Letter.Id.ToString(), row.Letter.Kind, $"{kinds.Name(row.Letter.Kind)}: {row.Letter.Excerpt}. Nơi nhận: {row.Letter.Recipient}", $"/van-thu/van-ban/{row.Letter.Id}",
            row.Letter.Template, row.Letter.Text, row.Name ?? "", row.Letter.DraftedAt, null, row.Letter.Version))];
    }

    public async Task SignAsync(Actor actor, string reference, int seenVersion, string key, CancellationToken cancellation)
    {
        if (await OpenAsync(actor, "letter.sign", reference, seenVersion, key, cancellation) is not { } letter) return;
        letter.Sign(actor.AccountId ?? Guid.Empty, clock.UtcNow);
        await acts.CommitAsync(new Doing("letter.sign", actor, "letter", letter.Id) { Key = key }, cancellation);
    }

    public async Task ReturnAsync(Actor actor, string reference, string remark, int seenVersion, string key, CancellationToken cancellation)
    {
        if (await OpenAsync(actor, "letter.return", reference, seenVersion, key, cancellation) is not { } letter) return;
        letter.Return(remark, clock.UtcNow);
        await acts.CommitAsync(new Doing("letter.return", actor, "letter", letter.Id) { Key = key, Reason = remark.Trim() }, cancellation);
    }

    private async Task<Letter?> OpenAsync(Actor actor, string kind, string reference, int seenVersion, string key, CancellationToken cancellation)
    {
        if (!actor.Holds(Role.Director)) throw Problems.NotAllowed.Because();
        if (await acts.WasDoneAsync(actor, kind, key, cancellation)) return null;
        var letter = await store.LetterAsync(Guid.TryParse(reference, out var id) ? id : Guid.Empty, cancellation);
        await acts.ExpectAsync("letter", letter.Id, letter, seenVersion, cancellation);
        return letter;
    }
}

internal static class LetterReads
{
    /// <returns>Tracked.</returns>
    /// <exception cref="Refused"><see cref="CorrespondenceProblems.LetterUnknown"/></exception>
    public static async Task<Letter> LetterAsync(this Store store, Guid id, CancellationToken cancellation) =>
        await store.Letters.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw CorrespondenceProblems.LetterUnknown.Because();
}
