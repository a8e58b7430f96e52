namespace MotCua.Kernel;

/// <summary>Where people reach this office, as its operator says: <c>$MOTCUA_PUBLIC_URL</c>.</summary>
/// <param name="Site">Without a slash at its end.</param>
/// <param name="IsSaid">The operator said so; otherwise it is only where a trial listens.</param>
public sealed record PublicAddress(string Site, bool IsSaid)
{
    /// <summary>
    /// What an address begins with that outlives the request: on paper, in a link to hand on. An officer may have come by a name that only this
    /// house knows, and anybody can write one; the request is believed where the operator said nothing.
    /// </summary>
    public static string Of(HttpContext context) => context.RequestServices.GetRequiredService<PublicAddress>() is { IsSaid: true } said
        ? said.Site : $"{context.Request.Scheme}://{context.Request.Host}";

    internal static PublicAddress Read(IConfiguration configuration) =>
        new(Setting.Site(configuration, "MOTCUA_PUBLIC_URL", "http://localhost:5080"), configuration["MOTCUA_PUBLIC_URL"] is { Length: > 0 });
}
