using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace MotCua.Petitions.Feedback.Open311;

/// <summary>One element of an answer, with its members in order: text, number, yes or no, a list, another element.</summary>
internal sealed class GeoNode(string name)
{
    private readonly List<(string Name, object Value)> members = [];

    public string Name => name;

    public IReadOnlyList<(string Name, object Value)> Members => members;

    public object this[string member] { set => members.Add((member, value)); }
}

/// <summary>Text under a name of its own, as a format in the discovery.</summary>
internal sealed record GeoText(string Name, string Text);

/// <param name="ItemName">What each is called in XML; JSON has a plain array.</param>
internal sealed record GeoList(string ItemName, IReadOnlyList<object> Items);

/// <summary>The same answer as XML or as JSON. XML is the standard's own; an unknown format is told so in it.</summary>
internal static class GeoAnswer
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool Knows(string format) => format is "xml" or "json";

    public static IResult Of(string format, string root, object content, int status = StatusCodes.Status200OK) => format switch
    {
        "json" => Results.Text(Node(content)!.ToJsonString(Json), "application/json", Encoding.UTF8, status),
        "xml" => Results.Text(Xml(root, content), "text/xml", Encoding.UTF8, status),
        _ => Error("xml", StatusCodes.Status404NotFound, "format is xml or json"),
    };

    /// <summary>The standard's own form of an error; it is in English, as the standard is.</summary>
    public static IResult Error(string format, int status, string description) =>
        Of(Knows(format) ? format : "xml", "errors", new GeoList("error", [new GeoNode("error") { ["code"] = status, ["description"] = description }]), status);

    private static JsonNode? Node(object value) => value switch
    {
        GeoNode node => new JsonObject(node.Members.Select(member => KeyValuePair.Create(member.Name, Node(member.Value)))),
        GeoList list => new JsonArray([.. list.Items.Select(Node)]),
        GeoText text => JsonValue.Create(text.Text),
        bool yes => JsonValue.Create(yes),
        int number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        _ => JsonValue.Create((string)value),
    };

    private static string Xml(string root, object content)
    {
        using var text = new MemoryStream();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
        {
            writer.WriteStartElement(root);
            Write(writer, content);
            writer.WriteEndElement();
        }
        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static void Write(XmlWriter writer, object value)
    {
        switch (value)
        {
            case GeoNode node:
                foreach (var (name, member) in node.Members)
                {
                    writer.WriteStartElement(name);
                    Write(writer, member);
                    writer.WriteEndElement();
                }
                break;
            case GeoList list:
                foreach (var item in list.Items)
                {
                    writer.WriteStartElement(list.ItemName);
                    Write(writer, item);
                    writer.WriteEndElement();
                }
                break;
            case GeoText text:
                writer.WriteString(text.Text);
                break;
            case bool yes:
                writer.WriteString(yes ? "true" : "false");
                break;
            default:
                writer.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
