using System.Collections.Frozen;
using MotCua.Vietnamese;

namespace MotCua.Kernel.People;

/// <summary>
/// Passwords that are tried first everywhere. Not one of the published lists: a list of our own of the words they are made of
/// (Vietnamese without marks, and international), and the ways in which people add figures, signs and look-alikes to them. What is left when those are
/// taken away must be more than such words one after another.
/// </summary>
internal static class CommonPasswords
{
    /// <summary>Long enough to tell words apart; shorter pieces would find themselves in any text.</summary>
    private static readonly FrozenSet<string> Words = """
        password passwd passw pass word matkhau admin administrator root user guest test login welcome hello master super secret default changeme letmein
        iloveyou love lovely baby angel princess monkey dragon football soccer superman batman naruto pokemon sunshine shadow michael jordan ashley daniel computer internet
        samsung iphone google facebook zalo gmail yahoo viber tiktok youtube
        qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc edc wsx qaz rfv tgb abc abcd abcde abcdef abcdefgh abcdefghij xyz aaa asd zxc qwe
        vietnam vietnamese vietnamvodich vodich hanoi saigon hochiminh tphcm danang cantho haiphong angiang longxuyen chaudoc rachgia kiengiang mekong
        motcua dichvucong thutuc hoso hanhchinh hanhchinhcong laodong laodongxahoi thuongbinh xahoi ubnd soldtbxh congchuc vienchuc canbo chuyenvien giamdoc phong vanphong quantri quantrivien
        anhyeuem emyeuanh yeuem yeuanh anhnhoem nhoem nhoanh iuanh iuem yeumai yeu mai maimai yeumaimai concho congtu congchua hoangtu hanhphuc tinhyeu giadinh giadinhtoi
        bome mebo chame conyeu embe conheo concon khongco khongbiet khongnho quenmatkhau toiyeu toiyeuvietnam yeuvietnam sinhnhat ngaysinh sodienthoai dienthoai
        nguyen nguyenvan nguyenthi tran tranvan tranthi pham levan lethi hoang huynh phan vu vo dang bui do ho ngo duong ly nam minh tuan hung dung long anh linh huong lan hoa
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => Letters(word)).ToFrozenSet();

    private static readonly int Longest = Words.Max(word => word.Length);

    public static bool IsCommon(string password)
    {
        var small = password.ToLowerInvariant();
        // What stands before and after is a year or a row of signs; within a word a figure stands for a letter.
        var first = small.AsSpan().IndexOfAnyInRange('a', '\uffef');
        var core = first < 0 ? "" : small[first..(small.AsSpan().LastIndexOfAnyInRange('a', '\uffef') + 1)];
        return IsRun(small) || IsRepeated(small) || IsWords(Letters(small)) || IsWords(Letters(new string([.. core.Select(LooksLike)])));
    }

    /// <summary>Without marks, figures and signs; i and y alike, as people write them.</summary>
    private static string Letters(string text) => new([.. Folding.Fold(text).Where(char.IsAsciiLetter).Select(sign => sign == 'y' ? 'i' : sign)]);

    /// <summary>Nothing but such words, one after another.</summary>
    private static bool IsWords(string letters)
    {
        if (letters.Length == 0) return false;
        var reached = new bool[letters.Length + 1];
        reached[0] = true;
        for (var from = 0; from < letters.Length; from++)
            for (var length = 1; reached[from] && length <= Longest && from + length <= letters.Length; length++)
                if (Words.Contains(letters.Substring(from, length))) reached[from + length] = true;
        return reached[^1];
    }

    /// <summary>1234567890, 0987654321, 2468…: each step the same, figures going round.</summary>
    private static bool IsRun(string text)
    {
        if (!text.All(char.IsAsciiDigit)) return false;
        var step = (text[1] - text[0] + 10) % 10;
        return Enumerable.Range(1, text.Length - 1).All(at => (text[at] - text[at - 1] + 10) % 10 == step);
    }

    /// <summary>The same few signs over and over: 123123123123, abcabcabcabc.</summary>
    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, Math.Max(0, text.Length / 2)).Where(period => period <= 6).Any(period => Enumerable.Range(period, text.Length - period).All(at => text[at] == text[at - period]));

    private static char LooksLike(char sign) => sign switch
    {
        '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', '@' => 'a', '$' => 's', '!' => 'i', _ => sign,
    };
}
