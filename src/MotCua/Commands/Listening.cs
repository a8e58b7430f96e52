using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace MotCua.Commands;

/// <summary>The addresses the server listens on, as they are typed, and why one could not be opened.</summary>
internal static class Listening
{
    public const string Default = "http://localhost:5080";

    public static string[] Split(IEnumerable<string> typed) =>
        [.. typed.SelectMany(one => one.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <returns>What is wrong with an address, in Vietnamese, or null.</returns>
    public static string? Fault(string address)
    {
        const string example = "ví dụ http://localhost:5080 hoặc http://0.0.0.0:8080";
        if (address.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            return $"--urls chỉ nhận địa chỉ http: {address}. Muốn dùng https, mời đặt một proxy có chứng chỉ ở phía trước.";
        try
        {
            var parsed = BindingAddress.Parse(address);
            return parsed is { Scheme: "http", PathBase.Length: 0, Port: >= 0 and <= 65535, Host.Length: > 0 } && !parsed.Host.Contains(':', StringComparison.Ordinal) | parsed.Host.StartsWith('[')
                ? null : $"Địa chỉ “{address}” chưa đúng dạng; {example}.";
        }
        catch (FormatException)
        {
            return $"Địa chỉ “{address}” chưa đúng dạng; {example}.";
        }
    }

    /// <returns>Why the server could not listen, in Vietnamese; null where the exception is about something else.</returns>
    public static string? WhyNot(Exception exception, IReadOnlyList<string> addresses)
    {
        var where = string.Join(", ", addresses);
        for (Exception? e = exception; e is not null; e = e.InnerException)
            switch (e)
            {
                case AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }:
                    return $"Đã có chương trình khác dùng địa chỉ {where}. Mời dừng chương trình đó, hoặc chọn cổng khác: ./run serve --urls http://localhost:5081";
                case SocketException { SocketErrorCode: SocketError.AccessDenied }:
                    return $"Không được phép mở {where}: cổng dưới 1024 dành cho quản trị máy. Mời chọn cổng khác, ví dụ --urls http://localhost:5080";
                case SocketException { SocketErrorCode: SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported or SocketError.HostNotFound }:
                    return $"Máy này không có địa chỉ trong {where}. Mời kiểm tra lại --urls.";
                default:
                    break;
            }
        return null;
    }
}
