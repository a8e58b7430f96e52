using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MotCua.Web;

/// <summary>Reads a day as people write it here, from one box or from three (<c>Name.Day</c>, <c>Name.Month</c>, <c>Name.Year</c>).</summary>
internal sealed class DayBinder : IModelBinder
{
    private static readonly string[] Forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "yyyy-M-d", "ddMMyyyy"];

    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var typed = Typed(context);
        if (typed is null) return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, typed, typed);
        if (typed.Length == 0)
        {
            if (context.ModelType == typeof(DateOnly?)) context.Result = ModelBindingResult.Success(null);
            else context.ModelState.TryAddModelError(context.ModelName, "Mời nhập ngày, tháng, năm, ví dụ 15/11/2021.");
        }
        else if (Read(typed) is { } day) context.Result = ModelBindingResult.Success(day);
        else context.ModelState.TryAddModelError(context.ModelName, "Ngày chưa đúng. Mời nhập ngày, tháng, năm, ví dụ 15/11/2021.");
        return Task.CompletedTask;
    }

    private static string? Typed(ModelBindingContext context)
    {
        var one = context.ValueProvider.GetValue(context.ModelName);
        if (one != ValueProviderResult.None) return one.FirstValue?.Trim() ?? "";
        string[] names = [context.ModelName + ".Day", context.ModelName + ".Month", context.ModelName + ".Year"];
        var parts = names.Select(name => context.ValueProvider.GetValue(name)).ToList();
        if (parts.All(part => part == ValueProviderResult.None)) return null;
        foreach (var (name, part) in names.Zip(parts)) context.ModelState.SetModelValue(name, part);
        return parts.All(part => string.IsNullOrWhiteSpace(part.FirstValue)) ? "" : string.Join('/', parts.Select(part => part.FirstValue?.Trim()));
    }
}

internal sealed class DayBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(DateOnly) || context.Metadata.ModelType == typeof(DateOnly?) ? new DayBinder() : null;
}
