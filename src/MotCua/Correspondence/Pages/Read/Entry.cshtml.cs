using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;

namespace MotCua.Correspondence.Pages.Read;

/// <summary>One line of the outgoing register, with everything that was corrected in it.</summary>
internal sealed class EntryModel(Store store, ActorAccess actors, LetterKinds kinds) : PageModel
{
    public OutgoingEntry Entry { get; private set; } = null!;
    public LetterKind Kind { get; private set; } = null!;
    public string Signer { get; private set; } = "";
    public string Sealer { get; private set; } = "";
    public IReadOnlyList<(RegisterCorrection Made, string By)> Corrections { get; private set; } = [];
    public bool MayKeep => actors.Required.May(CorrespondencePermissions.Keep);

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Entry = await store.OutgoingEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw CorrespondenceProblems.EntryUnknown.Because();
        Kind = kinds.Find(Entry.Kind);
        Corrections = await CorrectionReads.OfAsync(store, id, cancellation);
        Signer = await NameAsync(Entry.SignedBy, cancellation);
        if (Entry.SealedBy is { } by) Sealer = await NameAsync(by, cancellation);
    }

    private async Task<string> NameAsync(Guid account, CancellationToken cancellation) =>
        await store.Accounts.Where(row => row.Id == account).Select(row => row.DisplayName).FirstOrDefaultAsync(cancellation) ?? "";
}

internal static class CorrectionReads
{
    /// <summary>Oldest first, each with the name of who made it.</summary>
    public static async Task<IReadOnlyList<(RegisterCorrection Made, string By)>> OfAsync(Store store, Guid entryId, CancellationToken cancellation)
    {
        var made = await store.RegisterCorrections.AsNoTracking().Where(row => row.EntryId == entryId).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        var by = made.Select(row => row.By).Distinct().ToList();
        var names = await store.Accounts.Where(account => by.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);
        return [.. made.Select(row => (row, names.GetValueOrDefault(row.By, "")))];
    }
}
