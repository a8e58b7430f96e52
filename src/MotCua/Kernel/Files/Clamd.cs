using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace MotCua.Kernel.Files;

/// <summary>Asks ClamAV's daemon over its INSTREAM command: pieces with their length before them, an empty one at the end.</summary>
internal sealed class Clamd(string address)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <exception cref="Refused">A virus, or no answer: what should be scanned and was not is not taken.</exception>
    public async Task<ScanVerdict> ScanAsync(string path, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(Longest);
        string answer;
        try
        {
            answer = await AskAsync(path, timer.Token);
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw Problems.ScannerAway.Because();
        }
        if (answer.EndsWith("FOUND", StringComparison.Ordinal)) throw Problems.FileInfected.Because();
        return answer.EndsWith(" OK", StringComparison.Ordinal) ? ScanVerdict.Clean : throw Problems.ScannerAway.Because();
    }

    private async Task<string> AskAsync(string path, CancellationToken cancellation)
    {
        using var socket = address.StartsWith('/')
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        if (address.StartsWith('/')) await socket.ConnectAsync(new UnixDomainSocketEndPoint(address), cancellation);
        else
        {
            var colon = address.LastIndexOf(':');
            await socket.ConnectAsync(address[..colon], int.Parse(address.AsSpan(colon + 1), CultureInfo.InvariantCulture), cancellation);
        }
        await using var wire = new NetworkStream(socket);
        await wire.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous))
        {
            var piece = new byte[4 + (64 * 1024)];
            int read;
            while ((read = await file.ReadAsync(piece.AsMemory(4), cancellation)) > 0)
            {
                BinaryPrimitives.WriteInt32BigEndian(piece, read);
                await wire.WriteAsync(piece.AsMemory(0, 4 + read), cancellation);
            }
        }
        await wire.WriteAsync(new byte[4], cancellation);
        using var reader = new StreamReader(wire, Encoding.UTF8);
        return (await reader.ReadToEndAsync(cancellation)).TrimEnd('\0', '\n', ' ');
    }
}
