using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.Demo;

/// <summary>What the people of the demonstration answer: the filled sample of the form, and for the fee the facts of a table's first example.</summary>
internal static class DemoAnswers
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(IServiceProvider services, string code, DateOnly day, CancellationToken cancellation)
    {
        var fact = await services.GetRequiredService<FilingFacts>().FindAsync(services.GetRequiredService<Store>(), services.GetRequiredService<DossierUnits>(), code, day, cancellation);
        return fact is null || fact.Rules.AsksNothing ? new Dictionary<string, string>() : SampleAnswers.Of(fact.Rules);
    }
}
