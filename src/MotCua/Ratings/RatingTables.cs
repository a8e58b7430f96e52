using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Ratings;

internal static class RatingSets
{
    extension(Store store)
    {
        public DbSet<RatingSlip> RatingSlips => store.Set<RatingSlip>();
        public DbSet<Rating> Ratings => store.Set<Rating>();
        public DbSet<RatingComment> RatingComments => store.Set<RatingComment>();
        public DbSet<CommentVerdict> CommentVerdicts => store.Set<CommentVerdict>();
    }
}

internal sealed class RatingTables : IEntityTypeConfiguration<RatingSlip>, IEntityTypeConfiguration<Rating>, IEntityTypeConfiguration<RatingComment>, IEntityTypeConfiguration<CommentVerdict>
{
    public void Configure(EntityTypeBuilder<RatingSlip> slip)
    {
        slip.ToTable("ratings_slips");
        slip.HasKey(row => row.Digest);
        slip.Property(row => row.Occasion).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.ToTable("ratings_ratings");
        rating.Property(row => row.Id).ValueGeneratedNever();
        rating.Property(row => row.Occasion).HasConversion<string>();
        rating.Property(row => row.Overall).HasConversion<string>();
        rating.Property(row => row.Attitude).HasConversion<string>();
        rating.Property(row => row.Places).HasConversion<string>();
        rating.HasIndex(row => new { row.Year, row.Quarter, row.UnitId, row.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RatingComment> comment)
    {
        comment.ToTable("ratings_comments");
        comment.Property(row => row.Id).ValueGeneratedNever();
        comment.HasIndex(row => new { row.UnitId, row.Id });
    }

    public void Configure(EntityTypeBuilder<CommentVerdict> verdict)
    {
        verdict.ToTable("ratings_verdicts");
        verdict.HasKey(row => row.CommentId);
        verdict.HasOne<RatingComment>().WithOne().HasForeignKey<CommentVerdict>(row => row.CommentId).OnDelete(DeleteBehavior.Restrict);
    }
}
