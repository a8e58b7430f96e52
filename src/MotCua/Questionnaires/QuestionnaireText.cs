using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Procedures.Forms;

namespace MotCua.Questionnaires;

/// <summary>
/// The one notation in which a version is written and kept. Lines: <c>tieu-de:</c>, <c>mo-dau:</c>; <c># yeu-to khoa: Tên | Name</c> or <c># phan khoa: …</c>;
/// <c>? khoa kieu dau…: Câu hỏi | Question</c>; <c>- khoa: Lựa chọn | Choice</c>. Kinds: mot, nhieu, thang, so, chu, ngay. Marks: bat-buoc, neu=khoa=gia-tri;gia-tri,
/// noi-dung=danh-gia|hai-long|mong-doi|chung, thang=dung, tu=0, den=100, dai=500. A line that begins with <c>//</c> is a remark.
/// </summary>
internal static partial class QuestionnaireText
{
    public const int MostSigns = 60_000;
    private const int MostQuestions = 120, MostChoices = 30;

    private static readonly Dictionary<string, QuestionKind> Kinds = new(StringComparer.Ordinal)
        { ["mot"] = QuestionKind.One, ["nhieu"] = QuestionKind.Several, ["thang"] = QuestionKind.Scale, ["so"] = QuestionKind.Number, ["chu"] = QuestionKind.Text, ["ngay"] = QuestionKind.Day };

    private static readonly Dictionary<string, QuestionAspect> Aspects = new(StringComparer.Ordinal)
        { ["danh-gia"] = QuestionAspect.Assessment, ["hai-long"] = QuestionAspect.Satisfaction, ["mong-doi"] = QuestionAspect.Expectation, ["chung"] = QuestionAspect.Overall };

    /// <returns>What could be read, and every fault with its line; a text without faults is whole.</returns>
    public static (QuestionnaireContent Content, IReadOnlyList<string> Faults) Read(string text)
    {
        var (faults, sections, questions) = (new List<string>(), new List<QuestionSection>(), new List<SurveyQuestion>());
        var (title, intro) = (("", (string?)null), ("", (string?)null));
        foreach (var (index, raw) in text.Split('\n').Index())
        {
            var line = raw.Trim();
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal)) continue;
            var parts = Shape().Match(line);
            if (!parts.Success) { Fault("không đọc được. Mời xem cách ghi bên dưới"); continue; }
            var (head, words) = (parts.Groups["head"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), Both(parts.Groups["text"].Value));
            if (words.Vietnamese.Length == 0) { Fault("thiếu câu tiếng Việt sau dấu hai chấm"); continue; }
            switch (head)
            {
                case ["tieu-de"]: title = words; break;
                case ["mo-dau"]: intro = words; break;
                case ["#", "yeu-to" or "phan", var key]:
                    if (!FormKeys.IsKey(key) || sections.Exists(other => other.Key == key)) Fault($"khóa phần “{key}” chưa đúng dạng hoặc đã dùng");
                    else sections.Add(new QuestionSection(key, words.Vietnamese, words.English, head[1] == "yeu-to", []));
                    break;
                case ["?", var key, var kind, .. var marks]: Add(key, kind, marks, words); break;
                case ["-", var key]: Choose(key, words); break;
                default: Fault("không đọc được. Mời xem cách ghi bên dưới"); break;
            }

            void Fault(string what) => faults.Add($"Dòng {index + 1}: {what}.");

            void Add(string key, string kind, string[] marks, (string Vietnamese, string? English) said)
            {
                if (sections.Count == 0) { Fault("câu hỏi cần đứng sau một phần (#)"); return; }
                if (!FormKeys.IsKey(key) || questions.Exists(other => other.Key == key)) { Fault($"khóa câu hỏi “{key}” chưa đúng dạng hoặc đã dùng"); return; }
                if (!Kinds.TryGetValue(kind, out var answered)) { Fault($"kiểu “{kind}” không có; dùng một trong: {string.Join(", ", Kinds.Keys)}"); return; }
                var question = new Question(key, said.Vietnamese, Answers(answered)) { LabelEnglish = said.English, Choices = answered == QuestionKind.Scale ? FiveSteps.Satisfied : [] };
                var (field, aspect) = (new FormField(question), QuestionAspect.None);
                foreach (var mark in marks)
                {
                    var pair = mark.Split('=', 2);
                    switch (pair)
                    {
                        case ["bat-buoc"]: field = field with { Required = true }; break;
                        case ["neu", var when] when questions.Exists(other => CanDecide(other, when)): field = field with { ShownIf = when }; break;
                        case ["neu", _]: Fault("điều kiện “neu” chỉ theo một câu chọn một hoặc thang đứng trước, ghi neu=khoa=gia-tri"); break;
                        case ["noi-dung", var what] when Aspects.TryGetValue(what, out var found) && (found is QuestionAspect.Assessment or QuestionAspect.Expectation || answered == QuestionKind.Scale): aspect = found; break;
                        case ["thang", "dung"] when answered == QuestionKind.Scale: field = field with { Question = question with { Choices = FiveSteps.Agreed } }; break;
                        case ["tu", var least] when answered == QuestionKind.Number && Number(least) is { } low: field = field with { Min = low }; break;
                        case ["den", var most] when answered == QuestionKind.Number && Number(most) is { } high: field = field with { Max = high }; break;
                        case ["dai", var length] when answered == QuestionKind.Text && Number(length) is { } signs and > 0 and <= Answer.MostOfText: field = field with { MaxLength = (int)signs }; break;
                        default: Fault($"dấu “{mark}” không dùng được cho câu hỏi này"); break;
                    }
                }
                var read = new SurveyQuestion(field, answered, aspect);
                questions.Add(read);
                sections[^1] = sections[^1] with { Questions = [.. sections[^1].Questions, read] };
            }

