using MotCua.Web;

namespace MotCua.Registers;

/// <summary>The public register for programs, and as a file.</summary>
internal static class RegistersApi
{
    public sealed record Entry(Guid Id, string ProcedureCode, string ProcedureName, string Number, string Holder, string? TaxCode, DateOnly ValidFrom, DateOnly? ValidTo, string State, DateOnly? RevokedOn, string? RevokedBecause, bool Corrected);

    /// <param name="Next">Ask again with <c>after</c> = this; null: no more.</param>
    public sealed record Answer(IReadOnlyList<Entry> Entries, Guid? Next);

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/register", FindAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi).WithTags("Register").WithSummary("Results that the law makes public, newest first; by name or number with q.")
            .WithExample(null, ("procedure", "2.000205"));

    public static void MapFile(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/so-giay-phep/tai/csv", FileAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi);

    private static async Task<Answer> FindAsync(RegisterReads reads, OfficeClock clock, CancellationToken cancellation, string? q = null, string? procedure = null, Guid? after = null)
    {
        var lines = await reads.FindAsync(q, procedure, after, RegisterReads.PageSize, cancellation);
        var shown = lines.Take(RegisterReads.PageSize).ToList();
        return new Answer([.. shown.Select(line => new Entry(line.Id, line.ProcedureCode, line.ProcedureName, line.Number, line.HolderName, line.HolderTaxCode, line.ValidFrom, line.ValidTo,
            line.StateOn(clock.Today).ToString().ToLowerInvariant(), line.RevokedOn, line.RevokedBecause, line.WasCorrected))], lines.Count > shown.Count ? shown[^1].Id : null);
    }

    private static IResult FileAsync(HttpContext context, RegisterReads reads, OfficeClock clock, CancellationToken cancellation)
    {
        var procedure = context.Request.Query["thu-tuc"].ToString() is { Length: > 0 } asked ? TypedText.Clean(asked) : null;
        var today = clock.Today;
        return Results.Stream(async stream =>
        {
            await using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await writer.WriteAsync("Mã thủ tục,Thủ tục,Số,Người được cấp,Mã số thuế,Hiệu lực từ,Hiệu lực đến,Tình trạng,Ngày thu hồi,Lý do thu hồi,Có đính chính\r\n");
            await foreach (var line in reads.AllAsync(procedure).WithCancellation(cancellation))
            {
                string[] cells =
                [
                    line.ProcedureCode, line.ProcedureName, line.Number, line.HolderName, line.HolderTaxCode ?? "", Say.Day(line.ValidFrom), line.ValidTo is { } to ? Say.Day(to) : "",
                    RegisterWords.State(line.StateOn(today)), line.RevokedOn is { } on ? Say.Day(on) : "", line.RevokedBecause ?? "", line.WasCorrected ? "có" : "không",
                ];
                await writer.WriteAsync(string.Join(',', cells.Select(Csv.Cell)) + "\r\n");
            }
        }, "text/csv; charset=utf-8", $"so-giay-phep-{today:yyyyMMdd}.csv");
    }
}
