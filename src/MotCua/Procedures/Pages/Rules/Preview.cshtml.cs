using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Procedures.Forms;
using MotCua.Web;

namespace MotCua.Procedures.Pages.Rules;

/// <summary>A form as whoever files will see it, at the width of a phone or a desk, empty or filled with its sample; sent for a try, and nothing kept.</summary>
internal sealed class PreviewModel(Store store, OfficeClock clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty(SupportsGet = true, Name = "rong")] public string? Width { get; set; }
    [BindProperty(SupportsGet = true, Name = "mau")] public string? Sample { get; set; }

    public ProcedureForm Form { get; private set; } = null!;
    public ProcedureVersion Version { get; private set; } = null!;
    public Dictionary<string, string> Typed { get; private set; } = [];
    /// <summary>Whether what was sent for a try would be taken; null: nothing was sent.</summary>
    public bool? Tried { get; private set; }
    public bool Phone => Width == "dien-thoai";
    public bool English => words.IsEnglish;
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Sample is not null) Typed = SampleAnswers.Of(Form.Content);
    }

    public async Task<IActionResult> OnPostAsync(string? group, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Typed = FieldsShown.TypedIn(Request.Form);
        if (group is ['+' or '-', _, ..])
        {
            FieldsShown.Change(Form.Content, Typed, group);
            return Page();
        }
        var faults = FormReading.Read(Form.Content, Typed, clock.Today, words.IsEnglish).Faults;
        foreach (var fault in faults) ModelState.AddModelError(FieldsShown.Prefix + fault.Key, fault.Sentence);
        ViewData[Web.Components.ErrorSummary.OrderKey] = faults.Select(fault => FieldsShown.Prefix + fault.Key).ToList();
        Tried = ModelState.IsValid;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Form = await store.ProcedureForms.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw Problems.NotFound.Because();
        Version = await store.ProcedureVersions.AsNoTracking().SingleAsync(row => row.Id == Form.VersionId, cancellation);
    }
}
