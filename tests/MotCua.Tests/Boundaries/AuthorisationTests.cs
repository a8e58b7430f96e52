using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Boundaries;

/// <summary>
/// Every door × everybody, over HTTP. What is expected stands in <c>authorisation.csv</c> and is read by people;
/// the routes come from the running program, so a new one without a row fails.
/// </summary>
public sealed class AuthorisationTests
{
    private static readonly string File = Path.Combine(Sources.Root, "tests/MotCua.Tests/Boundaries/authorisation.csv");

    [Theory, OnEveryDatabase]
    public async Task Every_route_answers_every_role_as_the_matrix_says(Database database)
    {
        await using var office = await Visitors.StartAsync(database);
        var routes = await RouteTable.ReadAsync(office);
        var visitors = await Visitors.ArriveAsync(office);
        Assert.True(routes.Count > 30, "The route table was hardly read.");

        var expected = Read();
        var wrong = new List<string>();
        foreach (var route in routes)
        {
            var cells = new List<string>();
            foreach (var visitor in visitors) cells.Add(await visitor.TryAsync(route));
            if (!expected.TryGetValue(route.Name, out var row))
                wrong.Add($"no row; if this is right, add: {route.Name},{string.Join(',', cells)}");
            else
                wrong.AddRange(visitors.Select((visitor, index) => (visitor.Name, Is: cells[index], Should: row[index]))
                    .Where(cell => cell.Is != cell.Should).Select(cell => $"{route.Name} for {cell.Name}: {cell.Is}, expected {cell.Should}"));
        }
        wrong.AddRange(expected.Keys.Except(routes.Select(route => route.Name)).Select(gone => $"row without a route: {gone}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_matrix_holds_only_the_three_answers_and_refuses_somebody()
    {
        var rows = Read();
        Assert.All(rows.Values, row => Assert.All(row, cell => Assert.Contains(cell, (string[])["yes", "no", "sign-in"])));
        Assert.Contains(rows.Values, row => row.Contains("no"));
        Assert.Contains(rows.Values, row => row[0] == "sign-in");
    }

    private static Dictionary<string, string[]> Read()
    {
        var lines = System.IO.File.ReadAllLines(File).Where(line => line.Length > 0).ToList();
        Assert.Equal($"Route,{string.Join(',', Visitors.Names)}", lines[0]);
        return lines.Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[1..]);
    }
}
