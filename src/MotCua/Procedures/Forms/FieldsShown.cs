using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Web;

namespace MotCua.Procedures.Forms;

/// <summary>Questions as boxes on a page: what is asked, what was typed so far, in which language.</summary>
public sealed record FieldsShown(FormContent Form, IReadOnlyDictionary<string, string> Typed, DateOnly Day, bool English)
{
    /// <summary>Before the key of an answer, in the name of its box.</summary>
    public const string Prefix = "answers.";
    /// <summary>Carries which boxes were on the page; a script that shows them as they are needed takes it away.</summary>
    public const string ShownField = "answers-shown";

    private const int MostKeys = 600, MostPlaces = 60, FewChoices = 6;

    /// <summary>One box, or the boxes of one place in a group.</summary>
    public sealed record Box(FormField Field, string Key, string Prefix, FieldsShown Page)
    {
        public string Name => FieldsShown.Prefix + Key;
        public string Id => TagBuilder.CreateSanitizedId(Name, "_");
        public string Value => Page.Typed.GetValueOrDefault(Key, "");
        public bool IsShown => FormReading.IsShown(Field, Prefix, Page.Read.Answers);
        public bool AsRadios => Field.Question.Kind == AnswerKind.YesNo || (Field.Question.Kind == AnswerKind.Choice && Field.Question.Choices.Count <= FewChoices);

        public IReadOnlyList<AnswerChoice> Choices => Field.Question.Kind == AnswerKind.YesNo ? [new(Answer.Yes, "Có", "Yes"), new(Answer.No, "Không", "No")] : Field.Question.Choices;

        public string Label(AnswerChoice choice) => Page.English ? choice.LabelEnglish ?? choice.Label : choice.Label;

        public string? Hint => Field.Question.SayHelp(Page.English) ?? (Field.Question.Kind is AnswerKind.Day or AnswerKind.BirthDay ? (Page.English ? "For example 15/11/2021" : "Ví dụ 15/11/2021") : null);

        /// <summary>Name and values of the box it depends on, for the script: <c>answers.key=a;b</c>.</summary>
        public string? ShownIf => Field.ShownIf?.Split('=', 2) is not [var key, var wanted] ? null
            : $"{FieldsShown.Prefix}{(Prefix.Length > 0 && Page.Form.Fields.Any(other => other.Group == Field.Group && other.Question.Key == key) ? Prefix + key : key)}={wanted}";
    }

    public FormAnswers Read { get; } = FormReading.Read(Form, Typed, Day, English);

    /// <summary>Fields and groups in the order of the form; a group stands where its first field does.</summary>
    public IEnumerable<(FormField? Field, FormGroup? Group)> Parts =>
        Form.Fields.Select(one => (one.Group is null ? one : null, one.Group is null ? null : Form.Groups.FirstOrDefault(group => group.Key == one.Group))).Distinct();

    public Box Of(FormField field) => new(field, field.Question.Key, "", this);

    public IEnumerable<Box> Of(FormGroup group, int place) => Form.Fields.Where(field => field.Group == group.Key)
        .Select(field => new Box(field, FormKeys.InGroup(group.Key, place, field.Question.Key), FormKeys.InGroup(group.Key, place, ""), this));

    /// <summary>How many of a group are on the page.</summary>
    public int Places(FormGroup group) => Math.Clamp(PlacesTyped(group.Key, Typed), Math.Max(1, group.Least), Math.Max(1, group.Most));

    /// <summary>The keys of all boxes that can be seen.</summary>
    public string ShownKeys => string.Join(' ', Boxes.Where(box => box.IsShown).Select(box => box.Key));

    public IEnumerable<Box> Boxes => Form.Fields.Where(one => one.Group is null).Select(Of).Concat(Form.Groups.SelectMany(group => Enumerable.Range(1, Places(group)).SelectMany(place => Of(group, place))));

    /// <summary>Something is asked now that was not on the page: without scripts it has to be shown first.</summary>
    public bool HasNewBoxes(string? shown) => shown is not null && shown.Split(' ').ToHashSet(StringComparer.Ordinal) is var seen && Boxes.Any(box => box.IsShown && !seen.Contains(box.Key));

    /// <summary>What stands in the boxes of a posted form; empty ones too, so that a group keeps its places.</summary>
    public static Dictionary<string, string> TypedIn(IFormCollection form) => form.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)).Take(MostKeys)
        .ToDictionary(pair => pair.Key[Prefix.Length..], pair => TypedText.Clean(pair.Value.ToString()), StringComparer.Ordinal);

    /// <summary>One place more, or one less, of a group: <c>+tre</c>, <c>-tre.2</c>.</summary>
    public static void Change(FormContent form, Dictionary<string, string> typed, string change)
    {
        var (group, dropped) = change[1..].Split('.') is [var name, var place] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (name, number) : (change[1..], 0);
        var fields = form.Fields.Where(field => field.Group == group).Select(field => field.Question.Key).ToList();
        var count = Math.Clamp(PlacesTyped(group, typed), 1, MostPlaces);
        if (fields.Count == 0) return;
        if (change[0] == '+')
        {
            foreach (var key in fields) typed.TryAdd(FormKeys.InGroup(group, count + 1, key), "");
            return;
        }
        for (var at = Math.Max(1, dropped); at <= count; at++)
            foreach (var key in fields)
            {
                if (typed.Remove(FormKeys.InGroup(group, at + 1, key), out var next)) typed[FormKeys.InGroup(group, at, key)] = next;
                else typed.Remove(FormKeys.InGroup(group, at, key));
            }
    }

    private static int PlacesTyped(string group, IReadOnlyDictionary<string, string> typed) => typed.Keys.Select(key => key.Split('.'))
        .Where(parts => parts.Length == 3 && parts[0] == group && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Select(parts => int.Parse(parts[1], CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
}
