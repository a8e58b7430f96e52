using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Kernel.Notifications.Pages;

/// <summary>Which notices leave the portal, by which way, and when not.</summary>
internal sealed class ChoiceModel(Store store, ActLog acts, ActorAccess actors, OfficeClock clock, LawBook law) : PageModel, IRedisplay
{
    [BindProperty] public List<NoticeEvent> Mail { get; set; } = [];
    [BindProperty] public List<NoticeEvent> Sms { get; set; } = [];
    [BindProperty] public TimeOnly? QuietFrom { get; set; }
    [BindProperty] public TimeOnly? QuietTo { get; set; }
    [BindProperty] public int SeenVersion { get; set; }

    public bool HasPhone { get; private set; }
    public LawRow Rule { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Items => Enum.GetValues<NoticeEvent>().Select(what => new SelectListItem(NoticeWords.Of(what), what.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var person = actors.Required.PersonId;
        HasPhone = await store.Persons.AsNoTracking().AnyAsync(row => row.Id == person && row.Phone != null, cancellation);
        Rule = law.Rule("notify", clock.Today);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var person = actors.Required.PersonId;
        var choice = await store.NoticeChoices.AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == person, cancellation) ?? new NoticeChoice();
        Mail = [.. Enum.GetValues<NoticeEvent>().Where(what => choice.Wants(NoticeWay.Mail, what))];
        Sms = [.. Enum.GetValues<NoticeEvent>().Where(what => choice.Wants(NoticeWay.Sms, what))];
        (QuietFrom, QuietTo, SeenVersion) = (choice.QuietFrom, choice.QuietTo, choice.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        if (actor.PersonId is not { } person) throw Problems.NotAllowed.Because();
        var choice = await store.NoticeChoices.SingleOrDefaultAsync(row => row.PersonId == person, cancellation);
        if (choice is null) store.NoticeChoices.Add(choice = new NoticeChoice { PersonId = person });
        else await acts.ExpectAsync("person", person, choice, SeenVersion, cancellation);
        choice.Choose(Mail, Sms, QuietFrom, QuietTo);
        await acts.CommitAsync(new Doing("notice.choose", actor, "person", person), cancellation);
        TempData["Done"] = "Đã ghi cách nhận thông báo.";
        return Redirect("/thong-bao/cach-nhan");
    }
}
