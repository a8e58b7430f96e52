using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Petitions.Reception.Acts;

/// <summary>A version of the rules, the regulation or a process, as typed.</summary>
internal sealed record PaperForm(string? Kind, string? Number, DateOnly? IssuedOn, DateOnly? From, string? Text);

/// <summary>What must be there before anybody is received: documents posted, officers assigned.</summary>
internal sealed class PostPaper(Store store, ActLog acts, OfficeClock clock, ReceptionLaw law, ReceptionAccess access)
{
    public const int LongestText = 60_000;

    public async Task<ReceptionPaper> RunAsync(Actor actor, PaperForm form, CancellationToken cancellation, DateTime? at = null)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        if (law.Papers.All(code => code.Code != form.Kind)) throw ReceptionProblems.PaperInvalid.Because(field: "Kind");
        if (string.IsNullOrWhiteSpace(form.Number)) throw ReceptionProblems.PaperInvalid.Because("Mời ghi số, ký hiệu văn bản ban hành.", "Number");
        if (form.IssuedOn is not { } issued || form.From is not { } from || from < issued) throw ReceptionProblems.PaperInvalid.Because("Mời ghi ngày ban hành và ngày áp dụng; ngày áp dụng không trước ngày ban hành.", "From");
        if (string.IsNullOrWhiteSpace(form.Text) || form.Text.Length > LongestText) throw ReceptionProblems.PaperInvalid.Because("Mời dán toàn văn để người dân đọc được ngay trên trang.", "Text");
        var edition = 1 + await store.ReceptionPapers.CountAsync(row => row.Kind == form.Kind, cancellation);
        var paper = new ReceptionPaper
        {
            Id = clock.NewId(), Kind = form.Kind!, Edition = edition, Number = form.Number.Trim(), IssuedOn = issued, From = from, Text = form.Text.ReplaceLineEndings("\n").Trim(),
            PostedAt = at ?? clock.UtcNow, PostedBy = actor.AccountId ?? Guid.Empty,
        };
        store.ReceptionPapers.Add(paper);
        await acts.CommitAsync(new Doing("reception-paper.post", actor, "reception-paper", paper.Id) { At = at }, cancellation);
        return paper;
    }

    public async Task AssignAsync(Actor actor, Guid? person, string? decision, DateOnly? from, CancellationToken cancellation, DateTime? at = null)
    {
        ReceptionAccess.MustDirect(actor);
        if (person is not { } who || !await store.Staff.AnyAsync(row => row.PersonId == who && row.Active, cancellation)) throw ReceptionProblems.PersonUnknown.Because(field: "PersonId");
        if (string.IsNullOrWhiteSpace(decision) || from is not { } first) throw ReceptionProblems.DutyInvalid.Because(field: "Decision");
        if (await store.ReceptionDuties.AnyAsync(row => row.PersonId == who && row.To == null, cancellation)) throw ReceptionProblems.DutyInvalid.Because("Người này đang được phân công.", "PersonId");
        var duty = new ReceptionDuty { Id = clock.NewId(), PersonId = who, Decision = decision.Trim(), From = first, By = actor.AccountId ?? Guid.Empty };
        store.ReceptionDuties.Add(duty);
        await acts.CommitAsync(new Doing("reception-duty.assign", actor, "reception-duty", duty.Id) { At = at }, cancellation);
    }

    public async Task EndDutyAsync(Actor actor, Guid id, DateOnly? last, int seenVersion, CancellationToken cancellation)
    {
        ReceptionAccess.MustDirect(actor);
        var duty = await store.ReceptionDuties.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        await acts.ExpectAsync("reception-duty", id, duty, seenVersion, cancellation);
        duty.End(last ?? clock.Today);
        await acts.CommitAsync(new Doing("reception-duty.end", actor, "reception-duty", id), cancellation);
    }
}
