using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.WorkingTime;

namespace MotCua.Web.Pages;

/// <summary>Each component once: example, documentation and test. Stores nothing; not there in a real installation.</summary>
internal sealed class StyleGuideModel(Installation installation, IHostEnvironment environment) : PageModel
{
    [BindProperty]
    public int Version { get; set; } = 3;

    [BindProperty, Required, StringLength(100)]
    public string? Name { get; set; }

    [BindProperty, Range(0, 24)]
    public decimal? Hours { get; set; }

    [BindProperty, Required]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Born { get; set; }

    [BindProperty, StringLength(500)]
    public string? Reason { get; set; }

    [BindProperty, Required]
    public string? Field { get; set; }

    [BindProperty, Required]
    public string? Channel { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Papers { get; set; } = [];

    [BindProperty]
    public bool Agree { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public static IReadOnlyList<SelectListItem> Fields { get; } = [new("Việc làm", "viec-lam"), new("Người có công", "nguoi-co-cong")];

    public static IReadOnlyList<SelectListItem> PaperKinds { get; } = [new("Đơn đề nghị", "don"), new("Bản sao hộ chiếu", "ho-chieu")];

    public ExplainedDueDate? Why { get; } = Deadline.Explain(
        new WorkCalendar(OfficeHours.Default, [], new DateOnly(2021, 11, 1), new DateOnly(2021, 12, 31)),
        new DateTime(2021, 11, 8, 9, 32, 0, DateTimeKind.Unspecified), new TimeLimit(7, LimitUnit.WorkingDay));

    public IActionResult OnGet() => Shown() ? Page() : NotFound();

    public IActionResult OnPost()
    {
        if (!Shown()) return NotFound();
        if (!ModelState.IsValid) return Page();
        TempData["Done"] = "Đã nhận biểu mẫu thử. Không có gì được lưu.";
        return RedirectToPage();
    }

    private bool Shown() => installation.IsDemonstration || environment.IsDevelopment();
}
