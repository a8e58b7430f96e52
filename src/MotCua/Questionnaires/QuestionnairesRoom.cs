using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Questionnaires.Acts;

namespace MotCua.Questionnaires;

/// <summary>Questionnaires with versions, and rounds of satisfaction surveys by the SIPAS method.</summary>
internal sealed class QuestionnairesRoom : Room
{
    static QuestionnairesRoom()
    {
        ActNames.Add("questionnaire.make", "lập bộ câu hỏi");
        ActNames.Add("questionnaire.draft", "lập phiên bản mới của bộ câu hỏi");
        ActNames.Add("questionnaire.write", "sửa bộ câu hỏi đang soạn");
        ActNames.Add("questionnaire.publish", "ban hành bộ câu hỏi");
        ActNames.Add("survey.make", "lập đợt khảo sát");
        ActNames.Add("survey.write", "sửa đợt khảo sát");
        ActNames.Add("survey.add-worker", "giao người làm đợt khảo sát");
        ActNames.Add("survey.drop-worker", "bỏ người làm đợt khảo sát");
        ActNames.Add("survey.draw", "rút mẫu, mở đợt khảo sát");
        ActNames.Add("survey.try", "ghi lần liên hệ người trong mẫu");
        ActNames.Add("survey.replace", "thay người trong mẫu");
        ActNames.Add("survey.close", "kết thúc đợt khảo sát");
        ActNames.Add("survey.publish", "công bố kết quả khảo sát");
    }

    public override IEnumerable<Permission> Permissions => QuestionnairePermissions.All;

    public override IEnumerable<MenuEntry> Menu => [new("Khảo sát hài lòng", "Surveys", "/dot-khao-sat", 59, QuestionnairePermissions.Read)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SurveyQueries>();
        services.AddScoped<SurveyFrame>();
        services.AddScoped<SurveyResults>();
        services.AddScoped<KeepQuestionnaire>();
        services.AddScoped<KeepSurvey>();
        services.AddScoped<WorkSample>();
        services.AddScoped<TakeAnswers>();
        services.AddScoped<SettlePapers>();
        services.AddScoped<ImportAnswers>();
        services.AddScoped<CloseSurvey>();
        services.AddScoped<Demo.SurveyDemo>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Questionnaires/Pages/Public");
        pages.AuthorizeFolder("/Questionnaires/Pages/Read", QuestionnairePermissions.Read.Code);
        pages.AuthorizeFolder("/Questionnaires/Pages/Keep", QuestionnairePermissions.Keep.Code);
        pages.AuthorizeFolder("/Questionnaires/Pages/Field", QuestionnairePermissions.Field.Code);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => SurveyResults.Map(endpoints);

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<Demo.SurveyDemo>().LoadAsync(cancellation);
}
