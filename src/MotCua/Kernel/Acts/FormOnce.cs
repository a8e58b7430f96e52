namespace MotCua.Kernel.Acts;

/// <summary>
/// The form this request carries. The request's first act writes the form's key in its own transaction, so that the same
/// form, sent again by an impatient hand or a poor line, is found done and acts no more.
/// </summary>
public sealed class FormOnce
{
    /// <summary>Who, which page, and a digest of the form's own key and all it holds; null outside a form.</summary>
    public string? Key { get; set; }

    /// <summary>An act of this request has written the key.</summary>
    public bool IsWritten { get; internal set; }
}

/// <summary>Another request carried out the same form while this one was under way: nothing was written now, and nothing is wrong.</summary>
public sealed class FormRepeated() : Exception("The same form was carried out by another request.");

/// <summary>A rehearsal came as far as the commit: every rule has said yes, and nothing was written.</summary>
public sealed class Rehearsed() : Exception("Every rule said yes; nothing was written.");
