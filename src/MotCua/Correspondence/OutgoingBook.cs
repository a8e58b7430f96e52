using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Letters;

namespace MotCua.Correspondence;

/// <summary>
/// Draws the next number of a year's book inside the transaction of the act that makes the paper: what is rolled back gives its number
/// back, so a book has no gap, however many write at once.
/// </summary>
internal sealed class OutgoingBook(Store store, OfficeClock clock, LetterKinds kinds) : IOutgoingBook
{
    public static string Series(int year, string book) => string.Create(CultureInfo.InvariantCulture, $"outgoing:{year}:{book}");

    public async Task<string?> EnterAsync(OutgoingLetter letter, Actor by, DateTime at, CancellationToken cancellation)
    {
        if (letter.SignedBy is not { } signedBy)
        {
            var draft = new Letter
            {
                Id = clock.NewId(), Kind = kinds.Find(letter.Kind).Code, UnitId = letter.UnitId, Template = letter.Words?.Template ?? "", SubjectId = letter.SubjectId, Reference = letter.Reference, DraftedBy = by.AccountId ?? Guid.Empty,
            };
            draft.Word(letter.Recipient, letter.Excerpt, letter.Words?.Text, at);
            store.Letters.Add(draft);
            return null;
        }
        return (await DrawAsync(letter, signedBy, by, at, cancellation)).Symbol;
    }

    /// <exception cref="Refused"><see cref="CorrespondenceProblems.DayBeforeLast"/> where somebody chose the day.</exception>
    public async Task<OutgoingEntry> DrawAsync(OutgoingLetter letter, Guid signedBy, Actor by, DateTime at, CancellationToken cancellation)
    {
        var kind = kinds.Find(letter.Kind);
        var day = letter.Day ?? OfficeClock.DayOf(at);
        OutgoingEntry entry;
        if (letter.GivenNumber is { } given) entry = OutgoingEntry.Of(clock.NewId(), null, given, OutgoingEntry.Elsewhere, day, letter, signedBy, by.AccountId ?? Guid.Empty, at);
        else
        {
            var number = (int)await store.Dialect.NextNumberAsync(store, Series(day.Year, kind.Book), cancellation);
            // The counter's row is held until the end of the transaction: nobody else draws meanwhile.
            if (letter.Day is not null && await store.OutgoingEntries.AsNoTracking().Where(row => row.Year == day.Year && row.Book == kind.Book && row.Day > day).Select(row => (DateOnly?)row.Day).FirstOrDefaultAsync(cancellation) is { } later)
                throw CorrespondenceProblems.DayBeforeLast.Because($"Số văn bản lấy theo thứ tự thời gian: sổ này đã có văn bản ngày {Web.Say.Day(later)}. Mời chọn ngày từ đó trở đi.", "Date");
            entry = OutgoingEntry.Of(clock.NewId(), number, await LetterKinds.NumberedAsync(store, kind, letter.UnitId, number, cancellation), kind.Book, day, letter, signedBy, by.AccountId ?? Guid.Empty, at);
        }
        store.OutgoingEntries.Add(entry);
        return entry;
    }

    public async Task<string?> NumberOfAsync(Guid subjectId, CancellationToken cancellation) =>
        await store.OutgoingEntries.AsNoTracking().Where(row => row.SubjectId == subjectId && row.CancelledAt == null).OrderByDescending(row => row.At).Select(row => row.Symbol).FirstOrDefaultAsync(cancellation);

    public async Task<IReadOnlyDictionary<Guid, string>> NumbersOfAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellation)
    {
        if (subjectIds.Count == 0) return new Dictionary<Guid, string>();
        var rows = await store.OutgoingEntries.AsNoTracking().Where(row => subjectIds.Contains(row.SubjectId) && row.CancelledAt == null).Select(row => new { row.SubjectId, row.Symbol, row.At }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.SubjectId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.At)!.Symbol);
    }
}
