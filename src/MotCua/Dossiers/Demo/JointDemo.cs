using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Procedures;

namespace MotCua.Dossiers.Demo;

/// <summary>
/// Joint dossiers of the demonstration: received by an invented commune, done by its own officer and by agencies outside whose
/// answers its desk types in. The last ones are under way, one with an agency that is late.
/// </summary>
internal sealed class JointDemo(IServiceProvider services, DemoCast cast, DemoYear year, Random random, DateTime until)
{
    private const string WithResidence = "2.000986", WithoutResidence = "2.001023";

    public async Task LoadAsync(int count, CancellationToken cancellation)
    {
        var desk = cast.Staff.Where(pair => pair.Key.Role == Role.DeskOfficer).SelectMany(pair => pair.Value).FirstOrDefault(actor => actor.Name.Contains("Xã Mẫu", StringComparison.Ordinal));
        if (desk is null) return;
        // Spread from the year's first week to the last days; a child of six days, a desk that opens at eight.
        var now = OfficeClock.ToOffice(until);
        var first = new DateTime(now.Year, 1, 5, 8, 30, 0);
        if (now <= first.AddDays(40)) return;
        var span = (now.Date - first.Date).TotalDays - 2;
        for (var i = 0; i < count; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var at = year.Later(first.AddDays(span * i / Math.Max(1, count - 1)), random.Next(10, 360));
            // The last one came this morning.
            if (at >= now) at = now.AddMinutes(-20);
            await RunAsync(scope.ServiceProvider, desk, i % 4 == 3 ? WithoutResidence : WithResidence, OfficeClock.ToUtc(at), late: i == count - 2, cancellation);
        }
    }

    private async Task RunAsync(IServiceProvider scope, Actor desk, string procedure, DateTime at, bool late, CancellationToken cancellation)
    {
        var store = scope.GetRequiredService<Store>();
        var acts = scope.GetRequiredService<JointActs>();
        var version = await store.InForceAsync(procedure, OfficeClock.DayOf(at), cancellation);
        if (version?.Content.Joint is null) return;
        var (_, person, _) = cast.Public[random.Next(cast.Public.Count)];
        var parent = new PartyInput(PartyKind.Citizen, person.FullName, person.IdentityType, person.IdentityNumber, null, person.Phone, null, person.Address, person.Id);
        var variant = version.Content.Variants[0];
        var filed = await scope.GetRequiredService<SubmitDossier>().RunAsync(desk, new Submission(procedure, variant.Key, Channel.Direct, parent, null,
            [.. variant.Papers.Where(paper => paper.Condition is null).Select(paper => new PaperInput(paper.Key, Originals: 1))]) { At = at, Silent = true }, null, null, cancellation);
        var code = filed.Dossier.Code;
        at = Later(at, 12);
        if (at >= until) return;
        await scope.GetRequiredService<AcceptDossier>().RunAsync(desk, code, null, null, cancellation, at);
        at = Later(at, 5);
        if (at >= until) return;
        await scope.GetRequiredService<HandOver>().RunAsync(desk, code, null, null, cancellation, at);

        var officer = cast.Of(Role.Specialist, filed.Dossier.HandlingUnitId, random);
        var outside = new PriorityQueue<int, DateTime>();
        at = Later(at, random.Next(30, 150));
        if (at >= until) return;
        await acts.EndAsync(officer, code, 1, true, "Đã đăng ký khai sinh, cấp Giấy khai sinh (trình diễn).", $"{random.Next(10, 400)}/{at.Year}", OfficeClock.DayOf(at), null, new Sent(At: at), cancellation);
        foreach (var number in Enumerable.Range(2, version.Content.Joint.Legs.Count - 1)) outside.Enqueue(number, at);
        while (outside.TryDequeue(out var number, out _))
        {
            var sent = Later(at, 60);
            if (sent >= until) return;
            await acts.SendAsync(desk, code, number, null, new Sent(At: sent), cancellation);
            var received = Later(sent, 300);
            if (received >= until) continue;
            await acts.ReceiveAsync(desk, code, number, null, $"XM-{number}-{random.Next(1000, 9999)}", new Sent(At: received), cancellation);
        }
        await ResultsAsync(acts, store, desk, filed.Dossier.Id, code, late, cancellation);
        var dossier = await store.Dossiers.AsNoTracking().SingleAsync(row => row.Id == filed.Dossier.Id, cancellation);
        if (dossier.FinishedAt is not { } finished) return;
        var back = Later(finished, random.Next(60, 900));
        if (back < until) await scope.GetRequiredService<DeliverOutcome>().RunAsync(desk, code, DeliveryWay.Counter, person.FullName, "Giấy tờ tùy thân (trình diễn)", null, null, null, cancellation, back);
    }

    /// <summary>Each agency outside answers within its days; where one is late, it has not yet.</summary>
    private async Task ResultsAsync(JointActs acts, Store store, Actor desk, Guid dossierId, string code, bool late, CancellationToken cancellation)
    {
        var open = await store.ChildDossiers.AsNoTracking().Where(row => row.DossierId == dossierId && row.State == ChildState.Received).ToListAsync(cancellation);
        var answers = open.Select(child => (child.Number, child.Name, At: Later(child.ReceivedAt!.Value, random.Next(1200, 3600)))).Where(answer => answer.At < until).OrderBy(answer => answer.At).ToList();
        foreach (var (number, name, at) in late ? answers.Take(0) : answers)
            await acts.EndAsync(desk, code, number, true, $"{name}: đã giải quyết (trình diễn).", $"TD-{random.Next(10000, 99999)}", OfficeClock.DayOf(at), null, new Sent(At: at), cancellation);
    }

    private DateTime Later(DateTime utc, int workingMinutes) => OfficeClock.ToUtc(year.Later(OfficeClock.ToOffice(utc), workingMinutes));
}
