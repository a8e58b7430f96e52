using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>Files to send. The form needs <c>enctype="multipart/form-data"</c>; the script warns of a size over the limit before sending.</summary>
[HtmlTargetElement("m-file-upload", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileUpload : FormElement
{
    /// <summary>Bytes one file may have; the server checks again.</summary>
    public long MaxBytes { get; set; } = 20 * 1024 * 1024;

    public bool Multiple { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Field.Control("input", "govuk-file-upload", output).SelfClosing()
            .With("type", "file").With("data-max-bytes", MaxBytes.ToString(CultureInfo.InvariantCulture)).With("multiple", Multiple ? "multiple" : null);
        output.Content.SetHtmlContent(Field.Group(output, input));
    }
}
