using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Keep;

internal sealed class NewModel(ActorAccess actors, KeepQuestionnaire keep) : PageModel, IRedisplay
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Purpose { get; set; }
    [BindProperty] public bool FromExample { get; set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Redirect($"/bo-cau-hoi/{(await keep.MakeAsync(actors.Required, Name, Purpose, FromExample, cancellation)).Code}/soan");
}
