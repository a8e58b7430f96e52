using System.Security.Cryptography;

namespace MotCua.Dossiers;

/// <summary>The key a form carries so that sending it twice acts once.</summary>
internal static class FormKey
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
