namespace MotCua.Commands;

/// <summary>
/// The embedded database is served by one program at a time, and is not replaced while it is. Commands that only read or add
/// need no lock. With PostgreSQL several nodes serve the same store and the lock is not taken.
/// </summary>
internal static class StoreLock
{
    /// <exception cref="Refused">Another program holds it.</exception>
    public static FileStream? Take(StoreSettings settings)
    {
        if (settings.Postgres is not null) return null;
        Directory.CreateDirectory(settings.Folder);
        try
        {
            return new FileStream(Path.Combine(settings.Folder, "motcua.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw Problems.StoreInUse.Because($"Một máy chủ hoặc một lệnh khác đang dùng dữ liệu này ({settings.Folder}). Mời dừng máy chủ hoặc đợi lệnh đó xong, rồi thử lại.");
        }
    }
}
