using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;

namespace MotCua.Dossiers.CoSigning;

/// <summary>Đồng ý hoặc từ chối cùng ký: once, about exactly what was shown.</summary>
internal sealed class AnswerCoSignature(Store store, ActLog acts, OfficeClock clock)
{
    /// <summary>Nobody signed in: the link, and the number typed in, say that they may.</summary>
    private static readonly Actor Bearer = new(ActorKind.Citizen, null, null, "Người được mời cùng ký", []);

    /// <param name="actor">Null: through the link.</param>
    /// <param name="content">Digest of what was on the screen.</param>
    public async Task RunAsync(Actor? actor, SigningCase about, bool agreed, bool read, string? reason, string? content, CancellationToken cancellation)
    {
        if (agreed && !read) throw CoSignProblems.NotRead.Because(field: "Read");
        var asked = about.Asked;
        var answer = asked.Answer(about.State, agreed, reason, content ?? "", actor is null ? CoSignProof.Link : CoSignProof.Account, actor?.AccountId, clock.UtcNow);
        store.CoSignatureAnswers.Add(answer);
        var asker = await store.Accounts.AsNoTracking().Where(row => row.Id == asked.AccountId).Select(row => row.PersonId).SingleOrDefaultAsync(cancellation);
        var by = actor ?? Bearer;
        try
        {
            var doing = agreed ? new Doing("co-signature.agree", by, "co-signature", asked.Id) : new Doing("co-signature.decline", by, "co-signature", asked.Id);
            await acts.CommitAsync(doing with
            {
                Outbox = [Notify.Message(clock, asker, null, agreed ? "Người được mời đã cùng ký" : "Người được mời chưa đồng ý cùng ký",
                    agreed ? $"{asked.Name} đã đồng ý với nội dung hồ sơ. Khi mọi người đã ký, Ông/Bà gửi được hồ sơ." : $"{asked.Name}: {answer.Reason}", $"/nop-ho-so/ban-nhap/{asked.DraftId}/cung-ky", NoticeEvent.Received)],
            }, cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            throw CoSignProblems.AnsweredBefore.Because();
        }
    }
}
