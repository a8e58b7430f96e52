using System.Text.RegularExpressions;

namespace MotCua.Procedures.Forms;

/// <summary>What a form must satisfy to be kept, even as a draft.</summary>
internal static class FormRules
{
    private const int MostFields = 150, MostGroups = 10, MostRules = 40, MostPlaces = 50, MostPattern = 200, MostSigners = 5;

    public static void Check(FormContent form)
    {
        if (form.Fields.Count > MostFields) throw Wrong($"Tờ khai có nhiều nhất {MostFields} ô.", "Fields");
        if (form.Groups.Count > MostGroups || form.Rules.Count > MostRules) throw Wrong($"Không quá {MostGroups} nhóm và {MostRules} điều kiện giữa các ô.", "Groups");
        foreach (var group in form.Groups)
        {
            if (!FormKeys.IsKey(group.Key) || group.Label.Length == 0) throw Wrong("Mỗi nhóm cần mã (chữ thường không dấu, số, gạch nối) và tên.", "Groups");
            if (group.Least < 0 || group.Most < Math.Max(1, group.Least) || group.Most > MostPlaces) throw Wrong($"Nhóm “{group.Label}”: số lần từ 0 đến {MostPlaces}, nhiều nhất không nhỏ hơn ít nhất.", "Groups");
            if (form.Fields.All(field => field.Group != group.Key)) throw Wrong($"Nhóm “{group.Label}” chưa có ô nào.", "Groups");
        }
        if (form.Fields.GroupBy(field => (field.Group, field.Question.Key)).FirstOrDefault(same => same.Count() > 1) is { } twice) throw Wrong($"Ô “{twice.First().Question.Label}”: mã {twice.Key.Key} đã dùng cho ô khác.", "Key");
        var before = new List<FormField>();
        foreach (var field in form.Fields)
        {
            CheckField(form, field, before);
            before.Add(field);
        }
        foreach (var rule in form.Rules) CheckRule(form, rule);
        if (form.Signers.Count > MostSigners || form.Signers.DistinctBy(signer => signer.Key).Count() < form.Signers.Count) throw Wrong($"Nhiều nhất {MostSigners} người cùng ký, mỗi người một mã.", "Signers");
        foreach (var signer in form.Signers)
        {
            if (!FormKeys.IsKey(signer.Key) || signer.Label.Length is 0 or > 120) throw Wrong("Mỗi người cùng ký cần mã (chữ thường không dấu, số, gạch nối) và tư cách.", "Signers");
            if (signer.ShownIf is { Length: > 0 } when && !CanDepend(null, when, before)) throw Wrong($"Người cùng ký “{signer.Label}”: chỉ theo một ô Có/không hoặc chọn một ngoài nhóm, ghi mã=giá trị, ví dụ hon-nhan=ket-hon.", "Signers");
        }
    }

    private static void CheckField(FormContent form, FormField field, List<FormField> before)
    {
        var (question, name) = (field.Question, field.Question.Label);
        if (string.IsNullOrWhiteSpace(name)) throw Wrong("Mời ghi câu hỏi của ô.", "Label");
        if (!FormKeys.IsKey(question.Key)) throw Wrong($"Ô “{name}”: mã chỉ gồm chữ thường không dấu, số và gạch nối, bắt đầu bằng chữ.", "Key");
        if (question.Kind == AnswerKind.Choice && question.Choices.Count < 2) throw Wrong($"Ô “{name}” cần ít nhất hai lựa chọn.", "Choices");
        if (field.Group is { } group && form.Groups.All(other => other.Key != group)) throw Wrong($"Ô “{name}”: chưa có nhóm {group}.", "Group");
        if (field.Min > field.Max) throw Wrong($"Ô “{name}”: giá trị nhỏ nhất lớn hơn giá trị lớn nhất.", "Min");
        if (field.Pattern is { Length: > 0 } pattern && !IsPattern(pattern)) throw Wrong($"Ô “{name}”: mẫu chữ không đọc được.", "Pattern");
        if (field.Fill is { Length: > 0 } fill && FormFill.Sources.All(source => source.Code != fill)) throw Wrong($"Ô “{name}”: nguồn điền sẵn không có.", "Fill");
        if (field.Sample is { Length: > 0 } sample && Answer.Read(question, Answer.Typed(question, sample), out var fault) is null) throw Wrong($"Ô “{name}”, mẫu điền: {fault}", "Sample");
        if (field.ShownIf is { Length: > 0 } when && !CanDepend(field.Group, when, before)) throw Wrong($"Ô “{name}”: chỉ hiện theo một ô Có/không hoặc chọn một đứng trước, ghi mã=giá trị, ví dụ ho-ngheo=yes.", "ShownIf");
    }

    private static bool CanDepend(string? group, string when, List<FormField> before) => when.Split('=', 2) is [var key, { Length: > 0 } wanted]
        && before.FindLast(other => other.Question.Key == key && (other.Group is null || other.Group == group)) is { } on
        && wanted.Split(';').All(value => on.Question.Kind == AnswerKind.YesNo ? value is Answer.Yes or Answer.No : on.Question.Kind == AnswerKind.Choice && on.Question.Choices.Any(choice => choice.Key == value));

    private static void CheckRule(FormContent form, FormRule rule)
    {
        bool Compares(string key) => form.Find(key) is { Question.IsNumeric: true };
        if (!Compares(rule.Left) || (rule.Right != FormRule.Today && !Compares(rule.Right)) || !FormRule.Comparisons.Contains(rule.Comparison))
            throw Wrong($"Điều kiện “{rule.Left} {rule.Comparison} {rule.Right}”: chỉ so sánh hai ô số, tiền hoặc ngày ngoài nhóm, hoặc với {FormRule.Today}; dấu so sánh là {string.Join(" ", FormRule.Comparisons)}.", "Rules");
        if (string.IsNullOrWhiteSpace(rule.Sentence)) throw Wrong("Mỗi điều kiện cần câu báo lỗi.", "Rules");
    }

    private static bool IsPattern(string pattern)
    {
        if (pattern.Length > MostPattern) return false;
        try
        {
            _ = FormReading.Matches(pattern, "");
            return true;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Refused Wrong(string sentence, string field) => FormProblems.FormInvalid.Because(sentence, field);
}
