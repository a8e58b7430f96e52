namespace MotCua.Kernel.Notifications;

/// <summary>The outbox, and messages in the portal and by mail.</summary>
internal sealed class NotificationsPart : Room;
