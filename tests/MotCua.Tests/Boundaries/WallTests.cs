using System.Reflection;
using MotCua.Kernel;
using Xunit;

namespace MotCua.Tests.Boundaries;

/// <summary>Inside one assembly `internal` stops nobody; this does.</summary>
public sealed class WallTests
{
    private static readonly Assembly Program = typeof(Room).Assembly;
    private static readonly Assembly[] Libraries = [typeof(WorkingTime.WorkCalendar).Assembly, typeof(Vietnamese.Folding).Assembly, typeof(SurveyStatistics.SurveyDesign).Assembly];

    [Fact]
    public void No_part_of_the_program_goes_through_a_wall()
    {
        var references = References.Of(Program);
        Assert.True(references.Inside.Count > 500, "The assembly was hardly read.");
        Assert.Empty(new Walls("MotCua").Breaches(references.Inside));
    }

    /// <summary>The test of the test: a house in which every wall is broken once, in every way code can name a type.</summary>
    [Fact]
    public void Every_breach_of_the_wrong_house_is_named()
    {
        var breaches = new Walls("Wrong").Breaches(References.Of(typeof(WallTests).Assembly).Inside);

        string[] expected =
        [
            "Wrong.Kernel.KernelInBody uses Wrong.Baking.PublicBread: Kernel uses no room",
            "Wrong.Kernel.KernelInField uses Wrong.Baking.PublicBread: Kernel uses no room",
            "Wrong.Selling.SellerInAsync uses Wrong.Baking.Oven: that is internal to the room Baking",
            "Wrong.Selling.SellerInGeneric uses Wrong.Baking.PublicOutside: that is internal to the room Baking",
            "Wrong.Selling.SellerLeansOnEntrance uses Wrong.Commands.Serve: nothing leans on the entrance",
            "Wrong.Web.WebInAttribute uses Wrong.Baking.PublicBread: Web uses no room",
            "Wrong.Web.WebInLambda uses Wrong.Baking.PublicBread: Web uses no room",
        ];
        Assert.Equal(expected, breaches);
    }

    [Theory]
    [InlineData("Dossiers_Pages_Own_List", "Dossiers")]
    [InlineData("Kernel_People_Pages_SignIn_SignIn", "Kernel")]
    [InlineData("_ViewStart", "")]
    public void A_compiled_view_belongs_to_the_room_of_its_folder(string view, string part) =>
        Assert.Equal(part, new Walls("MotCua").PartOf(new KnownType("AspNetCoreGeneratedDocument", view, false)));

    [Fact]
    public void The_libraries_lean_on_the_framework_only()
    {
        foreach (var library in Libraries)
            Assert.All(References.Of(library).Assemblies, name => Assert.StartsWith("System", name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_libraries_read_no_clock_and_do_no_input_or_output()
    {
        foreach (var library in Libraries)
            Assert.DoesNotContain(References.Of(library).Foreign, IsClockOrOutput);
    }

    [Fact]
    public void A_use_of_the_clock_or_of_a_file_would_be_seen()
    {
        var foreign = References.Of(typeof(WallTests).Assembly).Foreign;
        Assert.Contains(foreign, use => IsClockOrOutput(use) && use.Type == "System.IO.File");
        Assert.Contains(foreign, use => IsClockOrOutput(use) && use.Type == "System.TimeProvider");
    }

    private static bool IsClockOrOutput(ForeignUse use) =>
        use.Type is "System.TimeProvider" or "System.Console" or "System.Environment" or "System.Diagnostics.Stopwatch" or "System.IO.File" or "System.IO.Directory"
            or "System.IO.FileStream" or "System.Diagnostics.Process"
        || use.Type.StartsWith("System.Net.", StringComparison.Ordinal)
        || (use.Type is "System.DateTime" or "System.DateTimeOffset" && use.Member is "get_Now" or "get_UtcNow" or "get_Today");
}
