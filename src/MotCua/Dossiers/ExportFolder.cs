namespace MotCua.Dossiers;

/// <summary>Where exported lists lie until they are fetched or expire: beside the files, and in no backup. Several nodes may share the folder.</summary>
internal sealed class ExportFolder(StoreSettings settings)
{
    private string Root => Path.Combine(settings.Folder, "exports");

    /// <summary>A file to write, readable by nobody else; it gets its name with <see cref="Keep"/>.</summary>
    public FileStream Begin(ListExport export, string suffix)
    {
        Directory.CreateDirectory(Root);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(PathOf(export) + suffix, options);
    }

    public Stream Reopen(ListExport export, string suffix) => File.OpenRead(PathOf(export) + suffix);

    public void Drop(ListExport export, string suffix) => File.Delete(PathOf(export) + suffix);

    public void Keep(ListExport export, string suffix) => File.Move(PathOf(export) + suffix, PathOf(export), overwrite: true);

    public Stream? Open(ListExport export) => File.Exists(PathOf(export)) ? File.OpenRead(PathOf(export)) : null;

    public void Delete(ListExport export)
    {
        if (!Directory.Exists(Root)) return;
        foreach (var path in Directory.EnumerateFiles(Root, export.Id.ToString("N") + "*")) File.Delete(path);
    }

    private string PathOf(ListExport export) => Path.Combine(Root, export.Id.ToString("N"));
}
