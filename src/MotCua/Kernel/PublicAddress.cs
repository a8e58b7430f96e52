namespace MotCua.Kernel;

/// <summary>Where people reach this office, as its operator says: <c>$MOTCUA_PUBLIC_URL</c>.</summary>
/// <param name="Site">Without a slash at its end.</param>
/// <param name="IsSaid">The operator said so; otherwise it is only where a trial listens.</param>
public sealed record PublicAddress(string Site, bool IsSaid)
{
    /// <summary>
    /// What an address begins with that is shown to who asks and outlives the request: on paper, in a link to hand on. An officer may have come by
    /// a name that only this house knows; the request is believed where the operator said nothing. What is sent to anybody else begins with
    /// <see cref="Site"/> alone: whoever asks can write any name into a request, and the mail would carry it to the other.
    /// </summary>
    public static string Of(HttpContext context) => context.RequestServices.GetRequiredService<PublicAddress>() is { IsSaid: true } said
        ? said.Site : $"{context.Request.Scheme}://{context.Request.Host}";

    internal static PublicAddress Read(IConfiguration configuration) =>
        new(Setting.Site(configuration, "MOTCUA_PUBLIC_URL", "http://localhost:5080"), configuration["MOTCUA_PUBLIC_URL"] is { Length: > 0 });
}
