using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Kernel.Calendar;
using MotCua.WorkingTime;

namespace MotCua.Web.Components;

/// <summary>What a day is in the strip that says why the promised day is what it is.</summary>
public enum StripDayKind { Event, Counted, Skipped, Paused, Due }

/// <param name="Note">Two or three syllables under the number: "nộp", "nghỉ", "Tết", "3".</param>
public sealed record StripDay(DateOnly Date, StripDayKind Kind, string Note);

/// <summary>The calendar strip "vì sao là ngày này": seven days a row, each counted or skipped with its reason.</summary>
[HtmlTargetElement("m-day-strip", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DayStrip : TagHelper
{
    private static readonly string[] Weekdays = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];

    public IEnumerable<StripDay> Days { get; set; } = [];

    /// <summary>The working-time library's own explanation, instead of <see cref="Days"/>.</summary>
    public ExplainedDueDate? Explained { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "days");
        int? month = null;
        foreach (var day in Explained is null ? Days : Of(Explained))
        {
            var style = day.Kind switch { StripDayKind.Counted => "c", StripDayKind.Paused => "p", StripDayKind.Due => "d", _ => "x" };
            var number = day.Date.Day.ToString(CultureInfo.InvariantCulture) + (day.Date.Month == month ? "" : "/" + day.Date.Month.ToString(CultureInfo.InvariantCulture));
            month = day.Date.Month;
            output.Content.AppendHtml(Markup.Element("li", style).With("title", $"{Say.Weekday(day.Date)} {Say.Day(day.Date)}: {Meaning(day.Kind)}")
                .Holding(Markup.Element("span", text: Weekdays[(int)day.Date.DayOfWeek]), Markup.Element("b", text: number), Markup.Element("span", text: day.Note)));
        }
    }

    public static IEnumerable<StripDay> Of(ExplainedDueDate explained) => explained.Days.Select((day, index) => new StripDay(
        day.Date,
        index == explained.Days.Count - 1 ? StripDayKind.Due : day.Why switch
        {
            DayReason.DayOfEvent or DayReason.Restarted => StripDayKind.Event,
            DayReason.Paused => StripDayKind.Paused,
            _ when day.Counted => StripDayKind.Counted,
            _ => StripDayKind.Skipped,
        },
        DayWords.Note(day)));

    private static string Meaning(StripDayKind kind) => kind switch
    {
        StripDayKind.Event => "ngày nộp, không tính",
        StripDayKind.Counted => "được tính",
        StripDayKind.Paused => "tạm dừng",
        StripDayKind.Due => "ngày hẹn",
        _ => "không tính",
    };
}
