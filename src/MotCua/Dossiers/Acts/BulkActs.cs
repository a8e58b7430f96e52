using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;

namespace MotCua.Dossiers.Acts;

/// <summary>What happened, or would happen, to one of many dossiers.</summary>
/// <param name="Version">As it was seen; null where it cannot be seen.</param>
/// <param name="Sentence">What will happen; or why not.</param>
public sealed record BulkLine(string Code, string? ProcedureName, string? OwnerName, int? Version, bool Allowed, string Sentence);

/// <summary>
/// One act for many dossiers. Each is an act of its own: its own rules, its own transaction, its own key; what one of them is
/// refused changes nothing for the others. The preview is the act itself, rehearsed: it runs to its commit and is thrown away.
/// </summary>
internal sealed class BulkActs(IServiceScopeFactory scopes)
{
    public const int MostAtOnce = 100;

    public async Task<IReadOnlyList<BulkLine>> PreviewAsync(Actor actor, BulkKind kind, IEnumerable<string> codes, BulkSaid said, CancellationToken cancellation)
    {
        var lines = new List<BulkLine>();
        foreach (var code in Chosen(codes)) lines.Add(await OneAsync(actor, kind, code, null, null, said, rehearsal: true, cancellation));
        return lines;
    }

    /// <param name="seen">Code and the version that the preview showed.</param>
    /// <param name="key">Of the form; each dossier's key is made from it.</param>
    public async Task<IReadOnlyList<BulkLine>> RunAsync(Actor actor, BulkKind kind, IEnumerable<(string Code, int Version)> seen, string key, BulkSaid said, CancellationToken cancellation)
    {
        var versions = seen.DistinctBy(item => item.Code).ToDictionary(item => item.Code, item => item.Version);
        var lines = new List<BulkLine>();
        foreach (var code in Chosen(versions.Keys)) lines.Add(await OneAsync(actor, kind, code, versions[code], $"bulk:{key}:{code}", said, rehearsal: false, cancellation));
        return lines;
    }

    private static List<string> Chosen(IEnumerable<string> codes)
    {
        List<string> chosen = [.. codes.Select(DossierCode.Clean).Where(code => code.Length > 0).Distinct()];
        return chosen.Count switch
        {
            0 => throw DayProblems.NothingChosen.Because(),
            > MostAtOnce => throw DayProblems.TooManyChosen.Because($"Mỗi lần chọn nhiều nhất {MostAtOnce} hồ sơ. Mời bỏ bớt rồi làm tiếp phần còn lại."),
            _ => chosen,
        };
    }

    private async Task<BulkLine> OneAsync(Actor actor, BulkKind kind, string code, int? seenVersion, string? key, BulkSaid said, bool rehearsal, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var store = services.GetRequiredService<Store>();
        services.GetRequiredService<ActLog>().IsRehearsal = rehearsal;
        var before = await store.Dossiers.AsNoTracking().SeenBy(actor).Where(row => row.Code == code).Select(row => new { row.ProcedureName, row.OwnerName, row.Version }).SingleOrDefaultAsync(cancellation);
        BulkLine Line(bool allowed, string sentence) => new(code, before?.ProcedureName, before?.OwnerName, before?.Version, allowed, sentence);
        try
        {
            var dossier = await kind.RunAsync(services, actor, code, seenVersion, key, said, cancellation);
            return Line(true, await SentenceAsync(store, kind, dossier, said, cancellation));
        }
        catch (Rehearsed)
        {
            return Line(true, await SentenceAsync(store, kind, store.ChangeTracker.Entries<Dossier>().Single().Entity, said, cancellation));
        }
        catch (Refused refused)
        {
            return Line(false, refused.Sentence);
        }
    }

    /// <summary>What the dossier, as the act left it, says of what happened.</summary>
    private static async Task<string> SentenceAsync(Store store, BulkKind kind, Dossier dossier, BulkSaid said, CancellationToken cancellation)
    {
        if (kind == BulkKind.Accept) return dossier.PromisedAt is { } promised ? $"Tiếp nhận, hẹn trả {Screen.Time(promised)}." : "Tiếp nhận, không có thời hạn.";
        if (kind == BulkKind.Deliver) return said.Way switch { DeliveryWay.Counter => $"Trả tại quầy cho {said.Receiver}.", DeliveryWay.Post => "Giao bưu chính công ích để trả.", _ => "Trả bản điện tử." };
        if (kind == BulkKind.Give)
            return dossier.HolderPersonId is { } person ? $"Giao cho {await store.Set<Kernel.People.StaffMember>().Where(member => member.PersonId == person).Select(member => member.Name).SingleAsync(cancellation)}." : "Để bất kỳ ai trong đơn vị nhận.";
        var unit = await store.Set<OrgUnit>().Where(row => row.Id == dossier.HolderUnitId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        return $"Chuyển đến {unit}, bước “{dossier.StepName}”.";
    }
}
