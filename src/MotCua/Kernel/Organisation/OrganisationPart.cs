namespace MotCua.Kernel.Organisation;

/// <summary>Units over time, the one-stop desk, positions, places.</summary>
internal sealed class OrganisationPart : Room;
