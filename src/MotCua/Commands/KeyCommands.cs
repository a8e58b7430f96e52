using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Commands;

/// <summary>Client keys for programs that use the API.</summary>
internal static class KeyCommands
{
    public static Command Make(Say say) => new("key", "Khóa cho ứng dụng dùng API.") { Create(say), List(say), Rotate(say), Revoke(say) };

    private static Command Create(Say say)
    {
        var name = new Option<string>("--name") { Description = "Tên ứng dụng dùng khóa", HelpName = "TÊN", Required = true };
        var scopes = new Option<string>("--scopes") { Description = $"Quyền, cách nhau bằng dấu phẩy: {string.Join(", ", Scopes.All)}", HelpName = "QUYỀN,…", Required = true };
        scopes.Validators.Add(result =>
        {
            var strange = result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)).Except(Scopes.All).ToList();
            if (strange.Count > 0) result.Refuse($"Không có quyền “{strange[0]}”. --scopes nhận một hay nhiều trong: {string.Join(", ", Scopes.All)}.");
        });
        var unit = new Option<string?>("--unit") { Description = "Mã đơn vị, cho khóa có quyền staff", HelpName = "MÃ" };
        var role = new Option<string?>("--role") { Description = $"Vai trò, cho khóa có quyền staff: {string.Join(", ", Scopes.ServiceRoles)}", HelpName = "VAI_TRÒ" };
        role.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && RoleWords.Find(text) is null) result.Refuse($"Không có vai trò “{text}”. --role nhận một trong: {string.Join(", ", Scopes.ServiceRoles)}.");
        });
        var expires = new Option<string?>("--expires") { Description = "Dùng đến hết ngày, dạng 2026-12-31", HelpName = "NGÀY" };
        expires.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && Day(text) is null) result.Refuse($"--expires nhận ngày dạng 2026-12-31, không phải “{text}”.");
        });
        var create = new Command("create", "Cấp một khóa mới; khóa chỉ hiện một lần.") { name, scopes, unit, role, expires };
        create.Does(say, async job =>
        {
            await job.OpenAsync();
            Guid? unitId = job.Asked.GetValue(unit) is not { } code ? null
                : (await job.WithAsync<OrgQueries, OrgUnit?>(units => units.FindAsync(code, job.Cancellation)) ?? throw Problems.KeyInvalid.Because($"Không có đơn vị mang mã “{code}”.")).Id;
            var wish = new KeyWish(job.Asked.GetRequiredValue(name), job.Asked.GetRequiredValue(scopes).Split(','), unitId,
                job.Asked.GetValue(role) is { } held ? RoleWords.Find(held) : null, job.Asked.GetValue(expires) is { } day ? Day(day) : null);
            Tell(say, await job.WithAsync<ClientKeys, string>(keys => keys.CreateAsync(wish, Actor.System, job.Cancellation)));
            return Exit.Good;
        });
        return create;
    }

    private static Command List(Say say)
    {
        var list = new Command("list", "Kê các khóa đã cấp; không hiện bí mật.");
        list.Does(say, async job =>
        {
            await job.OpenAsync();
            var keys = await job.WithAsync<Store, List<ClientKey>>(store => store.ClientKeys.AsNoTracking().OrderBy(key => key.CreatedAt).ToListAsync(job.Cancellation));
            foreach (var key in keys)
                say.Line(string.Create(CultureInfo.InvariantCulture,
                    $"{key.Id}  {key.Name}  {key.Scopes}  {(key.Role is { } role ? RoleWords.Of(role) : "-")}  {(key.RevokedAt is not null ? "đã thu hồi" : key.ExpiresOn is { } last ? $"đến hết {last:dd/MM/yyyy}" : "không hạn")}  dùng lần cuối {(key.LastUsedOn is { } used ? used.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : "chưa")}"));
            return Exit.Good;
        });
        return list;
    }

    private static Command Rotate(Say say)
    {
        var id = new Argument<Guid>("ID") { Description = "Mã của khóa, xem bằng ./run key list" };
        var rotate = new Command("rotate", $"Đổi khóa: cấp bí mật mới, khóa cũ còn dùng {ClientKeys.OverlapDays} ngày.") { id };
        rotate.Does(say, async job =>
        {
            await job.OpenAsync();
            Tell(say, await job.WithAsync<ClientKeys, string>(keys => keys.RotateAsync(job.Asked.GetRequiredValue(id), Actor.System, job.Cancellation)));
            return Exit.Good;
        });
        return rotate;
    }

    private static Command Revoke(Say say)
    {
        var id = new Argument<Guid>("ID") { Description = "Mã của khóa, xem bằng ./run key list" };
        var revoke = new Command("revoke", "Thu hồi một khóa ngay.") { id };
        revoke.Does(say, async job =>
        {
            await job.OpenAsync();
            await job.WithAsync<ClientKeys, bool>(async keys =>
            {
                await keys.RevokeAsync(job.Asked.GetRequiredValue(id), Actor.System, job.Cancellation);
                return true;
            });
            say.Line("Đã thu hồi khóa.");
            return Exit.Good;
        });
        return revoke;
    }

    /// <summary>The secret alone on standard output, so that a script can take it; the advice beside it.</summary>
    private static void Tell(Say say, string secret)
    {
        say.Line(secret);
        say.Error("Khóa chỉ hiện một lần. Mời cất nơi an toàn và gửi kèm mỗi yêu cầu: Authorization: Bearer KHÓA");
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
