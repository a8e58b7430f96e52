using System.Globalization;

namespace MotCua.Kernel;

/// <summary>Values an operator sets. What cannot be read stops the start with a sentence: a limit that was mistyped must not quietly be another.</summary>
internal static class Setting
{
    /// <summary>A whole number; <paramref name="otherwise"/> where it is not set.</summary>
    /// <exception cref="Refused"><see cref="Problems.SettingInvalid"/></exception>
    public static int Number(IConfiguration configuration, string name, int otherwise, int least, int most)
    {
        if (configuration[name] is not { Length: > 0 } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw Wrong(name, $"cần một số nguyên từ {least} đến {most}, đang là “{text}”");
    }

    /// <summary>The address of a site, without a slash at its end; <paramref name="otherwise"/> where it is not set.</summary>
    /// <exception cref="Refused"><see cref="Problems.SettingInvalid"/></exception>
    public static string Site(IConfiguration configuration, string name, string otherwise)
    {
        if (configuration[name] is not { Length: > 0 } text) return otherwise;
        return Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" && site.Host.Length > 0
            ? text.TrimEnd('/') : throw Wrong(name, $"cần địa chỉ trang, ví dụ https://motcua.vidu.vn, đang là “{text}”");
    }

    /// <param name="needed">What is allowed, after the colon; holds no password.</param>
    public static Refused Wrong(string name, string needed) => Problems.SettingInvalid.Because($"Thiết lập {name.Replace(":", "__", StringComparison.Ordinal)}: {needed}. Mời sửa rồi chạy lại.");
}
