namespace MotCua.Web;

/// <summary>
/// Vietnamese or English, as the reader chose. A page that speaks both says its sentences with <see cref="T"/>;
/// the frame around the page uses <see cref="Frame"/>, so that a page that exists only in Vietnamese is still marked as such.
/// </summary>
public sealed class Words
{
    public const string CookieName = "motcua-lang";

    public bool IsEnglish { get; set; }

    /// <summary>True once the page itself has said something in both languages.</summary>
    public bool PageIsBilingual { get; private set; }

    public string Language => IsEnglish ? "en" : "vi";

    /// <summary>Language of the page's own content, for its <c>lang</c> attribute.</summary>
    public string PageLanguage => PageIsBilingual ? Language : "vi";

    public string T(string vietnamese, string english)
    {
        PageIsBilingual = true;
        return IsEnglish ? english : vietnamese;
    }

    public string Frame(string vietnamese, string english) => IsEnglish ? english : vietnamese;
}

/// <summary><c>?lang=en</c> is kept in a cookie and the same page is shown again without it; the rest of the address stays.</summary>
internal sealed class LanguageSwitch(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Words words)
    {
        var request = context.Request;
        var asked = request.Query["lang"].ToString();
        words.IsEnglish = (asked is "vi" or "en" ? asked : request.Cookies[Words.CookieName]) == "en";
        if (asked is not ("vi" or "en") || !HttpMethods.IsGet(request.Method) || request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return next(context);

        context.Response.Cookies.Append(Words.CookieName, asked, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
        });
        var rest = QueryString.Create(request.Query.Where(pair => pair.Key != "lang"));
        context.Response.Redirect(Local(request.PathBase + request.Path) + rest);
        return Task.CompletedTask;
    }

    // A path that begins with two slashes would be read by browsers as another host.
    private static string Local(PathString path) => "/" + path.ToUriComponent().TrimStart('/', '\\');

    /// <summary>The address of this page in another language.</summary>
    public static string Address(HttpRequest request, string language) =>
        Local(request.PathBase + request.Path) + QueryString.Create(request.Query.Where(pair => pair.Key != "lang").Append(new("lang", language)));
}
