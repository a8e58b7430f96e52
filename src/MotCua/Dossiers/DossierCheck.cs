using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers;

/// <summary>What must hold among a dossier's records beyond what replaying the acts shows.</summary>
internal static class DossierCheck
{
    private const int Most = 1_000;

    public static async IAsyncEnumerable<Finding> RunAsync(Store store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (table, column, sentence, wrong) in Rules(store))
            foreach (var key in await wrong.OrderBy(code => code).Take(Most).ToListAsync(cancellation))
                yield return new Finding(table, key, column, sentence);
        foreach (var finding in await CountersAsync(store, cancellation)) yield return finding;
    }

    private static IEnumerable<(string Table, string Column, string Sentence, IQueryable<string> Wrong)> Rules(Store store)
    {
        var dossiers = store.Dossiers.AsNoTracking();
        yield return ("dossiers_dossiers", "state", "Trạng thái không phải là trạng thái cuối trong diễn biến.", dossiers.Where(row =>
            store.Set<Transition>().Where(step => step.DossierId == row.Id).OrderByDescending(step => step.Id).Select(step => step.To).FirstOrDefault() != row.State).Select(row => row.Code));
        yield return ("dossiers_route_steps", "left_at", "Hồ sơ đang xử lý phải có đúng một bước đang giữ; hồ sơ đã xong thì không.", dossiers.Where(row =>
            store.Set<RouteStep>().Count(step => step.DossierId == row.Id && step.LeftAt == null) != (row.StepIndex == null ? 0 : 1)).Select(row => row.Code));
        yield return ("dossiers_dossiers", "complete_at", "Hồ sơ được tiếp nhận trước khi đến cơ quan.", dossiers.Where(row => row.AcceptedAt < row.RegisteredAt).Select(row => row.Code));
        yield return ("dossiers_supplement_requests", "answered_at", "Hồ sơ không chờ bổ sung mà còn yêu cầu chưa trả lời, hoặc ngược lại.", dossiers.Where(row =>
            store.Set<SupplementRequest>().Any(request => request.DossierId == row.Id && request.AnsweredAt == null) != (row.State == DossierState.AwaitingSupplement)
            && row.State != DossierState.Stopped && row.State != DossierState.WithdrawalRequested).Select(row => row.Code));
        yield return ("dossiers_clock_pauses", "resumed_at", "Hồ sơ ghi đang tạm dừng thời hạn mà không có lần tạm dừng nào còn mở, hoặc ngược lại.", dossiers.Where(row =>
            store.Set<ClockPause>().Any(pause => pause.DossierId == row.Id && pause.ResumedAt == null) != (row.PausedAt != null)).Select(row => row.Code));
        yield return ("dossiers_children", "state", "Hồ sơ liên thông đang giải quyết mà mọi chặng đã xong, hoặc đã xong mà còn chặng mở.", dossiers.Where(row =>
            store.Set<JointHandling>().Any(joint => joint.DossierId == row.Id) && (row.State == DossierState.InProgress || row.State == DossierState.Finished || row.State == DossierState.Returned)
            && store.Set<ChildDossier>().Any(child => child.DossierId == row.Id && child.EndedAt == null) != (row.State == DossierState.InProgress)).Select(row => row.Code));
    }

    /// <summary>A number given out stays given out: no counter of a day stands behind the codes of that day.</summary>
    private static async Task<List<Finding>> CountersAsync(Store store, CancellationToken cancellation)
    {
        var counted = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var counter in await store.Counters.AsNoTracking().Where(row => row.Series.StartsWith(DossierCode.SeriesPrefix)).ToListAsync(cancellation))
            counted[counter.Series[^8..]] = counted.GetValueOrDefault(counter.Series[^8..]) + counter.Value;
        var given = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var at in store.Dossiers.AsNoTracking().Select(row => row.RegisteredAt).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var day = DossierCode.DayOf(OfficeClock.DayOf(at));
            given[day] = given.GetValueOrDefault(day) + 1;
        }
        return [.. given.Where(day => day.Value > counted.GetValueOrDefault(day.Key)).OrderBy(day => day.Key, StringComparer.Ordinal)
            .Select(day => new Finding("kernel_counters", day.Key, "value", $"Trong ngày này có {day.Value} hồ sơ mà số đếm chỉ đến {counted.GetValueOrDefault(day.Key)}."))];
    }
}
