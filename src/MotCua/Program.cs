using MotCua.Commands;

await Serving.Build(StoreSettings.FromEnvironment(), TimeProvider.System).RunAsync();
