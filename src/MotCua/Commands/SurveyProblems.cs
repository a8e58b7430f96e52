using MotCua.SurveyStatistics;

namespace MotCua.Commands;

/// <summary>What an analyst is told about a survey file. Numbers 1050 to 1061.</summary>
internal static class SurveyProblems
{
    public static readonly Problem FileBroken = new(1050, 422, "Tệp số liệu không đọc được theo dạng CSV có dòng tiêu đề. Mời kiểm tra tệp.", "The data file is not CSV with a heading.");
    public static readonly Problem NoColumn = new(1051, 422, "Tệp số liệu không có cột này. Mời xem lại tên cột ở dòng tiêu đề.", "The data file has no such column.");
    public static readonly Problem NoNumber = new(1052, 422, "Có ô không phải là số. Mời sửa tệp; ô chưa có số liệu thì để trống hoặc ghi NA.", "A cell is not a number.");
    public static readonly Problem Shape = new(1053, 422, "Tệp số liệu không có dòng nào.", "The data file has no rows.");
    public static readonly Problem Weight = new(1054, 422, "Quyền số phải là số không âm và không được để trống. Mời kiểm tra cột quyền số.", "A weight is negative or missing.");
    public static readonly Problem Population = new(1055, 422, "Quy mô tổng thể (--fpc) phải giống nhau trong một tầng và không nhỏ hơn số đơn vị đã chọn.", "A population size does not fit its stratum.");
    public static readonly Problem MissingValue = new(1056, 422, "Có dòng chưa có số liệu. Thêm --missing exclude nếu muốn ước lượng trên các dòng có số liệu.", "A variable is missing; say --missing exclude to leave such rows out.");
    public static readonly Problem LonelyUnit = new(1057, 422, "Có tầng chỉ chọn một đơn vị nên chưa tính được phương sai. Mời chọn cách xử lý bằng --lonely.", "A stratum has a single unit; choose with --lonely.");
    public static readonly Problem Cell = new(1058, 422, "Số liệu tổng thể và các nhóm trong mẫu không khớp nhau. Mời kiểm tra --post và tệp tổng số.", "Classes of the sample and population totals do not match.");
    public static readonly Problem Singular = new(1059, 422, "Các biến phụ trợ phụ thuộc nhau nên không hiệu chỉnh được.", "The auxiliary variables are linearly dependent.");
    public static readonly Problem Convergence = new(1060, 422, "Phép hiệu chỉnh không hội tụ. Mời kiểm tra các tổng số có cùng một tổng chung hay không.", "The adjustment did not converge.");
    public static readonly Problem Question = new(1061, 422, "Yêu cầu không phù hợp với mẫu này.", "The question does not fit the design.");

    public static Refused Of(SurveyException exception)
    {
        var problem = exception.Fault switch
        {
            Fault.Shape => Shape,
            Fault.Weight => Weight,
            Fault.Population => Population,
            Fault.MissingValue => MissingValue,
            Fault.LonelyUnit => LonelyUnit,
            Fault.Cell => Cell,
            Fault.Singular => Singular,
            Fault.Convergence => Convergence,
            _ => Question,
        };
        // The heading is the file's first line.
        var where = exception.Row is { } row ? $"Dòng {row + 2}" : null;
        var what = exception.Subject is { } subject ? $"“{subject}”" : null;
        var place = string.Join(", ", new[] { where, what }.OfType<string>());
        return problem.Because(place.Length == 0 ? null : $"{place}: {problem.Title}");
    }
}
