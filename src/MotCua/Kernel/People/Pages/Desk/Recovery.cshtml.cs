using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People.Acts;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.Desk;

/// <summary>An officer with the person and their paper in front of them. The number is posted, never in an address, so that no log holds it.</summary>
[ResponseCache(NoStore = true)]
internal sealed class RecoveryModel(Store store, AccountRecovery recovery, PersonLookup people, MemberDesk members, ILookupNormalizer normalizer, ActorAccess actors) : PageModel, IRedisplay
{
    public sealed record FoundAccount(Guid AccountId, Guid PersonId, string Name, string IdentityNumber, DateOnly? BirthDate, bool Confirmed, IReadOnlyList<WaitingMember> Waiting);

    public sealed record WaitingMember(Guid Id, Guid PersonId, string Organisation, string TaxCode, MemberRole Role, string Proof);

    [BindProperty] public string? Number { get; set; }

    [BindProperty] public bool Seen { get; set; }

    public bool Searched { get; private set; }

    public IReadOnlyList<FoundAccount> Found { get; private set; } = [];

    public string? Link { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Number)) return;
        Searched = true;
        var identity = new PersonIdentity(IdentityType.Other, Number).Normalised().Number;
        var name = normalizer.NormalizeName(AccountMaking.SignInName(Number));
        var rows = await (from account in store.Accounts
                          join person in store.Persons on account.PersonId equals person.Id
                          where !account.IsStaff && (person.IdentityNumber == identity || account.NormalizedUserName == name)
                          orderby account.UserName
                          select new { account.Id, PersonId = person.Id, person.FullName, person.IdentityNumber, person.BirthDate, person.IdentityConfirmedAt }).Take(10).ToListAsync(cancellation);
        var persons = rows.ConvertAll(row => row.PersonId);
        var waiting = (await (from member in store.OrganisationMembers
                              join organisation in store.Organisations on member.OrganisationId equals organisation.Id
                              where persons.Contains(member.PersonId) && member.ConfirmedAt == null && member.To == null
                              select new WaitingMember(member.Id, member.PersonId, organisation.Name, organisation.TaxCode, member.Role, member.Proof)).ToListAsync(cancellation)).ToLookup(row => row.PersonId);
        Found = [.. rows.Select(row => new FoundAccount(row.Id, row.PersonId, row.FullName, row.IdentityNumber, row.BirthDate, row.IdentityConfirmedAt is not null, [.. waiting[row.PersonId]]))];
    }

    public Task OnPostFindAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Number)) throw Problems.PersonInvalid.Because("Mời nhập số giấy tờ hoặc tên đăng nhập.", nameof(Number));
        return LoadAsync(cancellation);
    }

    public async Task OnPostActAsync(Guid accountId, string? what, Guid? member, bool withoutSecondFactor, CancellationToken cancellation)
    {
        if (!Seen) throw Problems.PersonInvalid.Because("Mời đối chiếu bản chính giấy tờ với người đến, rồi đánh dấu vào ô xác nhận.", nameof(Seen));
        await LoadAsync(cancellation);
        var account = Found.FirstOrDefault(row => row.AccountId == accountId) ?? throw Problems.NotFound.Because();
        if (member is { } waiting)
        {
            if (!account.Waiting.Any(row => row.Id == waiting)) throw Problems.NotFound.Because();
            await members.ConfirmAsync(waiting, actors.Required, cancellation);
        }
        else if (what == "confirm") await people.ConfirmAsync(account.PersonId, IdentityProof.Desk, actors.Required, cancellation);
        else
        {
            var secret = await recovery.IssueAsync(accountId, withoutSecondFactor, actors.Required, "Đối chiếu giấy tờ tại quầy", cancellation);
            Link = $"{PublicAddress.Of(HttpContext)}/dat-mat-khau/{secret}";
        }
        await LoadAsync(cancellation);
    }
}
