using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Kernel.Sealing;
using MotCua.Petitions.Denunciations.Acts;

namespace MotCua.Petitions.Denunciations.Demo;

/// <summary>Receivers, custodians and a verifier with keys under a passphrase that everybody knows; four sealed cases in four states. Invented from end to end.</summary>
internal sealed class DenunciationsDemo(Store store, ActLog acts, OfficeClock clock, AppointPosts posts, FileSealed file, CaseAccess access, SettleCase settle, AssignCase assign, AnswerTip tips)
{
    private static readonly StretchCost Cheap = new(8 * 1024, 1);
    private readonly Dictionary<string, (Actor Actor, KeyPair Pair, Guid KeyId)> people = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.SealedPosts.AnyAsync(cancellation)) return;
        foreach (var user in new[] { "thanhtra", "phogiamdoc.mot", "giamdoc", "phogiamdoc.hai", "vanthu", "truongphong.bon" })
            if (!await GiveKeyAsync(user, cancellation)) return;
        var director = people["giamdoc"].Actor;
        foreach (var user in new[] { "thanhtra", "phogiamdoc.mot" }) await posts.AppointAsync(director, PostKind.Receiver, people[user].Actor.PersonId, "01/QĐ-SLĐTBXH", cancellation, new DateOnly(2021, 1, 4));
        foreach (var user in new[] { "giamdoc", "phogiamdoc.hai", "vanthu" }) await posts.AppointAsync(director, PostKind.Custodian, people[user].Actor.PersonId, "02/QĐ-SLĐTBXH", cancellation, new DateOnly(2021, 1, 4));
        await posts.RuleAsync(director, 2, cancellation);

        await FileAsync("Bà Thí Dụ Hai", "Ký thay chữ ký của người nhận hỗ trợ, chi cho người không thuộc diện.", -2, cancellation, "Xin giữ kín nơi làm việc.");
        await UnderWayAsync(await FileAsync("Ông Giả Sử Ba", "Thu tiền xét duyệt hồ sơ ngoài quy định.", -20, cancellation), cancellation);
        await PublishedAsync(await FileAsync("Bà Minh Họa Tư", "Sử dụng xe của đơn vị vào việc riêng nhiều lần.", -60, cancellation), cancellation);
        await TipAsync(cancellation);
        foreach (var (_, pair, _) in people.Values) pair.Dispose();
        store.ChangeTracker.Clear();
    }

    private async Task<bool> GiveKeyAsync(string user, CancellationToken cancellation)
    {
        var found = await (from account in store.Accounts.AsNoTracking() join holding in store.RoleHoldings on account.PersonId equals holding.PersonId where account.UserName == user select new { account.Id, holding.PersonId, account.DisplayName, holding.Role, holding.UnitId })
            .FirstOrDefaultAsync(cancellation);
        if (found is null) return false;
        var actor = new Actor(ActorKind.Staff, found.Id, found.PersonId, found.DisplayName ?? "", [new HeldRole(found.Role, found.UnitId)]);
        var pair = KeyPair.New();
        var key = new SealingKey { Id = clock.NewId(), PersonId = found.PersonId, PublicKey = pair.Public, MadeAt = OrganisationDemo.At };
        var salt = System.Security.Cryptography.RandomNumberGenerator.GetBytes(16);
        using (var stretched = await Stretching.DeriveAsync(DemoPassphrase.Words, salt, Cheap, cancellation)) key.CloseWith(stretched, salt, Cheap, pair.Private);
        store.SealingKeys.Add(key);
        await acts.CommitAsync(new Doing("sealing-key.make", actor, "sealing-key", key.Id) { At = OrganisationDemo.At }, cancellation);
        people[user] = (actor, pair, key.Id);
        return true;
    }

    private async Task<string> FileAsync(string name, string text, int days, CancellationToken cancellation, string? protection = null)
    {
        var filing = new SealedFiling(SealedKind.Denunciation, SealedWay.Portal, new Denouncer(name, "Ấp Giả Định, xã Mẫu", "0900 010 999"), new Statement(new Respondent("Ông Nhân Vật Trình Diễn", "Cán bộ giả định"), "", text, "Đơn vị trình diễn", "năm 2021"), [], protection);
        return (await file.RunAsync(filing, DenunciationPermissions.Outside, null, cancellation, clock.UtcNow.AddDays(days))).Code;
    }

    private async Task UnderWayAsync(string code, CancellationToken cancellation)
    {
        var (actor, own) = Hands("thanhtra");
        await access.OpenAsync(actor, code, "check", own, cancellation);
        await StepAsync(code, StepKind.Accepted, -14, cancellation);
        await StepAsync(code, StepKind.DenouncerTold, -13, cancellation);
        await settle.RedactAsync(actor, code, "Có phản ánh về việc thu tiền xét duyệt hồ sơ ngoài quy định tại đơn vị trình diễn trong năm 2021.", [], own, cancellation);
        await assign.AddAsync(actor, code, people["truongphong.bon"].Actor.PersonId!.Value, GrantRole.Verifier, own, cancellation);
        await StepAsync(code, StepKind.VerificationAssigned, -12, cancellation);
        var (verifier, verifierOwn) = Hands("truongphong.bon");
        await access.OpenAsync(verifier, code, "verify", verifierOwn, cancellation);
        await settle.WriteAsync(verifier, code, "Đã làm việc với bộ phận kế toán (trình diễn).", [], verifierOwn, cancellation);
    }

    private async Task PublishedAsync(string code, CancellationToken cancellation)
    {
        var (actor, own) = Hands("thanhtra");
        await access.OpenAsync(actor, code, "conclude", own, cancellation);
        foreach (var (kind, days) in new[] { (StepKind.Accepted, -53), (StepKind.DenouncerTold, -50), (StepKind.RespondentTold, -50) }) await StepAsync(code, kind, days, cancellation);
        await StepAsync(code, StepKind.Concluded, -28, cancellation, "true", "Tố cáo đúng (trình diễn).");
        await StepAsync(code, StepKind.ConclusionSent, -26, cancellation);
        await StepAsync(code, StepKind.Handled, -20, cancellation, null, "Phê bình, thu hồi chi phí (trình diễn).");
        await settle.PublishAsync(actor, code, "Kết luận về việc sử dụng xe của đơn vị (trình diễn)", "Việc sử dụng xe vào việc riêng là có thật; đã phê bình người vi phạm và thu hồi chi phí xăng dầu.", own, cancellation, clock.UtcNow.AddDays(-10));
    }

    private async Task TipAsync(CancellationToken cancellation)
    {
        var (code, _) = await file.RunAsync(new SealedFiling(SealedKind.Tip, SealedWay.Portal, null, new Statement(new Respondent(""), "", "Có người nhờ khai khống số lao động để hưởng hỗ trợ (trình diễn)."), []), DenunciationPermissions.Outside, null, cancellation, clock.UtcNow.AddDays(-4));
        var (actor, own) = Hands("phogiamdoc.mot");
        await access.OpenAsync(actor, code, "answer", own, cancellation);
        await tips.AnswerAsync(actor, code, "Cảm ơn Ông/Bà. Xin cho biết doanh nghiệp nào và khoảng thời gian nào.", [], own, cancellation);
    }

    private async Task StepAsync(string code, StepKind kind, int days, CancellationToken cancellation, string? reason = null, string? words = null)
    {
        var (actor, own) = Hands("thanhtra");
        await settle.StepAsync(actor, code, new StepInput(kind, reason is null ? [] : [reason], "15/SLĐTBXH"), words, own, cancellation, clock.UtcNow.AddDays(days));
    }

    /// <summary>Not disposed here: the pair is wiped when all is loaded.</summary>
    private (Actor Actor, OwnSecret Own) Hands(string user) => (people[user].Actor, new OwnSecret(people[user].Pair.Private, people[user].KeyId));
}
