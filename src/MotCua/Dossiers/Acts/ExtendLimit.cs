using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Procedures;
using MotCua.WorkingTime;

namespace MotCua.Dossiers.Acts;

/// <summary>Gia hạn: where the version's own law allows it, for as long and as often as that law says, by a decision with its number.</summary>
internal sealed class ExtendLimit(OnDossier on, OfficeCalendars calendars)
{
    private const string Kind = "dossier.extend";

    public async Task<Dossier> RunAsync(Actor actor, string code, string? ruleKey, string? decision, DateOnly? decidedOn, string? reason, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(actor, Kind, code, sent, dossier => actor.MustHold(dossier), cancellation);
        if (done) return dossier;
        var rules = (await on.Store.VersionOfAsync(dossier, cancellation)).Content.Extensions ?? [];
        if (rules.Count == 0) throw RoadProblems.ExtensionNotAllowed.Because();
        var rule = rules.FirstOrDefault(rule => rule.Key == ruleKey) ?? throw RoadProblems.ExtensionNotAllowed.Because("Mời chọn trường hợp được gia hạn trong danh sách.", "RuleKey");
        var earlier = await on.Store.LimitExtensions.AsNoTracking().Where(row => row.DossierId == dossier.Id).OrderBy(row => row.At).ToListAsync(cancellation);
        var extension = dossier.Extend(rule, earlier.Count(row => row.RuleKey == rule.Key), Due(dossier, rule, earlier), decision, decidedOn, reason,
            await on.StepAsync(dossier, cancellation), OnDossier.Account(actor), on.When(sent), on.Clock.NewId);
        on.Store.LimitExtensions.Add(extension);
        await on.CommitAsync(actor, Kind, dossier, sent, cancellation, extension.UnitId, reason: extension.Reason, told: await on.TellAsync(dossier, $"Hồ sơ {dossier.Code} được gia hạn theo quy định",
            $"{extension.Case} ({extension.Basis}). Văn bản {extension.DecisionNumber} ngày {Screen.Day(extension.DecisionDate)}. Hẹn trả kết quả lúc {Screen.Time(extension.NewPromisedAt)}.", cancellation));
        return dossier;
    }

    /// <summary>From where the limit, or the last extension of it, ends; an apology is no part of the limit.</summary>
    private DueDate Due(Dossier dossier, ExtensionRule rule, List<LimitExtension> earlier)
    {
        var end = (earlier.Count > 0 ? earlier[^1].NewPromisedAt : dossier.FirstPromisedAt) ?? throw DossierProblems.NoPromise.Because();
        return Deadline.Of(calendars.Of(), OfficeClock.ToOffice(end), new TimeLimit(rule.By.Amount, rule.By.Unit)) ?? throw RoadProblems.ExtensionNotAllowed.Because();
    }
}
