using System.Text;
using MotCua.Kernel.Law;

namespace MotCua.Questionnaires;

/// <summary>The example questionnaire of <c>law/codes/sipas-example.json</c>: five factors by the SIPAS method, in our own words.</summary>
internal static class SipasExample
{
    public const string List = "sipas-example";

    public const string Source = "Ví dụ do chúng tôi soạn theo năm yếu tố của SIPAS; câu chữ là của chúng tôi, cách chia 22 tiêu chí chưa đối chiếu với văn bản của Bộ Nội vụ.";

    public static string Text(LawBook law)
    {
        var text = new StringBuilder();
        foreach (var row in law.Codes(List))
        {
            var line = row.More.GetValueOrDefault("line", "");
            text.Append(line.Replace("@", row.Code[(row.Code.LastIndexOf('.') + 1)..], StringComparison.Ordinal)).Append(": ").Append(row.Name);
            if (row.English is { Length: > 0 } english) text.Append(" | ").Append(english);
            text.Append('\n');
        }
        return text.ToString();
    }
}

/// <summary>Thresholds of ours, dated, in <c>law/codes/survey-rules.json</c>.</summary>
internal static class SurveyRules
{
    public const string List = "survey-rules", HideBelow = "hide-below", MarkBelow = "mark-below";

    public static int Number(LawBook law, string code, DateOnly day, int otherwise) =>
        law.Codes(List).LastOrDefault(row => row.Code == code && (row.From is null || row.From <= day) && (row.To is null || row.To >= day)) is { } found
        && int.TryParse(found.More.GetValueOrDefault("value"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
