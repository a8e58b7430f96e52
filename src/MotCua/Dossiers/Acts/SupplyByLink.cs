using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;
using MotCua.Kernel.Notifications;

namespace MotCua.Dossiers.Acts;

/// <summary>The desk makes a link that works once; whoever has it brings everything that was asked for, without an account.</summary>
internal sealed class SupplyByLink(OnDossier on, SupplyPapers supply, PublicAddress address)
{
    private const string Made = "dossier.make-link";

    /// <summary>Nobody signed in: the link alone says that they may.</summary>
    private static readonly Actor Bearer = new(ActorKind.Citizen, null, null, "Người có đường dẫn bổ sung", []);

    /// <returns>The secret, this once.</returns>
    public async Task<string> MakeAsync(Actor officer, string code, Sent sent, CancellationToken cancellation)
    {
        var dossier = await on.Store.SeenDossierAsync(code, officer, cancellation);
        officer.MustServeDesk(dossier);
        if (dossier.State != DossierState.AwaitingSupplement) throw RoadProblems.NoOpenSupplement.Because();
        var request = await on.Store.SupplementRequests.AsNoTracking().Where(row => row.DossierId == dossier.Id && row.AnsweredAt == null).OrderByDescending(row => row.Round).FirstAsync(cancellation);
        var when = on.When(sent);
        foreach (var earlier in await on.Store.SupplementLinks.Where(row => row.DossierId == dossier.Id && row.UsedAt == null && row.ReplacedAt == null).ToListAsync(cancellation)) earlier.Replace(when);
        var secret = SupplementLink.NewSecret();
        var link = new SupplementLink
        {
            Id = on.Clock.NewId(), DossierId = dossier.Id, SupplementRequestId = request.Id, SecretHash = SupplementLink.HashOf(secret), At = when, By = OnDossier.Account(officer), ExpiresAt = when + SupplementLink.Lifetime,
        };
        on.Store.SupplementLinks.Add(link);
        var mail = await on.Store.DossierParties.AsNoTracking().Where(row => row.DossierId == dossier.Id && row.Role == PartyRole.Submitter).Select(row => row.Email).FirstOrDefaultAsync(cancellation);
        await on.CommitAsync(officer, Made, dossier, sent, cancellation, dossier.DeskUnitId, told: mail is null ? [] :
            [Notify.Message(on.Clock, null, mail, $"Bổ sung giấy tờ cho hồ sơ {dossier.Code}", $"Mời mở đường dẫn sau để gửi giấy tờ, không cần tài khoản. Đường dẫn dùng được một lần, đến {Screen.Time(link.ExpiresAt)}:\n\n{address.Site}{PathOf(secret)}", null)]);
        return secret;
    }

    public static string PathOf(string secret) => $"/bo-sung/{secret}";

    /// <summary>What the link is for: its dossier, and what is missing.</summary>
    /// <param name="toUse">Tracked, so that using it is written.</param>
    /// <exception cref="Refused"><see cref="RoadProblems.LinkGone"/></exception>
    public async Task<(SupplementLink Link, Dossier Dossier, SupplementRequest Request)> FindAsync(string secret, CancellationToken cancellation, bool toUse = false)
    {
        var hash = SupplementLink.HashOf(secret);
        // To look at, as it stands in the database: what a refused attempt marked in memory does not count.
        var link = await (toUse ? on.Store.SupplementLinks : on.Store.SupplementLinks.AsNoTracking()).SingleOrDefaultAsync(row => row.SecretHash == hash, cancellation);
        if (link is null || !link.IsAlive(on.Clock.UtcNow)) throw RoadProblems.LinkGone.Because();
        var dossier = await on.Store.Dossiers.SingleAsync(row => row.Id == link.DossierId, cancellation);
        var request = await on.Store.SupplementRequests.AsNoTracking().Include(row => row.Items).SingleAsync(row => row.Id == link.SupplementRequestId, cancellation);
        // Brought at the desk meanwhile, or the dossier went another way.
        if (request.AnsweredAt is not null || dossier.State != DossierState.AwaitingSupplement) throw RoadProblems.LinkGone.Because();
        return (link, dossier, request);
    }

    public static Uploader UploaderOf(string secret) => Uploader.OfSession(secret);

    /// <returns>The dossier's code and what was received.</returns>
    public async Task<(string Code, IReadOnlyList<SubmittedPaper> Papers)> RunAsync(string secret, IReadOnlyList<PaperInput> papers, CancellationToken cancellation)
    {
        var (link, dossier, _) = await FindAsync(secret, cancellation, toUse: true);
        link.Use(on.Clock.UtcNow);
        return (dossier.Code, await supply.RunAsync(Bearer, dossier, papers, null, null, cancellation, uploader: UploaderOf(secret)));
    }
}
