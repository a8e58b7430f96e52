using MotCua.Kernel.Law;
using MotCua.Procedures.Forms;
using MotCua.Questionnaires;
using Xunit;

namespace MotCua.Tests.Questionnaires;

/// <summary>The notation of questionnaires, and how answers are read.</summary>
public sealed class QuestionnaireTextTests
{
    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void The_example_reads_whole_in_both_languages_with_five_factors_of_three_contents()
    {
        var (content, faults) = QuestionnaireText.Read(SipasExample.Text(LawBook.Load()));
        Assert.Empty(faults);
        Assert.Empty(QuestionnaireText.WithoutEnglish(content));
        Assert.Equal(5, content.Factors.Count());
        Assert.Equal(22, content.Questions.Count(question => question.Aspect == QuestionAspect.Satisfaction));
        Assert.All(content.Factors, factor => Assert.Equal([QuestionAspect.Assessment, QuestionAspect.Satisfaction, QuestionAspect.Expectation], factor.Questions.Select(question => question.Aspect).Distinct().Order()));
        Assert.Single(content.Questions, question => question.Aspect == QuestionAspect.Overall);
    }

    [Theory]
    [InlineData("tieu-de: A\n? a thang: x", "cần đứng sau một phần")]
    [InlineData("tieu-de: A\n# phan p: P\n? a kieu-la: x", "kieu-la")]
    [InlineData("tieu-de: A\n# phan p: P\n? a mot: x\n- b: B", "từ 2 đến")]
    [InlineData("tieu-de: A\n# phan p: P\n? a chu neu=b=1: x", "neu")]
    [InlineData("tieu-de: A\n# phan p: P\n? a thang: x\n? a thang: y", "đã dùng")]
    [InlineData("tieu-de: A\n# phan p: P\n? a mot: x\n- kb: B\n- c: C\n- d: D", "dành riêng")]
    [InlineData("tieu-de: A\n# yeu-to p: P\n? a chu: x", "hai-long")]
    [InlineData("# phan p: P\n? a chu: x", "tieu-de")]
    [InlineData("tieu-de: A\n# phan p: P\n? a chu: x\nkhông có dấu", "Dòng 4")]
    public void A_fault_is_named_with_its_line(string text, string said) => Assert.Contains(QuestionnaireText.Read(text).Faults, fault => fault.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void What_is_not_asked_is_not_kept_and_what_is_asked_and_empty_is_kept_as_not_answered()
    {
        var questions = QuestionnaireText.Read("tieu-de: A\n# phan p: P\n? hai-long thang bat-buoc: x\n? ly-do chu neu=hai-long=1;2: y\n? so so tu=0 den=5: z\n? nhieu nhieu: w\n- a: A\n- b: B\n? ngay ngay: n").Content.Questions.ToList();
        FormAnswers Read(params (string, string)[] typed) => AnswerReading.Read(questions, typed.ToDictionary(pair => pair.Item1, pair => pair.Item2), None);
        var content = Read(("hai-long", "4"), ("ly-do", "vẫn ghi"), ("nhieu", "b,a"), ("so", "3"));
        Assert.Empty(content.Faults);
        Assert.Equal(new SortedDictionary<string, string> { ["hai-long"] = "4", ["ngay"] = MissingAnswer.Refused, ["nhieu"] = "a;b", ["so"] = "3" }, new SortedDictionary<string, string>(content.Answers.ToDictionary()));
        Assert.Equal(MissingAnswer.Refused, Read(("hai-long", "2")).Answers["ly-do"]);
        Assert.Equal(MissingAnswer.Unknown, Read(("hai-long", "kb")).Answers["hai-long"]);
        Assert.Equal("a", Read(("hai-long", "kb"), ("nhieu", "a,ktl")).Answers["nhieu"]);
        Assert.Equal("2021-11-15", Read(("hai-long", "5"), ("ngay", "15/11/2021")).Answers["ngay"]);
        Assert.True(Read().Faults.Single().IsMissing);
        Assert.Equal("hai-long", Read(("hai-long", "6")).Faults.Single().Key);
        Assert.Equal("so", Read(("hai-long", "5"), ("so", "7")).Faults.Single().Key);
        Assert.Equal("nhieu", Read(("hai-long", "5"), ("nhieu", "c")).Faults.Single().Key);
    }
}
