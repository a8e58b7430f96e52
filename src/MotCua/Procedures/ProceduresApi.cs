using MotCua.Procedures.Forms;
using Microsoft.EntityFrameworkCore;
using MotCua.Web;

namespace MotCua.Procedures;

/// <summary>The public catalogue for programs.</summary>
internal static class ProceduresApi
{
    public sealed record Item(string Code, string Name, string Field, string Agency);

    public sealed record Found(int Total, IReadOnlyList<Item> Items);

    public static void Map(RouteGroupBuilder api)
    {
        var procedures = api.MapGroup("/procedures").AllowAnonymous().WithTags("Procedures");
        procedures.MapGet("/", FindAsync).WithSummary("Search the procedures in force today, best match first.")
            .ProducesProblem(StatusCodes.Status400BadRequest).WithExample(null, ("q", "giay phep lao dong"), ("page", "1"), ("size", "20"));
        procedures.MapGet("/{code}", OneAsync).WithSummary("Everything known about a procedure, with its versions and their sources.")
            .Produces<object>().ProducesProblem(StatusCodes.Status404NotFound).WithExample(null, ("code", "1.000105"));
    }

    private static async Task<Found> FindAsync(ProcedureSearch search, string? q, string? field, int page = 1, int size = 20, CancellationToken cancellation = default)
    {
        if (page is < 1 or > 1_000_000 || size is < 1 or > 100) throw ProcedureProblems.SizeTooLarge.Because();
        var found = await search.FindAsync(new ProcedureQuery(q) { Field = field, Page = page, Size = size }, cancellation);
        return new Found(found.Total, [.. found.Items.Select(line => new Item(line.Code, line.Name, line.Field, line.Agency))]);
    }

    private static async Task<IResult> OneAsync(string code, Store store, OfficeClock clock, CancellationToken cancellation)
    {
        var procedureIds = await store.ProcedureVersions.Where(row => row.Code == code && row.State != VersionState.Draft).Select(row => row.ProcedureId).Distinct().ToListAsync(cancellation);
        if (procedureIds.Count == 0) throw ProcedureProblems.NoSuchProcedure.Because();
        var front = await store.InForceAsync(code, clock.Today, cancellation);
        var rules = front is null ? null : await store.RulesOfAsync(front.Id, clock.Today, cancellation);
        var versions = await store.ProcedureVersions.AsNoTracking().Where(row => procedureIds.Contains(row.ProcedureId) && row.State != VersionState.Draft)
            .OrderBy(row => row.Number).ToListAsync(cancellation);
        return Results.Json(new
        {
            code,
            front?.Name,
            front?.Field,
            front?.Agency,
            InForce = front?.Number,
            // What is asked when it is filed today, and the tables that decide.
            Form = rules is { AsksNothing: false } ? rules.Asked : null,
            Tables = rules?.Tables.Select(table => new { table.Kind, table.Number, table.InForceFrom, table.InForceTo, table.Content.Policy, table.Content.Columns, table.Content.Rows }),
            OwnLimit = front?.LocalTerms is { } own ? new { own.Amount, own.Unit, own.Decision, own.From, own.To } : null,
            Versions = versions.Select(row => new
            {
                row.Number, row.Code, row.Name, row.Field, row.Agency, row.State, row.ValidFrom, row.ValidTo,
                row.Source, row.SourceRef, row.SourceUpdatedAt, row.ImportedAt, ContentSha256 = Convert.ToHexStringLower(row.ContentHash), row.Content,
            }),
        }, ContentJson.Options);
    }
}
