using System.Net;
using System.Net.Sockets;

namespace MotCua.Kernel.Webhooks;

/// <summary>
/// Is an address outside of this house's own networks? A subscription must not make the program knock at doors that only the
/// program can reach: its own machine, the office's network, a cloud's metadata.
/// </summary>
internal static class OutsideAddress
{
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Of the sixth version only what is given out to the world, less what carries an old address within it.</summary>
    private static readonly IPNetwork World = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] Carriers = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Inside.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => address.ScopeId == 0 && World.Contains(address) && !Carriers.Any(network => network.Contains(address)),
            _ => false,
        };
    }
}
