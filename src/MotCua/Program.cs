using MotCua.Commands;

return await CommandLine.RunAsync(args);