            void Choose(string key, (string Vietnamese, string? English) said)
            {
                if (questions.Count == 0 || questions[^1].Kind is not (QuestionKind.One or QuestionKind.Several)) { Fault("lựa chọn cần đứng sau câu chọn một hoặc chọn nhiều"); return; }
                var question = questions[^1].Field.Question;
                if (!ChoiceKey().IsMatch(key) || MissingAnswer.Is(key) || question.Choices.Any(choice => choice.Key == key)) { Fault($"khóa lựa chọn “{key}” chưa đúng dạng, đã dùng, hoặc dành riêng"); return; }
                var changed = questions[^1] with { Field = questions[^1].Field with { Question = question with { Choices = [.. question.Choices, new AnswerChoice(key, said.Vietnamese, said.English)] } } };
                questions[^1] = changed;
                sections[^1] = sections[^1] with { Questions = [.. sections[^1].Questions.Take(sections[^1].Questions.Count - 1), changed] };
            }
        }
        faults.AddRange(Whole(title.Item1, sections, questions));
        return (new QuestionnaireContent(title.Item1, title.Item2, intro.Item1.Length > 0 ? intro.Item1 : null, intro.Item2, sections), faults);
    }

    /// <summary>What stands in the text but lacks its English.</summary>
    public static IReadOnlyList<string> WithoutEnglish(QuestionnaireContent content) =>
    [
        .. content.Sections.Where(section => section.LabelEnglish is null).Select(section => section.Label),
        .. content.Questions.Where(question => question.Field.Question.LabelEnglish is null || question.Field.Question.Choices.Any(choice => choice.LabelEnglish is null)).Select(question => question.Field.Question.Label),
    ];

    private static IEnumerable<string> Whole(string title, List<QuestionSection> sections, List<SurveyQuestion> questions)
    {
        if (title.Length == 0) yield return "Thiếu dòng tieu-de.";
        if (questions.Count is 0 or > MostQuestions) yield return $"Bộ câu hỏi cần từ 1 đến {MostQuestions} câu.";
        foreach (var section in sections.Where(section => section.Questions.Count == 0)) yield return $"Phần “{section.Label}” chưa có câu hỏi nào.";
        foreach (var question in questions.Where(question => question.Kind is QuestionKind.One or QuestionKind.Several && question.Field.Question.Choices.Count is < 2 or > MostChoices)) yield return $"Câu “{question.Key}” cần từ 2 đến {MostChoices} lựa chọn.";
        foreach (var question in questions.Where(question => question.Field.Min > question.Field.Max)) yield return $"Câu “{question.Key}”: số nhỏ nhất lớn hơn số lớn nhất.";
        if (questions.Count(question => question.Aspect == QuestionAspect.Overall) > 1) yield return "Chỉ một câu mang noi-dung=chung.";
        foreach (var section in sections.Where(section => section.IsFactor && section.Questions.All(question => question.Aspect != QuestionAspect.Satisfaction))) yield return $"Yếu tố “{section.Label}” cần ít nhất một câu thang mang noi-dung=hai-long.";
    }

    private static bool CanDecide(SurveyQuestion other, string when) => when.Split('=', 2) is [var key, { Length: > 0 } wanted] && other.Key == key && other.Kind is QuestionKind.One or QuestionKind.Scale
        && wanted.Split(';').All(value => other.Field.Question.Choices.Any(choice => choice.Key == value));

    private static AnswerKind Answers(QuestionKind kind) => kind switch { QuestionKind.Number => AnswerKind.Number, QuestionKind.Text => AnswerKind.LongText, QuestionKind.Day => AnswerKind.Day, _ => AnswerKind.Choice };

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (string Vietnamese, string? English) Both(string text) => text.Split('|', 2, StringSplitOptions.TrimEntries) is [var vietnamese, { Length: > 0 } english] ? (vietnamese, english) : (text.Split('|')[0].Trim(), null);

    [GeneratedRegex("^(?<head>[^:]{1,200}):(?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex ChoiceKey();
}
