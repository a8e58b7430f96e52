using System.Globalization;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Questionnaires.Acts;

/// <summary>Makes questionnaires, writes their drafts, publishes them; a published version is only followed by another.</summary>
internal sealed class KeepQuestionnaire(Store store, ActLog acts, OfficeClock clock, LawBook law, SurveyQueries queries)
{
    /// <param name="fromExample">Begin with the example by the SIPAS method.</param>
    public async Task<Questionnaire> MakeAsync(Actor actor, string? name, string? purpose, bool fromExample, CancellationToken cancellation, DateTime? at = null)
    {
        if (string.IsNullOrWhiteSpace(name)) throw QuestionnaireProblems.NameNeeded.Because(field: "Name");
        var questionnaire = new Questionnaire { Id = clock.NewId(), Name = name.Trim(), Purpose = purpose?.Trim() ?? "" };
        var version = new QuestionnaireVersion { Id = clock.NewId(), QuestionnaireId = questionnaire.Id, Number = 1 };
        if (fromExample) version.Write(SipasExample.Text(law), SipasExample.Source);
        else version.Write("tieu-de: Bộ câu hỏi mới\n# phan chung: Phần chung\n? y-kien chu: Ông/Bà có ý kiến gì?", "");
        store.Questionnaires.Add(questionnaire);
        store.QuestionnaireVersions.Add(version);
        await acts.CommitAsync(new Doing("questionnaire.make", actor, "questionnaire", questionnaire.Id)
        {
            At = at,
            Inside = async inner =>
            {
                var number = await store.Dialect.NextNumberAsync(store, "questionnaires", inner);
                questionnaire.Code = string.Create(CultureInfo.InvariantCulture, $"BCH-{number:0000}");
            },
        }, cancellation);
        return questionnaire;
    }

    /// <summary>A draft that begins as the newest version stands.</summary>
    public async Task<QuestionnaireVersion> DraftAsync(Actor actor, string? code, CancellationToken cancellation)
    {
        var questionnaire = await queries.QuestionnaireAsync(code, cancellation);
        var newest = (await queries.VersionsAsync(questionnaire.Id, cancellation))[0];
        if (newest.State == QuestionnaireState.Draft) throw QuestionnaireProblems.DraftExists.Because();
        var version = new QuestionnaireVersion { Id = clock.NewId(), QuestionnaireId = questionnaire.Id, Number = newest.Number + 1 };
        version.Write(newest.Text, newest.Source);
        store.QuestionnaireVersions.Add(version);
        await acts.CommitAsync(new Doing("questionnaire.draft", actor, "questionnaire", questionnaire.Id), cancellation);
        return version;
    }

    public async Task WriteAsync(Actor actor, string? code, string? text, string? source, int? seen, CancellationToken cancellation)
    {
        var (questionnaire, version, _) = await NewestAsync(code, cancellation);
        await acts.ExpectAsync("questionnaire", questionnaire.Id, version, seen, cancellation);
        version.Write(text, source);
        await acts.CommitAsync(new Doing("questionnaire.write", actor, "questionnaire", questionnaire.Id), cancellation);
    }

    public async Task PublishAsync(Actor actor, string? code, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var (questionnaire, version, before) = await NewestAsync(code, cancellation);
        await acts.ExpectAsync("questionnaire", questionnaire.Id, version, seen, cancellation);
        version.Publish(actor.AccountId, at ?? clock.UtcNow, before);
        await acts.CommitAsync(new Doing("questionnaire.publish", actor, "questionnaire", questionnaire.Id) { At = at }, cancellation);
    }

    private async Task<(Questionnaire Of, QuestionnaireVersion Newest, QuestionnaireVersion? InUse)> NewestAsync(string? code, CancellationToken cancellation)
    {
        var questionnaire = await queries.QuestionnaireAsync(code, cancellation);
        var versions = await queries.VersionsAsync(questionnaire.Id, cancellation);
        return (questionnaire, versions[0], versions.Find(version => version.State == QuestionnaireState.Published));
    }
}
