namespace MotCua.Petitions;

/// <summary>
/// How much a word, or a pair of words, says of a petition: the fewer of the petitions beside it have it, the more. They are counted among
/// those that look alike and among the newest ones, so that what every petition of a topic says weighs next to nothing, and a number, a
/// name, a hamlet, a day weighs much.
/// </summary>
internal sealed class WordWeights
{
    /// <summary>With fewer petitions than this a word that stands once is not yet called common.</summary>
    private const int Few = 50;

    private readonly Dictionary<string, int> having = new(StringComparer.Ordinal);
    private readonly int among;

    public WordWeights(IReadOnlyCollection<HashSet<string>> petitions)
    {
        among = Math.Max(Few, petitions.Count);
        foreach (var term in petitions.SelectMany(terms => terms)) having[term] = having.GetValueOrDefault(term) + 1;
    }

    public double Of(string term) => Math.Log((among + 1) / (having.GetValueOrDefault(term) + 0.5));

    /// <summary>0 to 1: the weight of what both say, against the weight of what each says.</summary>
    public double Likeness(HashSet<string> one, HashSet<string> other)
    {
        double Weight(IEnumerable<string> terms) => terms.Sum(Of);
        var each = Math.Sqrt(Weight(one) * Weight(other));
        return each > 0 ? Weight(one.Where(other.Contains)) / each : 0;
    }
}
