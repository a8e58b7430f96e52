using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Search;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel;

public sealed class SearchIndexTests
{
    private const string Scope = "thu";

    private static readonly string[] Names = ["Lê Qzana", "Lê Qzan", "Trần Qzan", "Phạm Qzang", "Đỗ Qzaneh"];

    private static async Task<List<List<string>>> FoundAsync(TestOffice office, string text, int most) => await office.WithAsync<Store, List<List<string>>>(async store =>
    {
        var names = await store.Set<SearchRow>().ToDictionaryAsync(row => row.SubjectId, row => row.Code);
        var found = new List<List<string>>();
        foreach (var question in await SearchIndex.NewestAsync(store, Scope, text, most, default))
            found.Add([.. (await question.ToListAsync()).Select(id => names[id])]);
        return found;
    });

    [Theory, OnEveryDatabase]
    public async Task The_newest_come_first_and_a_word_found_often_enough_is_not_taken_for_a_beginning(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        // One after another, so that the order is that of this list.
        foreach (var name in Names)
            await office.WithAsync<Store, int>(async store =>
            {
                SearchIndex.AddNew(store, [new SearchEntry(Scope, Guid.CreateVersion7(), name, name)]);
                return await store.SaveChangesAsync();
            });

        // Two have the word itself: enough where two are asked for, and then words that begin so are the second question.
        Assert.Equal([["Trần Qzan", "Lê Qzan"], ["Đỗ Qzaneh", "Phạm Qzang"]], await FoundAsync(office, "qzan", 2));
        Assert.Equal([["Đỗ Qzaneh", "Phạm Qzang", "Trần Qzan", "Lê Qzan", "Lê Qzana"]], await FoundAsync(office, "qzan", 100));
        Assert.Equal([["Lê Qzan", "Lê Qzana"]], await FoundAsync(office, "lê qzan", 100));
        // Of three words one may be missing, and that is asked last.
        Assert.Equal([[], ["Lê Qzan", "Lê Qzana"]], await FoundAsync(office, "lê qzan khôngcó", 100));
        Assert.Empty(await FoundAsync(office, " - ", 100));
    }
}
