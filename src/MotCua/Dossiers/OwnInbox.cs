using Microsoft.EntityFrameworkCore;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>Which of one's dossiers: all, those that wait for oneself, those that are over.</summary>
internal enum InboxPart { All, Mine, Over }

/// <summary>One agency's part of a joint dossier.</summary>
internal sealed record InboxChild(string Name, string Agency, ChildState State, DateTime? PromisedAt);

/// <summary>A dossier in somebody's list, with why it is there and what comes next for them.</summary>
/// <param name="Why">In words: filed by me, in my name, of an organisation, filed by another for me.</param>
internal sealed record InboxLine(Guid Id, string Code, string ProcedureName, string OwnerName, DossierState State, Channel Channel, DateTime RegisteredAt, DateTime? PromisedAt, string Why, NextStep Next, IReadOnlyList<InboxChild> Children);

/// <summary>A page of the list, newest first.</summary>
/// <param name="Next">The last line's id where there are more.</param>
internal sealed record InboxPage(IReadOnlyList<InboxLine> Lines, Guid? Next, int Waiting);

/// <summary>
/// One list of all one's dossiers, however they came in: online, at the desk, by post; one's own, of the organisations one belongs to,
/// filed for somebody, filed by somebody in one's name.
/// </summary>
internal sealed class OwnInbox(Store store)
{
    public const int PageSize = 20;

    public async Task<InboxPage> ReadAsync(Ownership by, InboxPart part, Guid? after, CancellationToken cancellation)
    {
        var own = store.Dossiers.AsNoTracking().OwnedBy(store, by);
        var (mine, over) = (NextStep.Mine, NextStep.Over);
        var wanted = part switch
        {
            InboxPart.Mine => own.Where(row => mine.Contains(row.State)),
            InboxPart.Over => own.Where(row => over.Contains(row.State)),
            _ => own,
        };
        if (after is { } last && await store.Dossiers.AsNoTracking().Where(row => row.Id == last).Select(row => (DateTime?)row.RegisteredAt).SingleOrDefaultAsync(cancellation) is { } at)
            wanted = wanted.Where(row => row.RegisteredAt < at || (row.RegisteredAt == at && row.Id < last));
        var rows = await wanted.OrderByDescending(row => row.RegisteredAt).ThenByDescending(row => row.Id).Take(PageSize + 1)
            .Select(row => new
            {
                row.Id, row.Code, row.ProcedureName, row.OwnerName, row.State, row.Channel, row.RegisteredAt, row.PromisedAt,
                HasFile = store.Set<Outcome>().Any(outcome => outcome.DossierId == row.Id && outcome.ReleasedAt != null && outcome.StoredFileId != null),
            }).ToListAsync(cancellation);
        var shown = rows.Take(PageSize).ToList();
        var ids = shown.ConvertAll(row => row.Id);
        var parties = await store.DossierParties.AsNoTracking().Where(party => ids.Contains(party.DossierId)).ToListAsync(cancellation);
        var represented = (await store.RepresentedDossiers.AsNoTracking().Where(row => ids.Contains(row.DossierId)).Select(row => row.DossierId).ToListAsync(cancellation)).ToHashSet();
        var children = await store.Set<ChildDossier>().AsNoTracking().Where(child => ids.Contains(child.DossierId)).OrderBy(child => child.Number)
            .Select(child => new { child.DossierId, Line = new InboxChild(child.Name, child.Agency, child.State, child.PromisedAt) }).ToListAsync(cancellation);
        var waiting = await own.CountAsync(row => mine.Contains(row.State), cancellation);
        return new InboxPage([.. shown.Select(row =>
        {
            var (why, mayAct) = Why(by, [.. parties.Where(party => party.DossierId == row.Id)], represented.Contains(row.Id));
            return new InboxLine(row.Id, row.Code, row.ProcedureName, row.OwnerName, row.State, row.Channel, row.RegisteredAt, row.PromisedAt, why, NextStep.Of(row.State, row.Channel, mayAct, row.HasFile),
                [.. children.Where(child => child.DossierId == row.Id).Select(child => child.Line)]);
        })], rows.Count > PageSize ? shown[^1].Id : null, waiting);
    }

    /// <summary>Why a dossier stands in somebody's list, and whether they may do something about it.</summary>
    internal static (string Words, bool MayAct) Why(Ownership by, IReadOnlyList<DossierParty> parties, bool represented)
    {
        bool IsMe(DossierParty? party) => party is { PersonId: { } person } ? by.Persons.Contains(person)
            : party is { Kind: PartyKind.Citizen } && by.IdentityNumber is { } number && party.IdentityNumber == number && party.IdentityType == by.IdentityType;
        var submitter = parties.FirstOrDefault(party => party.Role == PartyRole.Submitter);
        var owner = parties.FirstOrDefault(party => party.Role == PartyRole.Owner) ?? submitter;
        var (submitted, owned) = (IsMe(submitter), IsMe(owner));
        if (submitted && owned) return ("Tôi nộp cho mình", true);
        if (submitted) return (represented ? $"Tôi nộp thay {owner!.Name}" : $"Tôi nộp cho {owner!.Name}", true);
        if (owned) return ($"{submitter!.Name} nộp thay tôi", true);
        foreach (var party in new[] { submitter, owner })
            if (party?.OrganisationId is { } organisation && by.Organisations.Contains(organisation))
                return by.ReadsOnly.Contains(organisation) ? ($"Của {party.Name}; tôi chỉ xem", false) : ($"Của {party.Name}", true);
        return ("Nhận vào danh sách bằng giấy tiếp nhận", true);
    }
}
