using System.Text;

namespace MotCua.Vietnamese;

/// <summary>
/// A full name in Vietnamese order: family name first, given name last, what is between is the middle name. A name of one
/// word is a given name. Where a foreign name is written the other way round, so is it taken: nothing here can know.
/// </summary>
public readonly record struct PersonalName(string Family, string Middle, string Given)
{
    /// <summary>Takes a name apart; white space is tidied and letters are composed (NFC), nothing else is changed.</summary>
    public static PersonalName Parse(string full)
    {
        var words = Tidy(full).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => new PersonalName("", "", ""),
            [var given] => new PersonalName("", "", given),
            [var family, .. var middle, var given] => new PersonalName(family, string.Join(' ', middle), given),
        };
    }

    public string Full => string.Join(' ', new[] { Family, Middle, Given }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Orders by given name, then middle name, then family name: the order of a Vietnamese list of people. For comparison see <see cref="SortKeys.Of"/>.</summary>
    public string SortKey => SortKeys.OfParts(Given ?? "", Middle ?? "", Family ?? "");

    /// <inheritdoc cref="SortKey"/>
    public static string SortKeyOf(string full) => Parse(full).SortKey;

    /// <summary>Single spaces, none at the ends, letters composed; what cannot be composed (a broken character) is left as it came.</summary>
    public static string Tidy(string text)
    {
        var tidy = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // A name is short. Composing a long run of marks would take quadratic time.
        return tidy.Length > 500 || HasLoneSurrogate(tidy) ? tidy : Work.Normalised(tidy, NormalizationForm.FormC);
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }
        return false;
    }
}
