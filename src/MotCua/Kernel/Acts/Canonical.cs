using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MotCua.Kernel.Acts;

/// <summary>The one way values, payloads and acts are written before they are hashed: the same on every database.</summary>
public static class Canonical
{
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        byte[] bytes => Convert.ToBase64String(bytes),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        Enum choice => Convert.ToInt64(choice, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"No canonical notation for {value.GetType()}."),
    };

    /// <summary>Digest of words kept apart: SHA-256 over salt, place and words, in base64.</summary>
    public static string Digest(byte[] salt, string place, string words)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(Encoding.UTF8.GetBytes(place));
        hash.AppendData([0]);
        hash.AppendData(Encoding.UTF8.GetBytes(words));
        return Convert.ToBase64String(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of an act: its fields one per line, the payload last since only it could hold a line break.</summary>
    public static byte[] Hash(Guid id, DateTime at, string kind, ActorKind actorKind, Guid? actorId, Guid? unitId,
        string subjectKind, Guid subjectId, string? reasonCode, string payload) =>
        SHA256.HashData(Bytes(id, at, kind, actorKind, actorId, unitId, subjectKind, subjectId, reasonCode, payload));

    public static byte[] Hash(Act act) => Hash(act.Id, act.At, act.Kind, act.ActorKind, act.ActorId, act.UnitId,
        act.SubjectKind, act.SubjectId, act.ReasonCode, act.Payload);

    /// <summary>The bytes an act's hash is taken over, for whoever checks it without this program.</summary>
    public static byte[] Bytes(Act act) => Bytes(act.Id, act.At, act.Kind, act.ActorKind, act.ActorId, act.UnitId, act.SubjectKind, act.SubjectId, act.ReasonCode, act.Payload);

    private static byte[] Bytes(Guid id, DateTime at, string kind, ActorKind actorKind, Guid? actorId, Guid? unitId, string subjectKind, Guid subjectId, string? reasonCode, string payload) =>
        Encoding.UTF8.GetBytes(string.Join('\n', "motcua-act-1", Text(id), Text(at), kind, actorKind.ToString(), Text(actorId), Text(unitId), subjectKind, Text(subjectId), reasonCode, payload));

    public static JsonObject Parse(string payload) => JsonNode.Parse(payload)!.AsObject();
}
