namespace MotCua.Kernel.Acts;

/// <summary>
/// Adds to an act, in its own transaction, what every act of a kind has to leave behind whoever wrote it: that it was done for
/// somebody else, for instance. The rows it adds are carried by the act.
/// </summary>
public interface IActCompanion
{
    /// <summary>Called once the nouns have changed and before the payload is taken; may be called again if the database asks for a retry.</summary>
    void Accompany(Doing doing, Store store, DateTime at);
}
