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
        foreach (var (question, enough) in await SearchIndex.NewestAsync(store, Scope, text, most, default))
        {
            found.Add([.. (await question.ToListAsync()).Select(id => names[id])]);
            if (found[^1].Count >= enough) break;
        }
        return found;
    });

    [Theory, OnEveryDatabase]
    public async Task The_newest_come_first_in_questions_each_wider_than_the_one_before(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        // One after another, so that the order is that of this list.
        foreach (var name in Names)
            await office.WithAsync<Store, int>(async store =>
            {
                SearchIndex.AddNew(store, [new SearchEntry(Scope, Guid.CreateVersion7(), name, name)]);
                return await store.SaveChangesAsync();
            });

        // SQLite: two have the word itself, enough where two are asked for; words that begin so are then another question. PostgreSQL looks among the newest entries first.
        List<List<string>> two = database == Database.Sqlite ? [["Trần Qzan", "Lê Qzan"], ["Đỗ Qzaneh", "Phạm Qzang"]] : [["Đỗ Qzaneh", "Phạm Qzang"]];
        Assert.Equal(two, await FoundAsync(office, "qzan", 2));
        foreach (var (text, expected) in new (string, List<List<string>>)[]
        {
            ("qzan", [["Đỗ Qzaneh", "Phạm Qzang", "Trần Qzan", "Lê Qzan", "Lê Qzana"]]),
            ("lê qzan", [["Lê Qzan", "Lê Qzana"]]),
            // Of three words one may be missing, and that is asked last.
            ("lê qzan khôngcó", [[], ["Lê Qzan", "Lê Qzana"]]),
        })
            Assert.Equal(database == Database.Sqlite ? expected : [expected[0], .. expected], await FoundAsync(office, text, 100));
        Assert.Empty(await FoundAsync(office, " - ", 100));
    }
}
