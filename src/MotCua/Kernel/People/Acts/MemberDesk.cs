using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People.Acts;

/// <summary>Who may act for an organisation: somebody says so with a paper, an officer who has seen the paper confirms it.</summary>
internal sealed class MemberDesk(Store store, ActLog acts, OfficeClock clock)
{
    public async Task DeclareAsync(string taxCode, string name, OrganisationKind kind, string proof, Actor by, CancellationToken cancellation, MemberRole role = MemberRole.Representative)
    {
        var person = by.PersonId ?? throw Problems.NotAllowed.Because();
        var code = Vietnamese.TaxCode.Normalise(taxCode) ?? throw Problems.MemberInvalid.Because("Mã số thuế chưa đúng. Mời xem lại trên giấy đăng ký.", "TaxCode");
        if (name.Trim().Length is < 3 or > 200) throw Problems.MemberInvalid.Because("Mời nhập tên tổ chức (3 đến 200 ký tự).", "OrganisationName");
        if (string.IsNullOrWhiteSpace(proof)) throw Problems.MemberInvalid.Because("Mời ghi giấy tờ chứng minh: loại giấy, số, ngày.", "Proof");
        var organisation = await store.Organisations.SingleOrDefaultAsync(row => row.TaxCode == code, cancellation);
        if (organisation is null)
            store.Organisations.Add(organisation = new Organisation { Id = clock.NewId(), TaxCode = code, Name = name.Trim(), Kind = kind });
        else if (await store.OrganisationMembers.AnyAsync(row => row.OrganisationId == organisation.Id && row.PersonId == person && row.To == null, cancellation))
            throw Problems.MemberInvalid.Because("Anh chị đã khai đại diện cho tổ chức này.", "TaxCode");
        store.OrganisationMembers.Add(new OrganisationMember { Id = clock.NewId(), OrganisationId = organisation.Id, PersonId = person, Role = role, From = clock.Today, Proof = proof.Trim() });
        try
        {
            await acts.CommitAsync(new Doing("organisation.member", by, "organisation", organisation.Id), cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            throw Problems.MemberInvalid.Because("Tổ chức này vừa được người khác khai. Mời gửi lại.", "TaxCode");
        }
    }

    public async Task ConfirmAsync(Guid memberId, Actor officer, CancellationToken cancellation)
    {
        var member = await FindAsync(memberId, cancellation);
        if (member.ConfirmedAt is not null) return;
        member.Confirm(clock.UtcNow, officer.AccountId);
        await acts.CommitAsync(new Doing("organisation.member-confirm", officer, "organisation", member.OrganisationId), cancellation);
    }

    /// <summary>Oneself, or a confirmed representative of the same organisation, ends a membership; it counts to the end of yesterday.</summary>
    public async Task EndAsync(Guid memberId, Actor by, CancellationToken cancellation)
    {
        var member = await FindAsync(memberId, cancellation);
        var today = clock.Today;
        var may = member.PersonId == by.PersonId || await store.OrganisationMembers.AnyAsync(row => row.OrganisationId == member.OrganisationId
            && row.PersonId == by.PersonId && row.Role == MemberRole.Representative && row.ConfirmedAt != null && row.From <= today && (row.To == null || row.To >= today), cancellation);
        // Somebody else's membership does not exist for whoever may not see it.
        if (!may) throw Problems.NotFound.Because();
        if (member.To is not null) return;
        member.EndBefore(today);
        await acts.CommitAsync(new Doing("organisation.member-end", by, "organisation", member.OrganisationId), cancellation);
    }

    private async Task<OrganisationMember> FindAsync(Guid id, CancellationToken cancellation) =>
        await store.OrganisationMembers.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
}
