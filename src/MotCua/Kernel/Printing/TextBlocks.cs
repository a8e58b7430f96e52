using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Printing;

/// <summary>The blocks of text there are, their wording at an instant, and the clerk's new wordings.</summary>
public sealed class TextBlocks(Store store, ActLog acts, OfficeClock clock, IEnumerable<BlockShape> shapes)
{
    public const int LongestNote = 300;

    public IReadOnlyList<BlockShape> All { get; } = [.. shapes];

    /// <exception cref="Refused"><see cref="PrintingProblems.BlockUnknown"/></exception>
    public BlockShape Shape(string key) => All.FirstOrDefault(shape => shape.Key == key) ?? throw PrintingProblems.BlockUnknown.Because();

    /// <summary>The block as it is worded on a paper made at an instant, with its placeholders.</summary>
    /// <param name="at">When the paper was made. UTC.</param>
    public async Task<string> WordingAsync(string key, DateTime at, CancellationToken cancellation)
    {
        var shape = Shape(key);
        var day = OfficeClock.DayOf(at);
        return await store.TextBlocks.AsNoTracking().Where(row => row.Key == key && row.From <= day && row.At <= at)
            .OrderByDescending(row => row.From).ThenByDescending(row => row.At).ThenByDescending(row => row.Id).Select(row => row.Text).FirstOrDefaultAsync(cancellation) ?? shape.Text;
    }

    /// <summary>The same, filled in.</summary>
    public async Task<string> FillAsync(string key, DateTime at, IReadOnlyDictionary<string, string?> values, CancellationToken cancellation) =>
        Shape(key).Fill(await WordingAsync(key, at, cancellation), values);

    /// <summary>Every wording of a block, the newest first.</summary>
    public Task<List<TextBlock>> HistoryAsync(string key, CancellationToken cancellation) =>
        store.TextBlocks.AsNoTracking().Where(row => row.Key == key).OrderByDescending(row => row.From).ThenByDescending(row => row.At).ToListAsync(cancellation);

    /// <summary>Another wording, from today or a later day on.</summary>
    public async Task WordAsync(Actor actor, string key, string? typed, DateOnly? from, string? note, CancellationToken cancellation)
    {
        if (!actor.May(PrintingPermissions.Word)) throw Problems.NotAllowed.Because();
        var text = Shape(key).Checked(typed);
        if (from is { } day && day < clock.Today) throw PrintingProblems.FromTooEarly.Because(field: "From");
        var first = from ?? clock.Today;
        if (first == clock.Today && text == await WordingAsync(key, clock.UtcNow, cancellation)) throw PrintingProblems.BlockUnchanged.Because(field: "Text");
        var block = new TextBlock
        {
            Id = clock.NewId(), Key = key, Text = text, From = first, At = clock.UtcNow, By = actor.AccountId ?? Guid.Empty,
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim()[..Math.Min(note.Trim().Length, LongestNote)],
        };
        store.TextBlocks.Add(block);
        await acts.CommitAsync(new Doing("text-block.word", actor, "text-block", block.Id) { Reason = block.Note }, cancellation);
    }
}
