using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Dossiers.Demo;

/// <summary>Walks one dossier from its arrival as far as the demonstration's clock allows.</summary>
internal sealed class DemoWalk(IServiceProvider services, DemoCast cast, DemoYear year, Random random, DateTime until)
{
    private readonly Store store = services.GetRequiredService<Store>();

    public async Task RunAsync(string procedureCode, Arrival arrival, CancellationToken cancellation)
    {
        var dossier = await SubmitAsync(procedureCode, arrival, cancellation);
        if (dossier is null) return;
        var at = OfficeClock.ToUtc(year.Later(arrival.At, arrival.Channel == Channel.Online ? Spread(150, 0.8) : Spread(12, 0.5)));
        if (at >= until) return;
        var desk = cast.Of(Role.DeskOfficer, dossier.DeskUnitId, random);

        if (random.NextDouble() < 0.018)
        {
            await Get<RefuseDossier>().RunAsync(desk, dossier.Code, "other-agency", "Nội dung này thuộc Ủy ban nhân dân cấp xã. Mời ông bà nộp tại nơi thường trú.", null, null, cancellation, at);
            return;
        }
        if (random.NextDouble() < 0.08 && await SupplementedAsync(desk, dossier, at, cancellation) is var supplied)
        {
            if (supplied is null) return;
            at = supplied.Value;
        }
        await Get<AcceptDossier>().RunAsync(desk, dossier.Code, null, null, cancellation, at);
        at = Next(at, Spread(25, 0.6));
        if (at >= until) return;
        await Get<HandOver>().RunAsync(desk, dossier.Code, null, null, cancellation, at);
        await HandleAsync(dossier, at, cancellation);
    }

    private async Task HandleAsync(Dossier dossier, DateTime at, CancellationToken cancellation)
    {
        var pace = Pace(dossier, at);
        var sentBack = random.NextDouble() > 0.05;
        while (dossier.State == DossierState.InProgress)
        {
            at = Next(at, Math.Max(5, pace * Share(dossier.StepRole) * Spread(1, 0.25)));
            if (at >= until) return;
            var officer = cast.Of(dossier.StepRole!.Value, dossier.HolderUnitId!.Value, random);
            if (dossier.HolderPersonId is { } holder && officer.PersonId != holder)
                officer = cast.Staff.Values.SelectMany(all => all).First(other => other.PersonId == holder);
            switch (dossier.StepRole)
            {
                case Role.Director:
                    await Get<SignOutcome>().RunAsync(officer, dossier.Code, null, null, cancellation, at);
                    break;
                case Role.Clerk:
                    await ReleaseAsync(officer, dossier, at, cancellation);
                    break;
                case Role.DivisionHead when !sentBack && dossier.StepIndex > 0:
                    sentBack = true;
                    await Get<MoveStep>().BackAsync(officer, dossier.Code, "Mời soát lại căn cứ và số liệu trong dự thảo.", null, null, cancellation, at);
                    break;
                case Role.DivisionHead:
                    await Get<MoveStep>().ForwardAsync(officer, dossier.Code, null, null, null, cancellation, at);
                    break;
                default:
                    if (dossier.SupplementRounds == 0 && random.NextDouble() < 0.02)
                    {
                        if (await SupplementedAsync(officer, dossier, at, cancellation) is not { } supplied) return;
                        at = Next(supplied, 30);
                        if (at >= until) return;
                        pace = Pace(dossier, at);
                    }
                    await Get<ProposeOutcome>().RunAsync(officer, dossier.Code, Kind(), "Đủ điều kiện theo quy định, đề nghị giải quyết.", null, null, null, cancellation, at);
                    await Get<MoveStep>().ForwardAsync(officer, dossier.Code, null, null, null, cancellation, at);
                    break;
            }
        }
        at = Next(at, Spread(300, 1.0));
        if (dossier.State != DossierState.Finished || at >= until) return;
        await Get<DeliverOutcome>().RunAsync(cast.Of(Role.DeskOfficer, dossier.DeskUnitId, random), dossier.Code, dossier.Channel == Channel.Post ? DeliveryWay.Post : DeliveryWay.Counter,
            dossier.OwnerName, "Giấy tờ tùy thân (trình diễn)", null, null, null, cancellation, at);
    }

    private async Task ReleaseAsync(Actor clerk, Dossier dossier, DateTime at, CancellationToken cancellation)
    {
        var day = OfficeClock.DayOf(at);
        var number = await store.Dialect.NextNumberAsync(store, $"demo-document:{day.Year}", cancellation);
        await Get<ReleaseOutcome>().RunAsync(clerk, dossier.Code, $"{number}/SLĐTBXH-TD", day, null, null, cancellation, at);
    }

