using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Kernel.People;
using MotCua.Kernel.Sealing;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Work;

internal sealed record AskLine(Guid Id, string Code, string Person, string ReasonCode, DateTime AskedAt, int Consents, int Threshold, string Fingerprint, bool IsMine, bool MayConsent);

/// <summary>What custodians see: every opening, and who asks for a case. Anybody assigned asks here.</summary>
[ResponseCache(NoStore = true)]
internal sealed class CustodyModel(Store store, ActorAccess actors, CaseAccess access, RecoverCase recover, DestroyCase destroy, LawBook law, OfficeClock clock) : PageModel, IRedisplay
{
    private const int MostOpenings = 200;

    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Number { get; set; }

    public IReadOnlyList<AskLine> Asked { get; private set; } = [];
    public IReadOnlyList<OpeningLine> Openings { get; private set; } = [];
    public IReadOnlyList<ExpiredCase> Expired { get; private set; } = [];
    public bool IsCustodian { get; private set; }
    public bool IsUnlocked { get; private set; }

    public IEnumerable<SelectListItem> Reasons => law.Codes(RecoverCase.ReasonList).Select(code => new SelectListItem(code.Name, code.Code));

    public string RetentionRow => law.Rule(DestroyCase.RetentionRule, clock.Today).Id;

    public string ReasonName(string code) => law.Codes(RecoverCase.ReasonList).FirstOrDefault(known => known.Code == code)?.Name ?? code;

    public string OpeningReason(string code) => law.Codes(CaseAccess.ReasonList).FirstOrDefault(known => known.Code == code)?.Name ?? code;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var me = actors.Required.PersonId;
        IsUnlocked = access.IsUnlocked(actors.Required, Request);
        IsCustodian = await store.PostsOn(PostKind.Custodian, clock.Today).AnyAsync(post => post.PersonId == me, cancellation);
        if (IsCustodian) Expired = await destroy.ExpiredAsync(actors.Required, cancellation);
        if (IsCustodian) Openings = await store.OpeningsAsync(MostOpenings, cancellation);
        var (shares, consents) = (store.RecoveryShares, store.RecoveryConsents);
        var rows = await (from recovery in store.CaseRecoveries.AsNoTracking()
                          join one in store.SealedCases on recovery.CaseId equals one.Id
                          join staff in store.Staff on recovery.ForPersonId equals staff.PersonId
                          join key in store.SealingKeys on recovery.ForSealingKeyId equals key.Id
                          where recovery.DoneAt == null && (recovery.ForPersonId == me || shares.Any(share => share.CaseId == one.Id && share.PersonId == me))
                          orderby recovery.AskedAt
                          select new
                          {
                              recovery.Id, one.Code, staff.Name, recovery.ReasonCode, recovery.AskedAt, recovery.ForPersonId, key.PublicKey,
                              Consents = consents.Count(consent => consent.RecoveryId == recovery.Id),
                              Mine = consents.Any(consent => consent.RecoveryId == recovery.Id && consent.PersonId == me),
                              Threshold = shares.Where(share => share.CaseId == one.Id).Select(share => share.Threshold).FirstOrDefault(),
                              HasShare = shares.Any(share => share.CaseId == one.Id && share.PersonId == me),
                          }).ToListAsync(cancellation);
        Asked = [.. rows.Select(row => new AskLine(row.Id, row.Code, row.Name, row.ReasonCode, row.AskedAt, row.Consents, row.Threshold, SealingKey.FingerprintOf(row.PublicKey), row.ForPersonId == me, row.HasShare && !row.Mine && row.ForPersonId != me))];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        await recover.AskAsync(actors.Required, Code ?? "", Reason, cancellation);
        return Redirect("/don-thu/to-cao/giu-khoa");
    }

    public async Task<IActionResult> OnPostConsentAsync(Guid id, CancellationToken cancellation)
    {
        using var own = access.Own(actors.Required, Request);
        await recover.ConsentAsync(actors.Required, id, own, cancellation);
        return Redirect("/don-thu/to-cao/giu-khoa");
    }

    public async Task<IActionResult> OnPostFinishAsync(Guid id, CancellationToken cancellation)
    {
        using var own = access.Own(actors.Required, Request);
        await recover.FinishAsync(actors.Required, id, own, cancellation);
        TempData["Done"] = "Đã khôi phục: vụ việc nay mở được bằng khóa của anh chị.";
        return Redirect("/don-thu/to-cao");
    }

    public async Task<IActionResult> OnPostProposeAsync(Guid id, CancellationToken cancellation)
    {
        await destroy.ProposeAsync(actors.Required, id, Number, cancellation);
        return Redirect("/don-thu/to-cao/giu-khoa");
    }

    public async Task<IActionResult> OnPostDestroyAsync(Guid id, CancellationToken cancellation)
    {
        await destroy.ConfirmAsync(actors.Required, id, cancellation);
        return Redirect("/don-thu/to-cao/giu-khoa");
    }
}
