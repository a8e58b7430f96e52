using System.Text;

namespace MotCua.Vietnamese;

/// <summary>
/// Counts what reading a text costs, so that a test can show that it grows with the length: signs read, tones moved, and of a text that is
/// normalised the square of its length, which that takes at worst (a run of combining marks is put in order one by one).
/// </summary>
internal static class Work
{
    [ThreadStatic]
    private static long steps;

    /// <summary>On this thread, ever.</summary>
    public static long Steps => steps;

    public static void Add(long more) => steps += more;

    public static string Normalised(string text, NormalizationForm form)
    {
        Add((long)text.Length * text.Length);
        return text.Normalize(form);
    }
}
