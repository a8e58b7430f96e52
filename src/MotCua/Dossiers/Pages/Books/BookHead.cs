namespace MotCua.Dossiers.Pages.Books;

/// <summary>What stands at the head of a book, list or report.</summary>
/// <param name="Unit">The unit that keeps it.</param>
/// <param name="Title">In capitals.</param>
/// <param name="Period">The days it covers, in words.</param>
public sealed record BookHead(string Agency, string Unit, string Title, string Period, DateOnly Today, bool IsDemonstration)
{
    public static string Between(DateOnly from, DateOnly to) => from == to ? $"Ngày {Screen.Day(from)}" : $"Từ ngày {Screen.Day(from)} đến ngày {Screen.Day(to)}";
}
