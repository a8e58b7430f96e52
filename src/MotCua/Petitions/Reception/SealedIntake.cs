namespace MotCua.Petitions.Reception;

/// <summary>Where a denunciation is taken: sealed before anything is stored. Nothing of it is ever written in this part.</summary>
internal static class SealedIntake
{
    public const string Address = "/to-cao";
}
