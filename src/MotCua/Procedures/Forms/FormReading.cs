using System.Globalization;
using System.Text.RegularExpressions;

namespace MotCua.Procedures.Forms;

/// <summary>One thing wrong with what was typed.</summary>
/// <param name="Key">Of the answer: <c>ho-ten</c>, <c>tre.2.ngay-sinh</c>; of a group where it is about the whole.</param>
/// <param name="IsMissing">Not answered, where everything else is only wrong.</param>
public sealed record FormFault(string Key, string Sentence, bool IsMissing = false);

/// <summary>What was read from a form: answers in their one notation, and what is wrong.</summary>
public sealed record FormAnswers(IReadOnlyDictionary<string, string> Answers, IReadOnlyList<FormFault> Faults);

/// <summary>Reads what was typed into a form. Of a field that is not asked for, nothing is kept.</summary>
public static class FormReading
{
    public static FormAnswers Read(FormContent form, IReadOnlyDictionary<string, string> typed, DateOnly day, bool english = false)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<FormFault>();
        foreach (var field in form.Fields.Where(field => field.Group is null)) One(field, field.Question.Key, "");
        foreach (var group in form.Groups)
        {
            var count = Count(group, typed);
            if (count < group.Least) faults.Add(new FormFault(group.Key, english ? $"{Label(group, true)}: at least {group.Least} needed." : $"{group.Label}: cần ít nhất {group.Least}.", true));
            for (var place = 1; place <= Math.Min(count, group.Most); place++)
                foreach (var field in form.Fields.Where(field => field.Group == group.Key)) One(field, FormKeys.InGroup(group.Key, place, field.Question.Key), FormKeys.InGroup(group.Key, place, ""));
        }
        foreach (var rule in form.Rules)
            if (!Holds(form, rule, answers, day)) faults.Add(new FormFault(rule.Left, english && rule.SentenceEnglish is { Length: > 0 } own ? own : rule.Sentence));
        return new FormAnswers(answers, faults);

        void One(FormField field, string key, string prefix)
        {
            if (!IsShown(field, prefix, answers)) return;
            if (!typed.TryGetValue(key, out var text) || string.IsNullOrWhiteSpace(text))
            {
                if (field.Required) faults.Add(new FormFault(key, english ? $"{field.Question.Say(true)}: an answer is needed." : $"{field.Question.Label}: mời trả lời.", true));
                return;
            }
            var answer = Answer.Read(field.Question, text, out var fault);
            if (answer is not null) fault = Limits(field, answer, day, english);
            else if (english) fault = "this cannot be read.";
            if (fault is not null) faults.Add(new FormFault(key, $"{field.Question.Say(english)}: {fault}"));
            else answers[key] = answer!;
        }
    }

    /// <summary>How many of a group were begun; empty ones at the end do not count.</summary>
    public static int Count(FormGroup group, IReadOnlyDictionary<string, string> typed) => typed.Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
        .Select(pair => pair.Key.Split('.')).Where(parts => parts.Length == 3 && parts[0] == group.Key && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place is >= 1 and <= 99)
        .Select(parts => int.Parse(parts[1], CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();

    /// <param name="prefix">Of the group's place the field stands in: <c>tre.2.</c>; empty: none.</param>
    public static bool IsShown(FormField field, string prefix, IReadOnlyDictionary<string, string> answers)
    {
        if (field.ShownIf?.Split('=', 2) is not [var key, var wanted]) return true;
        var given = answers.TryGetValue(prefix + key, out var near) ? near : answers.GetValueOrDefault(key);
        return given is not null && wanted.Split(';').Contains(given, StringComparer.Ordinal);
    }

    public static string Label(FormGroup group, bool english) => english && group.LabelEnglish is { Length: > 0 } own ? own : group.Label;

    private static string? Limits(FormField field, string answer, DateOnly day, bool english)
    {
        var kind = field.Question.Kind;
        if (kind is AnswerKind.Text or AnswerKind.LongText)
        {
            if (field.MaxLength is { } most && answer.Length > most) return english ? $"at most {most} characters." : $"không quá {most} ký tự.";
            if (field.Pattern is { Length: > 0 } pattern && !Matches(pattern, answer)) return field.PatternWords is { Length: > 0 } words ? words : english ? "not in the form asked for." : "chưa đúng dạng.";
            return null;
        }
        if (kind == AnswerKind.BirthDay && Answer.Day(answer) > day) return english ? "the day has not come yet." : "ngày này chưa đến.";
        if (Answer.Number(kind, answer, day) is not { } number || kind == AnswerKind.Day) return null;
        var (low, high) = (Terms.Number(field.Min ?? 0), Terms.Number(field.Max ?? 0));
        var of = kind == AnswerKind.BirthDay ? english ? "years of age, " : "tuổi " : "";
        if (number < field.Min) return english ? $"{of}{low} at least." : $"{of}phải từ {low} trở lên.";
        return number > field.Max ? english ? $"{of}{high} at most." : $"{of}không quá {high}." : null;
    }

    /// <summary>Patterns are an officer's: read without backtracking, so that no text takes long.</summary>
    internal static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    private static bool Holds(FormContent form, FormRule rule, Dictionary<string, string> answers, DateOnly day)
    {
        if (Value(rule.Left) is not { } left || Value(rule.Right) is not { } right) return true;
        return rule.Comparison switch { "<" => left < right, "<=" => left <= right, "=" => left == right, ">=" => left >= right, ">" => left > right, _ => true };

        decimal? Value(string key)
        {
            if (key == FormRule.Today) return day.DayNumber;
            if (form.Find(key) is not { } field || !answers.TryGetValue(key, out var answer)) return null;
            // Between two days the day itself is compared, not the age.
            return field.Question.Kind is AnswerKind.Day or AnswerKind.BirthDay ? Answer.Day(answer)?.DayNumber : Answer.Number(field.Question.Kind, answer, day);
        }
    }
}
