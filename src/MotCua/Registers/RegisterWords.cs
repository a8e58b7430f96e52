using MotCua.Web;

namespace MotCua.Registers;

internal static class RegisterWords
{
    public static string State(EntryState state) => state switch { EntryState.Valid => "Còn hiệu lực", EntryState.Expired => "Hết hạn", _ => "Đã thu hồi" };

    public static string State(Words words, EntryState state) => words.T(State(state), state.ToString());

    public static string Tone(EntryState state) => state switch { EntryState.Valid => "ok", EntryState.Expired => "info", _ => "late" };

    public static string Term(Words words, DateOnly from, DateOnly? to) =>
        to is { } last ? words.T($"từ {Say.Day(from)} đến hết {Say.Day(last)}", $"{Say.Day(from)} to {Say.Day(last)}") : words.T($"từ {Say.Day(from)}; ngày hết hạn theo giấy", $"from {Say.Day(from)}; end as written in it");
}
