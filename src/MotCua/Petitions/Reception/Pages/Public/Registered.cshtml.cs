using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Petitions.Reception.Pages.Public;

/// <summary>Code and secret, to the browser that registered; neither stands in an address.</summary>
[ResponseCache(NoStore = true)]
internal sealed class RegisteredModel : PageModel
{
    public const string CodeKey = "reception-code", SecretKey = "reception-secret";

    public string? Code { get; private set; }
    public string? Secret { get; private set; }

    public void OnGet() => (Code, Secret) = (TempData.Peek(CodeKey) as string, TempData.Peek(SecretKey) as string);
}