    /// <summary>Asked for one paper; most bring it within days, some have not yet.</summary>
    private async Task<DateTime?> SupplementedAsync(Actor asking, Dossier dossier, DateTime at, CancellationToken cancellation)
    {
        var version = await store.ProcedureVersions.AsNoTracking().SingleAsync(row => row.Id == dossier.ProcedureVersionId, cancellation);
        var paper = version.Content.Variants.FirstOrDefault(variant => variant.Key == dossier.VariantKey)?.Papers is [var first, ..] ? first : null;
        if (paper is null) return at;
        await Get<RequestSupplement>().RunAsync(asking, dossier.Code, [new SupplementInput(paper.Key, null, "unreadable", "Bản nộp mờ, không đọc được số và ngày cấp. Mời nộp lại bản rõ.")], null, null, cancellation, at);
        if (dossier.StepRole is not null)
        {
            var passed = Next(at, 20);
            if (passed >= until) return null;
            await Get<PassOnReturn>().RunAsync(cast.Of(Role.DeskOfficer, dossier.DeskUnitId, random), dossier.Code, new Sent(At: passed), cancellation);
            at = passed;
        }
        var supplied = Next(at, Spread(1200, 0.9));
        if (supplied >= until) return null;
        var receiving = cast.Of(Role.DeskOfficer, dossier.DeskUnitId, random);
        await Get<SupplyPapers>().RunAsync(receiving, dossier, [new PaperInput(paper.Key, Originals: 1)], null, null, cancellation, supplied);
        var back = Next(supplied, Spread(20, 0.5));
        return back >= until ? null : back;
    }

    private async Task<Dossier?> SubmitAsync(string procedureCode, Arrival arrival, CancellationToken cancellation)
    {
        var at = OfficeClock.ToUtc(arrival.At);
        var version = await store.InForceAsync(procedureCode, DateOnly.FromDateTime(arrival.At), cancellation);
        if (version is null) return null;
        var channel = version.Content.Channels.Count == 0 || version.Content.Channels.Any(terms => terms.Channel == arrival.Channel) ? arrival.Channel
            : version.Content.Channels[0].Channel;
        var variants = version.Content.Variants;
        var variant = variants.Count == 0 ? null : variants[random.Next(variants.Count)];
        // Nobody asks for a card of disability for a company, nor for a company's licence as a person.
        var fitting = cast.Public.Where(one => one.For is null == version.Subjects.HasFlag(Subjects.Citizen)).ToList();
        var (actor, person, organisation) = fitting[random.Next(fitting.Count)];
        var citizen = new PartyInput(PartyKind.Citizen, person.FullName, person.IdentityType, person.IdentityNumber, null, person.Phone, null, person.Address, person.Id);
        var owner = organisation is null ? null
            : new PartyInput(PartyKind.Enterprise, organisation.Name, IdentityType.TaxCode, organisation.TaxCode, null, null, null, organisation.Address, null, organisation.Id);

        var papers = new List<PaperInput>();
        foreach (var (required, index) in (variant?.Papers ?? []).Select((required, index) => (required, index)))
            papers.Add(channel == Channel.Online && index == 0
                ? new PaperInput(required.Key, await UploadAsync(actor, required.Name, cancellation))
                : new PaperInput(required.Key, Originals: Math.Max(1, required.Originals), Copies: required.Copies));
        var by = channel == Channel.Online ? actor : cast.Staff.First(pair => pair.Key.Role == Role.DeskOfficer).Value[0];
        var answers = await DemoAnswers.OfAsync(services, procedureCode, DateOnly.FromDateTime(arrival.At), cancellation);
        var filed = await Get<SubmitDossier>().RunAsync(by, new Submission(procedureCode, variant?.Key, channel, citizen, owner, papers)
        {
            At = at, Silent = true, ProofLater = true, Answers = answers, Signed = await DemoAnswers.SignedAsync(services, procedureCode, at, answers, cancellation),
        }, null, null, cancellation);
        return filed.Dossier;
    }

    private async Task<Guid> UploadAsync(Actor actor, string name, CancellationToken cancellation)
    {
        await using var pdf = new MemoryStream(DemoPdf.Of("Giay to trinh dien - khong co gia tri phap ly"));
        return (await Get<FileDesk>().ReceiveAsync(pdf, $"{name[..Math.Min(40, name.Length)].Trim().Replace('/', '-')}.pdf", actor, cancellation)).Id;
    }

    /// <summary>Working minutes the whole handling takes: mostly well inside what is left of the limit, some 2 in a hundred beyond it.</summary>
    private double Pace(Dossier dossier, DateTime from)
    {
        double left = dossier.PromisedAt is { } promised
            ? Math.Max(60, year.Calendar.WorkingMinutesBetween(OfficeClock.ToOffice(from), OfficeClock.ToOffice(promised))) : 5 * 480;
        return left * (random.NextDouble() < 0.02 ? 1.1 + (random.NextDouble() * 0.6) : 0.15 + (random.NextDouble() * 0.4));
    }

    private static double Share(Role? role) => role switch
    {
        Role.Specialist => 0.6,
        Role.DivisionHead => 0.2,
        Role.Director => 0.15,
        _ => 0.05,
    };

    private OutcomeKind Kind() => random.NextDouble() < 0.015 ? OutcomeKind.RefusedAfterAppraisal : OutcomeKind.Granted;

    private DateTime Next(DateTime utc, double workingMinutes) => OfficeClock.ToUtc(year.Later(OfficeClock.ToOffice(utc), workingMinutes));

    /// <summary>Log-normal around a median.</summary>
    private double Spread(double median, double sigma) =>
        median * Math.Exp(sigma * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    private T Get<T>() where T : notnull => services.GetRequiredService<T>();
}
