using System.CommandLine;

namespace MotCua.Commands;

/// <summary>Brings in what others keep.</summary>
internal static class ImportCommands
{
    public static Command Make(Say say)
    {
        _ = say;
        return new Command("import", "Nhập dữ liệu từ tệp.");
    }
}
