using Bench;
using Bench.Faults;

// By hand only: nothing here runs in the suite. `dotnet run -c Release --project bench -- p1`
string[] known = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p10", "p11", "p13", "r1", "r4", "r5", "r6"];
if (args is ["serve", ..])
{
    await Child.ServeAsync(args[1..]);
    return 0;
}
if (args is ["grow", var folder, var count])
{
    await Multiplied.GrowAsync(Console.Out, folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}
var asked = args is ["all"] ? [.. known.Where(one => one[0] == 'p')] : args;
if (asked.Length == 0 || asked.Except(known).Any())
{
    await Console.Error.WriteLineAsync($"Usage: dotnet run -c Release --project bench -- {string.Join('|', known)}|all");
    return 2;
}
await Machine.DescribeAsync(Console.Out);
foreach (var measure in asked)
{
    await Console.Out.WriteLineAsync();
    switch (measure)
    {
        case "p1": await TrackingBench.RunAsync(Console.Out); break;
        case "p2": await SearchBench.RunAsync(Console.Out); break;
        case "p3": await SubmitBench.RunAsync(Console.Out); break;
        case "p4": await PgSubmitBench.RunAsync(Console.Out); break;
        case "p5": await ScaleBench.RunAsync(Console.Out); break;
        case "p6": await StartBench.RunAsync(Console.Out); break;
        case "p7": await WorkingTimeBench.RunAsync(Console.Out); break;
        case "p8": await SurveyBench.RunAsync(Console.Out); break;
        case "p10": await PeerBench.RunAsync(Console.Out); break;
        case "p11": await ImportBench.RunAsync(Console.Out); break;
        case "p13": await PetitionBench.RunAsync(Console.Out); break;
        case "r1": await KillFault.RunAsync(Console.Out); break;
        case "r4": await FullDiskFault.RunAsync(Console.Out); break;
        case "r5": await ClockFault.RunAsync(Console.Out); break;
        case "r6": await BackupFault.RunAsync(Console.Out); break;
        default: throw new InvalidOperationException($"{measure} is not written yet.");
    }
}
return 0;
