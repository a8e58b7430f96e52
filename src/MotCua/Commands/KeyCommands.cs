using System.CommandLine;
using MotCua.Kernel.People;

namespace MotCua.Commands;

/// <summary>Client keys for programs that use the API.</summary>
internal static class KeyCommands
{
    public static Command Make(Say say)
    {
        var name = new Option<string>("--name") { Description = "Tên ứng dụng dùng khóa", HelpName = "TÊN", Required = true };
        var scopes = new Option<string>("--scopes") { Description = $"Quyền, cách nhau bằng dấu phẩy: {string.Join(", ", Scopes.All)}", HelpName = "QUYỀN,…", Required = true };
        scopes.Validators.Add(result =>
        {
            var strange = result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)).Except(Scopes.All).ToList();
            if (strange.Count > 0) result.Refuse($"Không có quyền “{strange[0]}”. --scopes nhận một hay nhiều trong: {string.Join(", ", Scopes.All)}.");
        });
        var create = new Command("create", "Cấp một khóa mới; khóa chỉ hiện một lần.") { name, scopes };
        create.Does(say, async job =>
        {
            await job.OpenAsync();
            var secret = await job.WithAsync<ClientKeys, string>(keys =>
                keys.CreateAsync(job.Asked.GetRequiredValue(name), job.Asked.GetRequiredValue(scopes).Split(','), Actor.System, job.Cancellation));
            // The secret alone on standard output, so that a script can take it; the advice beside it.
            say.Line(secret);
            say.Error("Khóa chỉ hiện một lần. Mời cất nơi an toàn và gửi kèm mỗi yêu cầu: Authorization: Bearer KHÓA");
            return Exit.Good;
        });
        return new Command("key", "Khóa cho ứng dụng dùng API.") { create };
    }
}
