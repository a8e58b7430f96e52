using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Web.Pages;

internal sealed class AccessibilityModel : PageModel;
