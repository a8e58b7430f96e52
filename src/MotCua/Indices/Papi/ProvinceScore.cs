using System.Globalization;

namespace MotCua.Indices.Papi;

/// <summary>What PAPI published of one province in one survey year, as it was imported. A score that was not published is not there; it is never a zero.</summary>
public sealed class ProvinceScore
{
    public required int Year { get; init; }

    /// <summary>Two digits of the statistics office: <c>89</c>.</summary>
    public required string ProvinceCode { get; init; }

    public string Name { get; private set; } = "";

    /// <summary><c>D1=4.869586;SC11=0.993498</c>: columns of that year's edition in its order, each with the digits of its source.</summary>
    public string Scores { get; private set; } = "";

    /// <summary>The import that last changed it.</summary>
    public Guid ImportId { get; private set; }

    public IReadOnlyDictionary<string, decimal> Read() => Scores.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('='))
        .ToDictionary(pair => pair[0], pair => decimal.Parse(pair[1], NumberStyles.Float, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <returns>Whether anything changed.</returns>
    internal bool Take(string name, IEnumerable<KeyValuePair<string, decimal>> scores, Guid import)
    {
        var text = string.Join(';', scores.Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.Key}={score.Value}")));
        if (Name == name && Scores == text) return false;
        (Name, Scores, ImportId) = (name, text, import);
        return true;
    }
}

/// <summary>That scores were brought in: from which files, by whom, and what it did.</summary>
public sealed class ScoreImport
{
    public required Guid Id { get; init; }
    public required DateTime At { get; init; }
    public Guid? By { get; init; }
    public required string ByName { get; init; }
    /// <summary>File names, each with the first 16 digits of its SHA-256.</summary>
    public required string Files { get; init; }
    public required int FirstYear { get; init; }
    public required int LastYear { get; init; }
    public required int Added { get; init; }
    public required int Changed { get; init; }
    public required int Same { get; init; }
}
