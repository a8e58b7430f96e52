namespace MotCua.Indices;

/// <summary>The room's part of the catalogue of problems: 4800–4899.</summary>
public static class IndexProblems
{
    public static readonly Problem ScoresWrong = new(4801, 422,
        "Tệp điểm chỉ số có dòng chưa đúng nên không nhập gì. Mời sửa tệp rồi nhập lại.", "A line of the scores is wrong; nothing was imported.");
    public static readonly Problem NoSuchYear = new(4802, 404,
        "Năm này chưa có số liệu chỉ số. Mời chọn năm khác.", "There are no scores of that year.");
    public static readonly Problem NoSuchPeriod = new(4803, 400,
        "Mời chọn năm và quý đã bắt đầu.", "Choose a year and quarter that have begun.");
    public static readonly Problem FigureWrong = new(4804, 400,
        "Mời ghi tử số, mẫu số bằng số nguyên không âm, tử số không lớn hơn mẫu số, và nguồn.", "A figure needs whole numbers, the part not above the whole, and a source.");
    public static readonly Problem MetricIsComputed = new(4805, 409,
        "Chỉ số này tính từ hồ sơ ở đây hoặc không chấm, không nhập tay.", "This metric is computed here or not scored, and is not typed.");
    public static readonly Problem ShareWrong = new(4806, 400,
        "Mời ghi tỷ lệ từ 0 đến 100.", "A share goes from 0 to 100.");
    public static readonly Problem RoundFactsNeeded = new(4810, 400,
        "Mời ghi năm, tên, căn cứ của kỳ chấm và chọn ít nhất hai đơn vị.", "A round needs year, title, basis and two units at least.");
    public static readonly Problem RoundIsPublished = new(4811, 409,
        "Kỳ chấm đã công bố nên không sửa được nữa.", "The round was published and is not changed.");
    public static readonly Problem NotInThatState = new(4812, 409,
        "Đơn vị không còn ở bước cho phép việc đó. Mời xem lại quá trình chấm điểm.", "The unit is no longer at that step.");
    public static readonly Problem MeasureWrong = new(4813, 400,
        "Mời ghi kết quả bằng số: tỷ lệ từ 0 đến 100, số trường hợp, hoặc chọn có hay không.", "A measure is a share from 0 to 100, a number of cases, or yes or no.");
    public static readonly Problem PointsWrong = new(4814, 400,
        "Điểm phải từ 0 đến điểm tối đa của tiêu chí. Mời ghi lại.", "Points go from 0 to the most of the criterion.");
    public static readonly Problem ReasonNeeded = new(4815, 400,
        "Mời ghi rõ lý do.", "A reason is needed.");
    public static readonly Problem NotEverythingScored = new(4816, 409,
        "Còn tiêu chí chưa có điểm. Mời chấm hết hoặc đánh dấu không áp dụng.", "Some criteria have no score yet.");
    public static readonly Problem EvidenceNeeded = new(4817, 409,
        "Điểm tự chấm trên 0 cần ít nhất một minh chứng cho tiêu chí đó.", "A self-score above zero needs evidence.");
    public static readonly Problem OwnScore = new(4818, 409,
        "Người tự chấm điểm không thẩm định điểm của mình. Mời người khác thẩm định.", "Whoever scored does not appraise.");
    public static readonly Problem NotEveryUnitSettled = new(4819, 409,
        "Còn đơn vị chưa chốt điểm. Mời chốt điểm mọi đơn vị rồi công bố.", "Some units are not settled yet.");
    public static readonly Problem CriterionUnknown = new(4820, 400,
        "Tiêu chí không có trong bộ chỉ số của kỳ này. Mời chọn lại.", "The criterion is not in this edition.");
    public static readonly Problem NothingObjected = new(4821, 400,
        "Mời ghi điểm đề nghị và lý do cho ít nhất một tiêu chí.", "An objection needs points and a reason for one criterion at least.");
}
