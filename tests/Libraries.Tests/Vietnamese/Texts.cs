using CsCheck;

namespace Libraries.Tests.Vietnamese;

internal static class Texts
{
    private const string Signs =
        "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯYQ0123456789 .,-'\u00A0\u200B\u202E"
        + "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
        + "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u0340\u0341\u0308\u0327"
        + "üñçÅİßﬁＡ½한ᄒ\u09BEगाΩ";

    /// <summary>Vietnamese letters, marks in any order, and what is found in copied text.</summary>
    public static readonly Gen<string> Mixed = Gen.Char[Signs].Array[0, 40].Select(signs => new string(signs));

    private static readonly string[] Some =
        ["ba", "bà", "bả", "bã", "bá", "bạ", "an", "ăn", "ân", "đa", "da", "hoà", "hòa", "ngọc", "Nguyễn", "uyên", "ửng", "ơn", "ôn", "on", "yến", "z1"];

    public static readonly Gen<string> Syllables = Gen.Int[0, Some.Length - 1].Select(place => Some[place]);
}
