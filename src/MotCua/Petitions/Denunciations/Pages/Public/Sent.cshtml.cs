using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Web;
using MotCua.WorkingTime;

namespace MotCua.Petitions.Denunciations.Pages.Public;

/// <summary>The receipt on its way from the answer to the next page: in the browser's own cookie, closed with the site's keys, until it is written down.</summary>
internal static class ReceiptNote
{
    private const string Code = "SealedCode", Digits = "SealedReceipt";

    public static void Keep(ITempDataDictionary note, string code, string digits) => (note[Code], note[Digits]) = (code, digits);

    public static (string Code, string Digits)? Peek(ITempDataDictionary note) => note.Peek(Code) is string code && note.Peek(Digits) is string digits ? (code, digits) : null;

    public static void Drop(ITempDataDictionary note)
    {
        note.Remove(Code);
        note.Remove(Digits);
    }
}

[Nobody, ResponseCache(NoStore = true)]
internal sealed class SentModel(LawBook law, OfficeClock clock, OfficeCalendars calendars) : PageModel
{
    public (string Code, string Digits)? Receipt { get; private set; }
    public bool IsTip => Receipt?.Code.StartsWith("BT", StringComparison.Ordinal) == true || Request.Path.StartsWithSegments("/bao-tin", StringComparison.Ordinal);

    public string Due => law.Rule("tc-01", clock.Today).Number is { } days && Deadline.Of(calendars.Of(), clock.Now, new TimeLimit(days, LimitUnit.WorkingDay)) is { } due ? Say.Day(DateOnly.FromDateTime(due.Due)) : "";

    public void OnGet() => Receipt = ReceiptNote.Peek(TempData);

    public IActionResult OnPost()
    {
        Receipt = ReceiptNote.Peek(TempData);
        var tip = IsTip;
        ReceiptNote.Drop(TempData);
        return Redirect(tip ? "/bao-tin" : "/to-cao");
    }
}
