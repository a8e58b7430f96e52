using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.People.Acts;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.Admin;

internal sealed class ImportStaffModel(ImportStaff import, ActorAccess actors) : PageModel, IRedisplay
{
    private const long MostBytes = 1024 * 1024;

    [BindProperty] public IFormFile? Csv { get; set; }

    public StaffImportReport? Report { get; private set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        if (Csv is null || Csv.Length == 0) throw Problems.StaffInvalid.Because("Mời chọn tệp CSV có nội dung.", nameof(Csv));
        if (Csv.Length > MostBytes) throw Problems.StaffInvalid.Because("Tệp lớn hơn 1 MB. Mời chia thành nhiều tệp.", nameof(Csv));
        using var reader = new StreamReader(Csv.OpenReadStream());
        Report = await import.RunAsync(reader, actors.Required, cancellation);
    }
}
