using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using MotCua.Web;

namespace MotCua.Petitions;

/// <summary>A paper of a petition as another program sends it: the number of an upload, or the paper itself with its name.</summary>
/// <param name="Upload">What POST uploads answered; null where the paper came inside the request.</param>
/// <param name="Content">As base64 in the request.</param>
[JsonConverter(typeof(ApiPaperConverter)), ApiPaperShape]
public sealed record ApiPaper(Guid? Upload, string? Name = null, byte[]? Content = null);

/// <summary>A string is an upload, an object is a paper. What is wrong with one is said without a word of it.</summary>
internal sealed class ApiPaperConverter : JsonConverter<ApiPaper>
{
    /// <summary>A paper that is null is neither, and is said to be wrong like the rest.</summary>
    public override bool HandleNull => true;

    public override ApiPaper Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.TryGetGuid(out var upload) ? new ApiPaper(upload) : throw new JsonException();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        var (name, content) = ((string?)null, (byte[]?)null);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var property = reader.GetString();
            reader.Read();
            if (reader.TokenType == JsonTokenType.String && property == "name") name = reader.GetString();
            else if (reader.TokenType == JsonTokenType.String && property == "content") content = reader.TryGetBytesFromBase64(out var bytes) ? bytes : throw new JsonException();
            else reader.Skip();
        }
        return new ApiPaper(null, name, content);
    }

    public override void Write(Utf8JsonWriter writer, ApiPaper value, JsonSerializerOptions options)
    {
        if (value.Upload is { } upload)
        {
            writer.WriteStringValue(upload);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.WriteBase64String("content", value.Content);
        writer.WriteEndObject();
    }
}

/// <summary>Both shapes, for the document of the API.</summary>
internal sealed class ApiPaperShapeAttribute : ApiShapeAttribute
{
    public override void Describe(OpenApiSchema schema)
    {
        schema.Type = null;
        schema.OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid", Description = "What POST uploads answered to the same client. Not for a denunciation or a tip: uploads are not sealed." },
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object, Description = "The paper itself, of a denunciation or a tip: ten at most, 20 MB together.", Required = new HashSet<string> { "name", "content" },
                Properties = new Dictionary<string, IOpenApiSchema> { ["name"] = new OpenApiSchema { Type = JsonSchemaType.String }, ["content"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "byte" } },
            },
        ];
    }
}
