namespace MotCua.Web;

/// <summary>
/// Chữ lớn, từng bước: a reader's own setting, kept in a cookie. Type is larger, the questions of a form stand one to a screen with their number,
/// each step of a filing says in a sentence what it is about; where the browser has a Vietnamese voice, a script adds reading aloud. All but
/// the voice is markup and style.
/// </summary>
public sealed class ReadingMode
{
    public const string CookieName = "motcua-doc", Asked = "doc", Large = "lon", Plain = "thuong";

    public bool IsLarge { get; set; }

    /// <summary>What the last part of a filing's address asks about, in plain words.</summary>
    private static readonly Dictionary<string, (string Vietnamese, string English)> Steps = new(StringComparer.Ordinal)
    {
        ["truong-hop"] = ("Bước này hỏi việc của Ông/Bà thuộc trường hợp nào. Chọn một dòng giống nhất rồi bấm Tiếp tục.", "This step asks which case is yours. Choose the line that fits best, then continue."),
        ["nguoi-nop"] = ("Bước này hỏi Ông/Bà là ai. Ông/Bà nên có sẵn thẻ căn cước và số điện thoại.", "This step asks who you are. Have your identity card and telephone number at hand."),
        ["chu-ho-so"] = ("Bước này hỏi kết quả cấp cho ai, nếu không phải cho chính Ông/Bà.", "This step asks whose result it will be, if not yours."),
        ["giay-to"] = ("Bước này gửi giấy tờ. Chụp rõ từng tờ rồi chọn ảnh; tờ nào chưa có thì đánh dấu nộp tại quầy.", "This step takes your papers. Take a clear photograph of each; mark what you will bring to the desk."),
        ["kiem-tra"] = ("Bước cuối. Đọc lại một lần; đúng rồi thì bấm Gửi hồ sơ. Chưa bấm thì chưa gửi gì.", "The last step. Read it once more; nothing is sent until you press the button."),
        ["da-gui"] = ("Đã gửi xong. Ghi lại mã hồ sơ để theo dõi.", "It is sent. Keep the code to follow it."),
        ["tra-cuu"] = ("Nhập mã hồ sơ trên giấy tiếp nhận để biết hồ sơ đang ở đâu.", "Type the code of your receipt to see where your dossier is."),
        ["lay-so"] = ("Chọn việc cần làm rồi bấm Lấy số. Không cần giấy tờ gì.", "Choose what you come for, then take a number. No paper is needed."),
        ["dang-nhap"] = ("Nhập số điện thoại hoặc tên đăng nhập, rồi mật khẩu của Ông/Bà.", "Type your telephone number or name, then your password."),
    };

    /// <summary>What this page is for, in a sentence; null where its own words say it.</summary>
    public static (string Vietnamese, string English)? Explain(PathString path) =>
        Steps.TryGetValue(path.Value?.TrimEnd('/').Split('/')[^1] ?? "", out var words) ? words : null;

    /// <summary>This page with the setting changed.</summary>
    public static string Address(HttpRequest request, bool large) =>
        "/" + (request.PathBase + request.Path).ToUriComponent().TrimStart('/', '\\') + QueryString.Create(request.Query.Where(pair => pair.Key != Asked).Append(new(Asked, large ? Large : Plain)));
}

/// <summary><c>?doc=lon</c> is kept in a cookie and the same page is shown again without it; the rest of the address stays.</summary>
internal sealed class ReadingModeSwitch(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, ReadingMode mode)
    {
        var request = context.Request;
        var asked = request.Query[ReadingMode.Asked].ToString();
        var isAsked = asked is ReadingMode.Large or ReadingMode.Plain;
        mode.IsLarge = (isAsked ? asked : request.Cookies[ReadingMode.CookieName]) == ReadingMode.Large;
        if (!isAsked || !HttpMethods.IsGet(request.Method) || request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) return next(context);
        context.Response.Cookies.Append(ReadingMode.CookieName, asked, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
        context.Response.Redirect("/" + (request.PathBase + request.Path).ToUriComponent().TrimStart('/', '\\') + QueryString.Create(request.Query.Where(pair => pair.Key != ReadingMode.Asked)));
        return Task.CompletedTask;
    }
}
