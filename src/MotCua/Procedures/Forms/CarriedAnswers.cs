using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace MotCua.Procedures.Forms;

/// <summary>
/// What was answered before filing, carried to the filing form in a sealed cookie of the person's own browser. It lives two hours,
/// is for one procedure, and is taken away when it has been used.
/// </summary>
public sealed class CarriedAnswers(IDataProtectionProvider protection, OfficeClock clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private const string Cookie = "motcua-answers";
    private const int MostBytes = 3_500;

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("carried-answers").ToTimeLimitedDataProtector();

    private sealed record Carried(string Procedure, DateTime Until, Dictionary<string, string> Answers);

    public void Keep(HttpContext context, string procedure, IReadOnlyDictionary<string, string> answers)
    {
        var sealedText = protector.Protect(JsonSerializer.Serialize(new Carried(procedure, clock.UtcNow + Lifetime, answers.ToDictionary())), Lifetime);
        // More than a browser keeps: the questions are simply asked again.
        if (sealedText.Length <= MostBytes) context.Response.Cookies.Append(Cookie, sealedText, Options(context));
    }

    /// <returns>Empty where there are none for this procedure.</returns>
    public IReadOnlyDictionary<string, string> Take(HttpContext context, string procedure)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } text) return new Dictionary<string, string>();
        context.Response.Cookies.Delete(Cookie, Options(context));
        try
        {
            return JsonSerializer.Deserialize<Carried>(protector.Unprotect(text)) is { } carried && carried.Procedure == procedure && carried.Until > clock.UtcNow ? carried.Answers : new Dictionary<string, string>();
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            // Another office's, an older key's, or too old: asked again.
            return new Dictionary<string, string>();
        }
    }

    private static CookieOptions Options(HttpContext context) => new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = Lifetime, Path = "/" };
}
