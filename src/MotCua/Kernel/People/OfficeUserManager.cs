using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MotCua.Kernel.People;

/// <summary>Forgets an account's cached actor whenever the account changes, so that an ended session ends with the next request.</summary>
internal sealed class OfficeUserManager(IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> userValidators, IEnumerable<IPasswordValidator<Account>> passwordValidators, ILookupNormalizer normalizer,
    IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Account>> logger, ActorCache actors)
    : UserManager<Account>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    protected override async Task<IdentityResult> UpdateUserAsync(Account user)
    {
        var result = await base.UpdateUserAsync(user);
        actors.Forget(user.Id);
        return result;
    }
}
