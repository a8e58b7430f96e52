using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;

namespace MotCua.Web.Components;

/// <summary>
/// A row of law by the name of its article, linked to where it stands in full: <c>&lt;m-law row="blds-147" /&gt;</c> gives
/// "Điều 147 Bộ luật Dân sự 2015". A day swapped by the office leads to its calendar.
/// </summary>
[HtmlTargetElement("m-law", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed partial class LawCite(LawBook law) : TagHelper
{
    /// <summary>Id of the row.</summary>
    public string Row { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (OfficeCalendars.SwappedDay(Row) is { } day)
        {
            output.Attributes.SetAttribute("href", $"/lich-lam-viec?nam={day.Year}");
            output.Content.SetContent("Lịch làm việc của cơ quan");
            return;
        }
        output.Attributes.SetAttribute("href", LawRow.AddressOf(Row));
        if (law.ById(Row) is not { } row)
        {
            output.Content.SetContent("Căn cứ không còn trong dữ liệu pháp luật");
            return;
        }
        output.Attributes.SetAttribute("title", row.Title);
        output.Content.SetContent(Name(row.Article) + (row.IsUnconfirmed ? " (chưa đối chiếu)" : ""));
    }

    /// <summary>From the order of the data, law first, to the order of speech: "khoản 5 Điều 148 Bộ luật Dân sự 2015".</summary>
    public static string Name(string article)
    {
        if (Parts().Match(article) is not { Success: true } parts) return article;
        string Part(string name, string word) => parts.Groups[name] is { Success: true } found ? $"{word} {found.Value} " : "";
        return $"{Part("point", "điểm")}{Part("clause", "khoản")}Điều {parts.Groups["article"].Value} {parts.Groups["law"].Value}" is var said ? char.ToUpperInvariant(said[0]) + said[1..] : article;
    }

    [GeneratedRegex(@"^(?<law>[^;(]+), Điều (?<article>\d+\w?([–-]\d+\w?)?)( khoản (?<clause>\d+([–,-] ?\d+)*))?( điểm (?<point>\w))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
