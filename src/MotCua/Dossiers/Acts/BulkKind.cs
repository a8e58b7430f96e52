namespace MotCua.Dossiers.Acts;

/// <summary>What a bulk act needs to know beyond the dossiers.</summary>
/// <param name="PersonId">To whom steps are given; null: to whoever of the unit takes them on.</param>
public sealed record BulkSaid(string? Note = null, DeliveryWay Way = DeliveryWay.Post, string? Receiver = null, string? Identity = null, Guid? PersonId = null);

/// <summary>
/// An act that may be done to many dossiers at once: only those that a later act can put right, or that only hand on. Signing,
/// refusing and stopping are decided one by one.
/// </summary>
/// <param name="Word">In addresses and forms.</param>
/// <param name="MayTry">Is it worth offering to this actor at all? Each dossier is asked by itself.</param>
internal sealed record BulkKind(string Word, string Text, Func<Actor, bool> MayTry, Func<IServiceProvider, Actor, string, int?, string?, BulkSaid, CancellationToken, Task<Dossier>> RunAsync)
{
    public static readonly BulkKind Accept = new("tiep-nhan", "Tiếp nhận", actor => actor.May(DossierPermissions.Receive),
        (services, actor, code, seen, key, _, cancellation) => services.GetRequiredService<AcceptDossier>().RunAsync(actor, code, seen, key, cancellation));

    public static readonly BulkKind HandOver = new("chuyen-phong", "Chuyển phòng xử lý", actor => actor.May(DossierPermissions.Receive),
        (services, actor, code, seen, key, _, cancellation) => services.GetRequiredService<HandOver>().RunAsync(actor, code, seen, key, cancellation));

    public static readonly BulkKind Forward = new("chuyen-buoc", "Chuyển bước sau", actor => actor.Holds(Role.Specialist) || actor.Holds(Role.DivisionHead),
        (services, actor, code, seen, key, said, cancellation) => services.GetRequiredService<MoveStep>().ForwardAsync(actor, code, said.Note, seen, key, cancellation));

    public static readonly BulkKind Deliver = new("tra-ket-qua", "Trả kết quả", actor => actor.May(DossierPermissions.Deliver),
        (services, actor, code, seen, key, said, cancellation) => services.GetRequiredService<DeliverOutcome>().RunAsync(actor, code, said.Way, said.Receiver, said.Identity, said.Note, seen, key, cancellation));

    public static readonly BulkKind Give = new("giao-lai", "Giao lại", actor => actor.Holds(Role.DivisionHead) || actor.Holds(Role.Director),
        (services, actor, code, seen, key, said, cancellation) => services.GetRequiredService<Reassign>().RunAsync(actor, code, said.PersonId, said.Note, new Sent(seen, key), cancellation));

    public static readonly IReadOnlyList<BulkKind> All = [Accept, HandOver, Forward, Deliver, Give];
}
