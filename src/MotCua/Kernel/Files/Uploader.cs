using System.Security.Cryptography;
using System.Text;

namespace MotCua.Kernel.Files;

/// <summary>Who sends a file: somebody signed in, a client key, or a browser session nobody has signed in to.</summary>
public sealed record Uploader
{
    private Uploader(Actor actor, string? session)
    {
        Actor = actor;
        Session = session;
    }

    public Actor Actor { get; }

    internal string? Session { get; }

    public static Uploader Of(Actor actor) => new(actor, null);

    /// <param name="token">An unguessable token the browser holds; only its digest is kept.</param>
    public static Uploader OfSession(string token) =>
        new(new Actor(ActorKind.Citizen, null, null, "Người chưa đăng nhập", []), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))));

    internal bool Owns(Upload upload) =>
        upload.OwnerId is not null ? upload.OwnerId == Actor.AccountId : upload.OwnerSession is not null && upload.OwnerSession == Session;
}
