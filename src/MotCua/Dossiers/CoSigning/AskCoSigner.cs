using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;
using MotCua.Vietnamese;

namespace MotCua.Dossiers.CoSigning;

/// <summary>Who is asked to sign, as typed in.</summary>
internal sealed record SignerWish(string? RoleKey, string? Capacity, string? Name, string? Number, string? Email);

/// <summary>
/// Whoever files asks others to sign, asks again, or takes it back. Whom the office knows by a confirmed identity finds it among their own
/// matters; anybody else is sent a link. Which of the two it was, the asker is not told: it would say who has an account here.
/// </summary>
internal sealed class AskCoSigner(Store store, ActLog acts, OfficeClock clock, PublicAddress address, CoSignReads reads, PersonLookup people)
{
    private const int Longest = 120;

    public static string PathOf(string secret) => $"/ky-cung/{secret}";

    public async Task AskAsync(Actor actor, ToSign content, SignerWish wish, CancellationToken cancellation)
    {
        var role = content.Needed.FirstOrDefault(signer => signer.Key == wish.RoleKey);
        var capacity = role?.Label ?? wish.Capacity?.Trim() ?? "";
        if (capacity.Length is < 1 or > Longest) throw CoSignProblems.CapacityNeeded.Because(field: "Capacity");
        if (wish.Name?.Trim() is not { Length: >= 2 and <= Longest } name) throw CoSignProblems.NameNeeded.Because(field: "Name");
        if (!PersonalNumber.TryParse(wish.Number, out _, out _)) throw CoSignProblems.NumberInvalid.Because(field: "Number");
        var number = new PersonIdentity(IdentityType.PersonalNumber, wish.Number!).Normalised().Number;
        if (number == content.Content.Submitter.IdentityNumber?.Trim()) throw CoSignProblems.NotTheSubmitter.Because(field: "Number");
        var email = wish.Email?.Trim() is { Length: > 0 } typed ? typed : null;
        if (email is not null && (email.Length > Longest || !MailAddress.TryCreate(email, out _))) throw CoSignProblems.EmailInvalid.Because(field: "Email");
        var present = await reads.OfDraftAsync(content, cancellation);
        if (present.Any(line => line.Asked.IdentityNumber == number)) throw CoSignProblems.AskedBefore.Because(field: "Number");
        await WriteAsync(actor, content, role?.Key, capacity, name, number, email, null, present.Count, cancellation);
    }

    /// <summary>The same person is asked about what the draft holds now.</summary>
    public async Task AskAgainAsync(Actor actor, ToSign content, Guid id, CancellationToken cancellation)
    {
        var earlier = await FindAsync(content, id, cancellation);
        var present = await reads.OfDraftAsync(content, cancellation);
        await WriteAsync(actor, content, earlier.RoleKey, earlier.Capacity, earlier.Name, earlier.IdentityNumber, earlier.Email, earlier, present.Count - 1, cancellation);
    }

    public async Task TakeBackAsync(Actor actor, ToSign content, Guid id, CancellationToken cancellation)
    {
        (await FindAsync(content, id, cancellation)).Replace(clock.UtcNow);
        await acts.CommitAsync(new Doing("co-signature.take-back", actor, "co-signature", id), cancellation);
    }

    private async Task<CoSignature> FindAsync(ToSign content, Guid id, CancellationToken cancellation)
    {
        var draft = content.Draft.Id;
        return await store.CoSignatures.SingleOrDefaultAsync(row => row.Id == id && row.DraftId == draft && row.ReplacedAt == null, cancellation) ?? throw Problems.NotFound.Because();
    }

    private async Task WriteAsync(Actor actor, ToSign content, string? roleKey, string capacity, string name, string number, string? email, CoSignature? earlier, int others, CancellationToken cancellation)
    {
        var (now, account) = (clock.UtcNow, actor.AccountId ?? Guid.Empty);
        var dayAgo = now.AddDays(-1);
        if (others >= CoSignature.Most || await store.CoSignatures.CountAsync(row => row.AccountId == account && row.AskedAt > dayAgo, cancellation) >= CoSignature.MostInADay) throw CoSignProblems.TooMany.Because();
        var known = await people.FindConfirmedAsync(new PersonIdentity(IdentityType.PersonalNumber, number), cancellation);
        var secret = known is null && email is not null ? SupplementLink.NewSecret() : null;
        var asked = new CoSignature
        {
            Id = clock.NewId(), DraftId = content.Draft.Id, AccountId = account, RoleKey = roleKey, Capacity = capacity, Name = name, IdentityNumber = number, Email = email, AskedBy = content.Content.Submitter.Name?.Trim() ?? actor.Name,
            ProcedureName = content.Version.Name, Content = content.Digest, SecretHash = secret is null ? null : SupplementLink.HashOf(secret), AskedAt = now, ExpiresAt = now + CoSignature.Lifetime,
        };
        earlier?.Replace(now);
        store.CoSignatures.Add(asked);
        const string subject = "Có hồ sơ chờ Ông/Bà cùng ký";
        OutboxMessage[] told = known is not null
            ? [Notify.Message(clock, known.Id, known.Email, subject, $"{asked.AskedBy} mời Ông/Bà cùng ký một hồ sơ trước khi gửi. Mời đọc kỹ nội dung rồi đồng ý hoặc từ chối, chậm nhất {Screen.Time(asked.ExpiresAt)}.", $"/cung-ky/{asked.Id}", NoticeEvent.Asked)]
            : secret is not null ? [Notify.Message(clock, null, email, subject, $"{asked.AskedBy} mời Ông/Bà cùng ký một hồ sơ trước khi gửi. Mời mở đường dẫn sau, ghi số định danh cá nhân của mình, đọc kỹ nội dung rồi đồng ý hoặc từ chối. Đường dẫn dùng được một lần, đến {Screen.Time(asked.ExpiresAt)}. Nếu Ông/Bà không quen người này, mời bỏ qua thư.\n\n{address.Site}{PathOf(secret)}", null)] : [];
        await acts.CommitAsync(new Doing("co-signature.ask", actor, "co-signature", asked.Id) { Outbox = told }, cancellation);
    }
}
