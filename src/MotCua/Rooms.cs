using MotCua.Dossiers;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Files;
using MotCua.Kernel.Law;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Kernel.Retention;
using MotCua.Kernel.Search;
using MotCua.Kernel.Webhooks;
using MotCua.Procedures;
using MotCua.Web;

namespace MotCua;

/// <summary>What the program is made of, in the order in which it is put together.</summary>
internal static class Rooms
{
    public static readonly IReadOnlyList<Room> All =
    [
        new LawPart(),
        new OrganisationPart(),
        new CalendarPart(),
        new PeoplePart(),
        new FilesPart(),
        new NotificationsPart(),
        new SearchPart(),
        new WebhooksPart(),
        new RetentionPart(),
        new PortalPart(),
        new ProceduresRoom(),
        new DossiersRoom(),
    ];
}
