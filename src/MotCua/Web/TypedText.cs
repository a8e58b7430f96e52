using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace MotCua.Web;

/// <summary>
/// Text as it arrives from forms and the API: in one notation (NFC), so that what is typed on one keyboard equals what is
/// typed on another, and without control characters, which no keyboard sends and PostgreSQL refuses to store.
/// </summary>
internal static class TypedText
{
    public static string Clean(string text)
    {
        // A lone surrogate has no notation at all.
        if (text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')) text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        if (text.Any(IsUnwanted)) text = string.Concat(text.Where(sign => !IsUnwanted(sign)));
        return text.IsNormalized() ? text : text.Normalize();
    }

    /// <summary>Refuses an address with a NUL in it: no page of ours makes one.</summary>
    public static IApplicationBuilder UseReadableAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) != true && request.Path.Value?.Contains('\0', StringComparison.Ordinal) != true) return next(context);
        // The error page is asked with the same query.
        request.QueryString = QueryString.Empty;
        throw Problems.InputInvalid.Because("Địa chỉ có ký tự không đọc được. Mời xóa ký tự đó rồi thử lại.");
    });

    private static bool IsUnwanted(char sign) => char.IsControl(sign) && sign is not ('\t' or '\n' or '\r');
}

internal sealed class TypedTextBinder(IModelBinder inner) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await inner.BindModelAsync(bindingContext);
        if (bindingContext.Result is { IsModelSet: true, Model: string text }) bindingContext.Result = ModelBindingResult.Success(TypedText.Clean(text));
    }
}

internal sealed class TypedTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string)
            ? new TypedTextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>())) : null;
}

internal sealed class TypedTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null
        : reader.TokenType == JsonTokenType.String ? TypedText.Clean(reader.GetString()!)
        : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
