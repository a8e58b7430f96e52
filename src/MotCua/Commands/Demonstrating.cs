using MotCua.Kernel.People;

namespace MotCua.Commands;

/// <summary>Loads demonstration content, room by room in the order of <see cref="Rooms.All"/>.</summary>
internal static class Demonstrating
{
    public const int DefaultDossiers = 2_000;

    public static async Task LoadAsync(IServiceProvider services, Say say, int dossiers, CancellationToken cancellation)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var installations = scope.ServiceProvider.GetRequiredService<Installations>();
            await installations.CreateAsync(installations.Demonstration(), cancellation);
        }
        await say.WithProgressAsync("Nạp dữ liệu minh họa", async progress =>
        {
            foreach (var room in Rooms.All)
            {
                await using var scope = services.CreateAsyncScope();
                await room.DemonstrateAsync(new Demonstration(scope.ServiceProvider, dossiers, progress), cancellation);
            }
        });
        await using var last = services.CreateAsyncScope();
        await last.ServiceProvider.GetRequiredService<Installations>().LoadedAsync(cancellation);
    }

    public static Task EmptyAsync(Store store, CancellationToken cancellation) => store.Dialect.EmptyAsync(store, cancellation);

    public static void SayWhoMaySignIn(Say say)
    {
        say.Line($"  Đăng nhập thử (mật khẩu chung: {DemoSignIns.Password}):");
        var width = DemoSignIns.All.Max(one => one.UserName.Length);
        foreach (var one in DemoSignIns.All) say.Line($"    {one.UserName.PadRight(width)}  {one.DisplayName}, {one.Title}");
    }
}
