using MotCua.Web;

namespace MotCua.Dossiers;

/// <summary>The home page's figures about this year's dossiers. Counted at most once a minute, however many look.</summary>
internal sealed class DossierFigures(IServiceScopeFactory scopes, OfficeClock clock) : IWorkingFigures
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private volatile Counted? last;

    public async Task<IReadOnlyList<WorkingFigure>> ReadAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        if (last is { } counted && counted.At <= now && now - counted.At < Kept) return counted.Figures;
        await using var scope = scopes.CreateAsyncScope();
        var figures = Show(await scope.ServiceProvider.GetRequiredService<Store>().FiguresAsync(clock.Today.Year, now, cancellation));
        last = new Counted(now, figures);
        return figures;
    }

    internal static IReadOnlyList<WorkingFigure> Show(WorkFigures of)
    {
        if (of.Received == 0) return [];
        var figures = new List<WorkingFigure>
        {
            new(Say.Number(of.Received), $"hồ sơ nhận trong năm {of.Year}", $"dossiers received in {of.Year}"),
            new(Say.Number(of.LateNow), "hồ sơ đang trễ hẹn", "dossiers late at this moment"),
        };
        // The first promise counts: one that was put off later does not become on time.
        if (of.Finished > 0)
            figures.Insert(1, new(Say.Share(of.OnTime, of.Finished), $"xong đúng hoặc trước hẹn, trong {Say.Number(of.Finished)} hồ sơ đã xong", $"finished by the first promise, of {Say.Number(of.Finished)} finished"));
        return figures;
    }

    private sealed record Counted(DateTime At, IReadOnlyList<WorkingFigure> Figures);
}
