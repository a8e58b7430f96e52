using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;

namespace MotCua.Plans;

/// <summary>What heads are told of.</summary>
internal static class PlanNews
{
    /// <summary>One message for each head, with all that is given to them at once.</summary>
    public static async Task<IReadOnlyList<OutboxMessage>> GivenAsync(Store store, OfficeClock clock, string planTitle, IReadOnlyCollection<Assignment> assignments, CancellationToken cancellation)
    {
        var persons = await PersonsAsync(store, assignments.Select(row => row.HeadId), cancellation);
        return [.. assignments.Where(row => row.HeadId is { } head && persons.ContainsKey(head)).GroupBy(row => persons[row.HeadId!.Value])
            .Select(group => Notify.Message(clock, group.Key, null, group.Count() == 1 ? $"Giao nhiệm vụ {group.First().Code}" : $"Giao {group.Count()} nhiệm vụ",
                $"{planTitle}. {string.Join("; ", group.Select(row => $"{row.Text} (hạn {Web.Say.Day(row.DueOn)})"))}", group.Count() == 1 ? $"/ke-hoach/viec/{group.First().Code}" : "/ke-hoach"))];
    }

    public static OutboxMessage One(OfficeClock clock, Guid person, Assignment assignment, string what, string words) =>
        Notify.Message(clock, person, null, $"{what}: {assignment.Code}", $"{assignment.Text}. {words}".Trim(), $"/ke-hoach/viec/{assignment.Code}");

    /// <summary>The persons behind accounts.</summary>
    public static async Task<Dictionary<Guid, Guid>> PersonsAsync(Store store, IEnumerable<Guid?> accounts, CancellationToken cancellation)
    {
        var ids = accounts.OfType<Guid>().Distinct().ToList();
        return await store.Accounts.AsNoTracking().Where(row => ids.Contains(row.Id) && row.PersonId != null).ToDictionaryAsync(row => row.Id, row => row.PersonId!.Value, cancellation);
    }
}
