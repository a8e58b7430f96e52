using MotCua.Accountability;
using MotCua.Correspondence;
using MotCua.Dossiers;
using MotCua.Dossiers.Answers;
using MotCua.Dossiers.CoSigning;
using MotCua.Dossiers.Papers;
using MotCua.Indices;
using MotCua.Inspections;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Files;
using MotCua.Kernel.Law;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Kernel.Printing;
using MotCua.Kernel.Retention;
using MotCua.Kernel.Sealing;
using MotCua.Kernel.Search;
using MotCua.Kernel.Signatures;
using MotCua.Kernel.Webhooks;
using MotCua.Petitions;
using MotCua.Petitions.Reception;
using MotCua.Petitions.RuleFeedback;
using MotCua.Petitions.Denunciations;
using MotCua.Petitions.Feedback;
using MotCua.Plans;
using MotCua.Procedures;
using MotCua.Ratings;
using MotCua.Questionnaires;
using MotCua.Procedures.Forms;
using MotCua.Registers;
using MotCua.Representatives;
using MotCua.Statistics;
using MotCua.Visits;
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
        new SignaturesPart(),
        new SealingPart(),
        new NotificationsPart(),
        new SearchPart(),
        new WebhooksPart(),
        new PrintingPart(),
        new RetentionPart(),
        new PortalPart(),
        new ProceduresRoom(),
        new FormsPart(),
        new CorrespondenceRoom(),
        new RepresentativesRoom(),
        new DossiersRoom(),
        new AnswersPart(),
        new StatisticsRoom(),
        new PapersPart(),
        new CoSigningPart(),
        new VisitsRoom(),
        new RatingsRoom(),
        new DenunciationsPart(),
        new RegistersRoom(),
        new InspectionsRoom(),
        new AccountabilityRoom(),
        new PetitionsRoom(),
        new ReceptionPart(),
        new RuleFeedbackPart(),
        new FeedbackPart(),
        new PlansRoom(),
        new QuestionnairesRoom(),
        new IndicesRoom(),
    ];
}
