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

    private static async Task<List<(SearchPlace Place, string Name)>> FoundAsync(TestOffice office, string text, int most, SearchPlace? after = null) => await office.WithAsync<Store, List<(SearchPlace, string)>>(async store =>
    {
        var found = new List<(SearchPlace, string)>();
        await foreach (var (place, row) in SearchIndex.NewestAsync(store, Scope, text, after, most, Named, row => row.Entry, TestContext.Current.CancellationToken)) found.Add((place, row.Code));
        return found;

        IQueryable<Named> Named(IQueryable<SearchFind> finds) =>
            from find in finds join row in store.Set<SearchRow>() on find.SubjectId equals row.SubjectId orderby find.Entry descending select new Named(find.Entry, row.Code);
    });

    private static async Task PutAsync(TestOffice office, params IEnumerable<string> names)
    {
        // One after another, so that the order is that of this list.
        foreach (var name in names)
            await office.WithAsync<Store, int>(async store =>
            {
                SearchIndex.AddNew(store, [new SearchEntry(Scope, Guid.CreateVersion7(), name, name)]);
                return await store.SaveChangesAsync();
            });
    }

    private static IEnumerable<string> NamesOf(IEnumerable<(SearchPlace Place, string Name)> finds) => finds.Select(find => find.Name);

    private sealed record Named(long Entry, string Code);

    [Theory, OnEveryDatabase]
    public async Task The_newest_come_first_and_only_where_few_are_found_the_question_is_taken_wider(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await PutAsync(office, Names);
        // Few are found, however the words are taken: what begins so is found too.
        Assert.Equal(["Đỗ Qzaneh", "Phạm Qzang", "Trần Qzan", "Lê Qzan", "Lê Qzana"], NamesOf(await FoundAsync(office, "qzan", 100)));
        Assert.Equal(["Lê Qzan", "Lê Qzana"], NamesOf(await FoundAsync(office, "lê qzan", 100)));
        // Of three words one may be missing, of two none.
        Assert.Equal(["Lê Qzan", "Lê Qzana"], NamesOf(await FoundAsync(office, "lê qzan khôngcó", 100)));
        Assert.Empty(await FoundAsync(office, "lê khôngcó", 100));
        Assert.Empty(await FoundAsync(office, " - ", 100));

        await PutAsync(office, [.. Enumerable.Range(1, 9).Select(number => $"Cao Qzan Mai {number}"), "Cao Qzan Khác"]);
        var numbers = Enumerable.Range(1, 9).Reverse().Select(number => $"Cao Qzan Mai {number}").ToList();
        Assert.Equal(["Cao Qzan Khác", .. numbers], NamesOf(await FoundAsync(office, "cao qzan mai", 100)));
        // Ten are no longer few.
        await PutAsync(office, "Cao Qzan Mai 10");
        Assert.Equal(["Cao Qzan Mai 10", .. numbers], NamesOf(await FoundAsync(office, "cao qzan mai", 100)));
        // SQLite does not take for a beginning what is found often enough as it stands.
        Assert.Equal(["Cao Qzan Mai 10", "Cao Qzan Khác", .. numbers, .. database == Database.Sqlite ? ["Trần Qzan"] : (string[])["Đỗ Qzaneh"]], NamesOf(await FoundAsync(office, "qzan", 12)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_list_goes_on_behind_any_find_with_the_question_it_began_with(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        await PutAsync(office, Names);
        await PutAsync(office, Enumerable.Range(1, 12).Select(number => $"Cao Qzan {number}"));
        foreach (var (text, most) in new[] { ("qzan", 14), ("qzan", 100), ("lê qzan", 100), ("lê qzan khôngcó", 100) })
        {
            var whole = await FoundAsync(office, text, most);
            Assert.NotEmpty(whole);
            for (var i = 0; i < whole.Count; i++)
            {
                // What is entered meanwhile is newer than all of it.
                if (i == 1) await PutAsync(office, "Lê Qzan Mới");
                var place = SearchPlace.Parse(whole[i].Place.Word);
                Assert.Equal(whole[i].Place, place);
                var rest = await FoundAsync(office, text, most, place);
                Assert.Equal(whole[(i + 1)..], rest.Take(whole.Count - i - 1));
                Assert.All(rest, find => Assert.Equal(whole[0].Place.Width, find.Place.Width));
            }
        }
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("1"), InlineData("3-1"), InlineData("-1-1"), InlineData("1--5"), InlineData("1-99999999999999999999"), InlineData("1-2-3"), InlineData("20211115080000000_H01")]
    public void What_is_no_place_is_none(string? word) => Assert.Null(SearchPlace.Parse(word));
}
