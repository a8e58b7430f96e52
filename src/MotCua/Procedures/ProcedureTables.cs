using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Procedures;

internal sealed class ProcedureTables : IEntityTypeConfiguration<Procedure>, IEntityTypeConfiguration<ProcedureVersion>,
    IEntityTypeConfiguration<InternalProcess>, IEntityTypeConfiguration<LocalTerms>,
    IEntityTypeConfiguration<ProcedureDecision>, IEntityTypeConfiguration<PublicationStep>
{
    public void Configure(EntityTypeBuilder<Procedure> procedure)
    {
        procedure.ToTable("procedures");
        procedure.Property(row => row.Id).ValueGeneratedNever();
        procedure.HasIndex(row => row.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProcedureVersion> version)
    {
        version.ToTable("procedures_versions");
        version.Property(row => row.Id).ValueGeneratedNever();
        version.HasOne<Procedure>().WithMany().HasForeignKey(row => row.ProcedureId);
        version.HasIndex(row => new { row.ProcedureId, row.Number }).IsUnique();
        version.HasIndex(row => row.Code);
        version.Property(row => row.State).HasConversion<string>();
        version.Property(row => row.Source).HasConversion<string>();
        version.Property(row => row.Content).HasConversion(
            content => ContentJson.Write(content), text => ContentJson.Read<ProcedureContent>(text),
            new ValueComparer<ProcedureContent>((a, b) => ReferenceEquals(a, b), content => content.GetHashCode(), content => content));
        version.Property(row => row.LimitUnit).HasConversion<string>();
        version.Ignore(row => row.LocalTerms);
    }

    public void Configure(EntityTypeBuilder<InternalProcess> process)
    {
        process.ToTable("procedures_processes");
        process.Property(row => row.Id).ValueGeneratedNever();
        process.HasOne<ProcedureVersion>().WithMany().HasForeignKey(row => row.VersionId);
        process.HasIndex(row => new { row.VersionId, row.Number }).IsUnique();
        process.Ignore(row => row.Hours);
        process.Property(row => row.Steps).HasConversion(
            steps => ContentJson.Write(steps), text => ContentJson.Read<IReadOnlyList<ProcessStep>>(text),
            new ValueComparer<IReadOnlyList<ProcessStep>>((a, b) => a!.SequenceEqual(b!), steps => steps.Count, steps => steps));
    }

    public void Configure(EntityTypeBuilder<LocalTerms> terms)
    {
        terms.ToTable("procedures_local_terms");
        terms.Property(row => row.Id).ValueGeneratedNever();
        terms.HasOne<Procedure>().WithMany().HasForeignKey(row => row.ProcedureId);
        terms.HasIndex(row => new { row.ProcedureId, row.From }).IsUnique();
        terms.Property(row => row.Unit).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<ProcedureDecision> decision)
    {
        decision.ToTable("procedures_decisions");
        decision.Property(row => row.Id).ValueGeneratedNever();
        decision.HasOne<ProcedureVersion>().WithMany().HasForeignKey(row => row.VersionId);
        decision.Property(row => row.Kind).HasConversion<string>();
        decision.HasMany(row => row.Steps).WithOne().HasForeignKey(row => row.DecisionId);
    }

    public void Configure(EntityTypeBuilder<PublicationStep> step)
    {
        step.ToTable("procedures_decision_steps");
        step.Property(row => row.Id).ValueGeneratedNever();
        step.HasIndex(row => new { row.DecisionId, row.Stage }).IsUnique();
        step.Property(row => row.Stage).HasConversion<string>();
    }
}

public static class ProcedureSets
{
    extension(Store store)
    {
        public DbSet<Procedure> Procedures => store.Set<Procedure>();
        public DbSet<ProcedureVersion> ProcedureVersions => store.Set<ProcedureVersion>();
        public DbSet<InternalProcess> InternalProcesses => store.Set<InternalProcess>();
        public DbSet<LocalTerms> LocalTerms => store.Set<LocalTerms>();
        public DbSet<ProcedureDecision> ProcedureDecisions => store.Set<ProcedureDecision>();
    }
}

/// <summary>How a version's content is written in its column, in a pack and over the API.</summary>
internal static class ContentJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly ConditionalWeakTable<ProcedureContent, string> Written = [];

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Content never changes, and is asked for by the hash, the act and the database in turn: written once.</summary>
    public static string Write(ProcedureContent content) => Written.GetValue(content, static item => JsonSerializer.Serialize(item, Options));

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    public static byte[] Hash(ProcedureContent content) => SHA256.HashData(Encoding.UTF8.GetBytes(Write(content)));
}
