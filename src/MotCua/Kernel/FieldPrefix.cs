namespace MotCua.Kernel;

/// <summary>An act names its fields; a page whose form is bound under a name puts that name before them.</summary>
public static class FieldPrefix
{
    public static async Task<T> Under<T>(string form, Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (Refused refused) when (refused.Field is not null)
        {
            throw refused.Problem.Because(refused.Sentence, $"{form}.{refused.Field}");
        }
    }

    public static Task Under(string form, Func<Task> run) => Under(form, async () =>
    {
        await run();
        return true;
    });
}
