using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace MotCua.Web;

/// <summary>What is read from forms, and what is said in Vietnamese when it cannot be read.</summary>
internal static class FormBinding
{
    public static void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new DayBinderProvider());
        options.ModelBinderProviders.Insert(1, new TypedTextBinderProvider());
        options.ModelMetadataDetailsProviders.Add(new VietnameseSentences());
        var say = options.ModelBindingMessageProvider;
        say.SetMissingBindRequiredValueAccessor(name => $"{name}: chưa có thông tin này.");
        say.SetMissingKeyOrValueAccessor(() => "Chưa có thông tin này.");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu gửi đến chưa có nội dung.");
        say.SetValueMustNotBeNullAccessor(_ => "Mời nhập thông tin này.");
        say.SetAttemptedValueIsInvalidAccessor((value, name) => $"{name}: “{Short(value)}” chưa đúng dạng. Mời nhập lại.");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{Short(value)}” chưa đúng dạng. Mời nhập lại.");
        say.SetUnknownValueIsInvalidAccessor(name => $"{name}: chưa đúng dạng. Mời nhập lại.");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Thông tin chưa đúng dạng. Mời nhập lại.");
        say.SetValueIsInvalidAccessor(value => $"“{Short(value)}” chưa đúng dạng. Mời nhập lại.");
        say.SetValueMustBeANumberAccessor(name => $"{name}: mời nhập bằng chữ số.");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Mời nhập bằng chữ số.");
    }

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}

/// <summary>Gives the framework's own validation attributes a Vietnamese sentence where the page gave none.</summary>
internal sealed class VietnameseSentences : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null && Sentence(rule) is { } sentence) rule.ErrorMessage = sentence;
    }

    private static string? Sentence(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "{0}: mời nhập thông tin này.",
        StringLengthAttribute { MinimumLength: > 0 } => "{0}: cần từ {2} đến {1} ký tự.",
        StringLengthAttribute or MaxLengthAttribute => "{0}: không quá {1} ký tự.",
        MinLengthAttribute => "{0}: cần ít nhất {1} ký tự.",
        RangeAttribute => "{0}: mời nhập số từ {1} đến {2}.",
        EmailAddressAttribute => "{0}: chưa đúng dạng thư điện tử, ví dụ ten@vidu.vn.",
        PhoneAttribute => "{0}: chưa đúng dạng số điện thoại, ví dụ 0912 345 678.",
        UrlAttribute => "{0}: chưa đúng dạng địa chỉ trang, ví dụ https://vidu.vn.",
        RegularExpressionAttribute => "{0}: chưa đúng dạng. Mời xem ví dụ rồi nhập lại.",
        CompareAttribute => "{0}: hai lần nhập chưa giống nhau.",
        _ => null,
    };
}
