using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.Answers;

internal static class AnswerBoxes
{
    /// <summary>Every fault at its own box; the page is shown again with what was typed.</summary>
    /// <returns>False: there is none.</returns>
    public static bool ShowFaults(this PageModel page, IEnumerable<FormFault> faults)
    {
        List<string> order = [];
        foreach (var fault in faults)
        {
            order.Add(FieldsShown.Prefix + fault.Key);
            page.ModelState.AddModelError(order[^1], fault.Sentence);
        }
        page.ViewData[Web.Components.ErrorSummary.OrderKey] = order;
        if (page.ModelState.IsValid) return false;
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return true;
    }
}
