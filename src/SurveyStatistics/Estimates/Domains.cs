namespace MotCua.SurveyStatistics;

/// <summary>A variable of the survey: a value per row, <see cref="double.NaN"/> where it is missing.</summary>
public sealed record Variable(string Name, double[] Values);

/// <summary>
/// Which part of the population each row belongs to, as code 0 … <see cref="Count"/> - 1 or -1 for none. Also the categories
/// of a variable: a proportion is asked of the same type.
/// </summary>
public sealed class Domains
{
    private Domains(int[] codes, string[] labels)
    {
        Codes = codes;
        Labels = labels;
    }

    public int[] Codes { get; }

    public IReadOnlyList<string> Labels { get; }

    public int Count => Labels.Count;

    /// <summary>Codes made elsewhere.</summary>
    /// <exception cref="SurveyException">A code is below -1 or has no label (<see cref="Fault.Question"/>).</exception>
    public static Domains Of(int[] codes, IEnumerable<string> labels)
    {
        string[] all = [.. labels];
        foreach (var code in codes)
            if (code < -1 || code >= all.Length) throw new SurveyException(Fault.Question, $"Domain code {code} has no label.");
        return new Domains(codes, all);
    }

    /// <summary>A domain for each distinct text, in ordinal order; null belongs to none.</summary>
    public static Domains Of(IReadOnlyList<string?> texts)
    {
        var distinct = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
            if (text is not null) distinct.TryAdd(text, 0);
        string[] labels = [.. distinct.Keys.Order(StringComparer.Ordinal)];
        for (var d = 0; d < labels.Length; d++) distinct[labels[d]] = d;
        var codes = new int[texts.Count];
        for (var i = 0; i < codes.Length; i++) codes[i] = texts[i] is { } text ? distinct[text] : -1;
        return new Domains(codes, labels);
    }

    /// <summary>A domain for each distinct number, in order.</summary>
    public static Domains Of(int[] numbers)
    {
        var codes = GC.AllocateUninitializedArray<int>(numbers.Length);
        var found = new int[Coding.Pairs(null, 1, numbers, codes).Length];
        for (var i = codes.Length - 1; i >= 0; i--) found[codes[i]] = numbers[i];
        var place = new int[found.Length];
        for (var d = 0; d < place.Length; d++) place[d] = d;
        var order = (int[])found.Clone();
        Array.Sort(order, place);
        var sorted = true;
        var rank = new int[place.Length];
        for (var d = 0; d < place.Length; d++)
        {
            rank[place[d]] = d;
            sorted &= place[d] == d;
        }
        for (var i = 0; i < codes.Length && !sorted; i++) codes[i] = rank[codes[i]];
        return new Domains(codes, [.. order.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
    }

    /// <summary>The rows for which something holds, as one domain.</summary>
    public static Domains Where(string label, IReadOnlyList<bool> holds)
    {
        var codes = new int[holds.Count];
        for (var i = 0; i < codes.Length; i++) codes[i] = holds[i] ? 0 : -1;
        return new Domains(codes, [label]);
    }

    /// <summary>Every combination of two domains, labelled <c>a · b</c>.</summary>
    public static Domains Cross(Domains a, Domains b)
    {
        var codes = new int[a.Codes.Length];
        for (var i = 0; i < codes.Length; i++) codes[i] = a.Codes[i] < 0 || b.Codes[i] < 0 ? -1 : a.Codes[i] * b.Count + b.Codes[i];
        return new Domains(codes, [.. a.Labels.SelectMany(_ => b.Labels, (one, other) => $"{one} · {other}")]);
    }

    /// <summary>1 on the rows of a category, 0 on other rows, missing where the row has none.</summary>
    public Variable Indicator(int category)
    {
        var values = new double[Codes.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Codes[i] < 0 ? double.NaN : Codes[i] == category ? 1 : 0;
        return new Variable(Labels[category], values);
    }
}
