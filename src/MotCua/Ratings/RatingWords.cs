using MotCua.Web;

namespace MotCua.Ratings;

/// <summary>How ratings are spoken of on screens.</summary>
internal static class RatingWords
{
    public static string Of(Words words, Satisfaction answer) => answer switch
    {
        Satisfaction.Very => words.T("Rất hài lòng", "Very satisfied"),
        Satisfaction.Satisfied => words.T("Hài lòng", "Satisfied"),
        _ => words.T("Chưa hài lòng", "Not yet satisfied"),
    };

    public static string Of(Words words, PlacesVisited places) => places switch
    {
        PlacesVisited.None => words.T("Không phải đến đâu, làm trên mạng hoặc qua bưu chính", "Nowhere: online or by post"),
        PlacesVisited.DeskOnly => words.T("Chỉ Bộ phận Một cửa", "The one-stop desk only"),
        _ => words.T("Còn phải đến nơi khác", "Other places as well"),
    };
}
