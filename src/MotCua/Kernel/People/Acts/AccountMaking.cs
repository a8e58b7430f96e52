using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using MotCua.Vietnamese;

namespace MotCua.Kernel.People.Acts;

/// <summary>Makes accounts that are written by the act that needs them, in one transaction with it.</summary>
internal sealed class AccountMaking(IPasswordHasher<Account> hasher, ILookupNormalizer normalizer, OfficeClock clock)
{
    public const int LeastPassword = 10, MostPassword = 200;

    /// <param name="password">Null: nobody can sign in until a recovery link was used.</param>
    public Account New(string userName, string displayName, Guid personId, bool isStaff, string? password, string? email = null, string? phone = null)
    {
        var account = new Account
        {
            Id = clock.NewId(),
            UserName = userName,
            NormalizedUserName = normalizer.NormalizeName(userName),
            Email = email,
            NormalizedEmail = normalizer.NormalizeEmail(email),
            PhoneNumber = phone,
            DisplayName = displayName,
            PersonId = personId,
            IsStaff = isStaff,
            SearchKey = Folding.Fold($"{displayName} {userName}"),
            LockoutEnabled = true,
            SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
        };
        if (password is not null) account.PasswordHash = hasher.HashPassword(account, password);
        return account;
    }

    /// <exception cref="Refused">Too short, too long, repeats one sign, or is one of those that everybody tries.</exception>
    public static void CheckPassword(string? password, string field)
    {
        if (password is null || password.Length < LeastPassword || password.Distinct().Take(4).Count() < 4)
            throw Problems.PasswordInvalid.Because($"Mật khẩu cần ít nhất {LeastPassword} ký tự, không phải một vài ký tự lặp lại. Mời đặt mật khẩu khác.", field);
        if (password.Length > MostPassword)
            throw Problems.PasswordInvalid.Because($"Mật khẩu dài nhất {MostPassword} ký tự. Mời đặt mật khẩu ngắn hơn.", field);
        if (CommonPasswords.IsCommon(password))
            throw Problems.PasswordInvalid.Because("Mật khẩu này thuộc loại hay gặp nên dễ bị đoán. Mời đặt mật khẩu khác, ví dụ bốn từ không liên quan đến nhau.", field);
    }

    /// <summary>What people type to sign in: spaces and dots inside a phone number do not count, +84 is 0.</summary>
    public static string SignInName(string typed)
    {
        var name = typed.Trim();
        var digits = string.Concat(name.Where(sign => sign is not (' ' or '.' or '-' or '(' or ')')));
        if (digits.StartsWith("+84", StringComparison.Ordinal)) digits = "0" + digits[3..];
        return digits.Length is >= 9 and <= 12 && digits.All(char.IsAsciiDigit) ? digits : name;
    }
}
