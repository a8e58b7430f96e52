namespace MotCua.Kernel.Sealing;

/// <summary>The passphrase of every key in the demonstration, shown on the page where it is asked for. No key of a real installation has it.</summary>
public static class DemoPassphrase
{
    public const string Words = "trình diễn thì không có gì bí mật";
}
