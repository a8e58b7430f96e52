using Microsoft.AspNetCore.Identity;

namespace MotCua.Kernel.People;

/// <summary>What somebody signs in with. Citizens and staff alike; what they may do follows from the roles their person holds.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Shown in the header and beside acts.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The person behind the account.</summary>
    public Guid? PersonId { get; set; }

    public bool IsStaff { get; set; }

    /// <summary>Name and user name folded for the administrator's search.</summary>
    public string SearchKey { get; set; } = "";
}
