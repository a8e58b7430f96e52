using System.Security.Cryptography;
using System.Text;

namespace MotCua.Questionnaires;

/// <summary>One answer that two people read differently from the same paper.</summary>
internal sealed record EntryDifference(SurveyQuestion Question, string? First, string? Second);

/// <summary>Which papers are typed in twice, and what differs.</summary>
internal static class DoubleEntry
{
    /// <summary>Drawn by the round's seed and the number, so that nobody chooses; the same on every machine.</summary>
    public static bool IsDrawn(Survey survey, SampleUnit unit)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{survey.Seed}:{unit.Number}")));
        return ((hash[0] << 8) | hash[1]) % 100 < survey.DoublePercent;
    }

    public static IReadOnlyList<EntryDifference> Differences(QuestionnaireContent content, IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second) =>
        [.. content.Questions.Select(question => new EntryDifference(question, first.GetValueOrDefault(question.Key), second.GetValueOrDefault(question.Key))).Where(one => one.First != one.Second)];
}
