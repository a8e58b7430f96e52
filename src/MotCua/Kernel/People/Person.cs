using MotCua.Kernel.Acts;

namespace MotCua.Kernel.People;

public enum IdentityType { PersonalNumber, OldIdentityCard, Passport, TaxCode, Other }

/// <summary>How we know that somebody is who they say.</summary>
public enum IdentityProof
{
    /// <summary>An officer compared the paper with the person.</summary>
    Desk,
    /// <summary>They hold the secret printed on the receipt of a dossier whose paper an officer had compared.</summary>
    Receipt,
    /// <summary>The national identity (VNeID).</summary>
    National,
}

/// <summary>
/// A human being known to the office. A person may be claimed by somebody registering alone, or confirmed; among the
/// confirmed an identity stands once. When a claim is confirmed, its row points to the confirmed person
/// (<see cref="JoinedIntoId"/>) and the account moves there, so that nobody sees another's dossiers by typing a number.
/// </summary>
public sealed class Person : IVersioned
{
    public required Guid Id { get; init; }

    [Personal] public required string FullName { get; set; }

    public required IdentityType IdentityType { get; set; }

    [Personal] public required string IdentityNumber { get; set; }

    /// <summary>Issuing country, ISO 3166 alpha-2; it tells passports with the same number apart.</summary>
    public string IdentityCountry { get; set; } = "VN";

    [Personal] public DateOnly? BirthDate { get; set; }

    [Personal] public string? Phone { get; set; }

    [Personal] public string? Email { get; set; }

    [Personal] public string? Address { get; set; }

    [Personal] public string? Nationality { get; set; }

    public DateTime? IdentityConfirmedAt { get; private set; }

    public IdentityProof? IdentityProof { get; private set; }

    /// <summary>Account of the officer who compared the paper.</summary>
    public Guid? IdentityConfirmedBy { get; private set; }

    public Guid? JoinedIntoId { get; private set; }

    public int Version { get; set; }

    public bool IsConfirmed => IdentityConfirmedAt is not null;

    public void Confirm(IdentityProof proof, DateTime at, Guid? by)
    {
        if (IsConfirmed) return;
        IdentityConfirmedAt = at;
        IdentityProof = proof;
        IdentityConfirmedBy = by;
    }

    /// <summary>This row was only a claim; the same human stands confirmed in another.</summary>
    public void JoinInto(Person confirmed)
    {
        if (IsConfirmed || !confirmed.IsConfirmed || confirmed.Id == Id)
            throw new InvalidOperationException("Only a claim is joined, and only into somebody confirmed.");
        JoinedIntoId = confirmed.Id;
    }
}
