using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.Search;

namespace MotCua.Procedures.Acts;

/// <summary>
/// Takes in a pack written by another installation: versions that are not here are added, an end that has become known is
/// taken over, the rest is the same. Where the department wrote a version of its own, nothing is touched. Again changes nothing.
/// </summary>
internal sealed class ImportPack(Store store, ActLog acts, OfficeClock clock)
{
    /// <summary>Unpacked, a pack of the whole catalogue is a tenth of this.</summary>
    private const int MostBytes = 256 * 1024 * 1024;

    public async Task<PackReport> RunAsync(Stream file, Actor by, string? key, CancellationToken cancellation)
    {
        var pack = await ReadAsync(file, cancellation);
        if (await acts.WasDoneAsync(by, "procedure.pack", key, cancellation)) return new PackReport(0, 0, pack.Procedures.Count, 0, []);
        var units = await store.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, cancellation);
        var (fresh, changed, same, kept) = (0, 0, 0, 0);
        var remarks = new List<string>();
        foreach (var packed in pack.Procedures)
        {
            var procedure = await HomeAsync(packed, cancellation);
            var here = procedure is null ? [] : await store.ProcedureVersions.Where(row => row.ProcedureId == procedure.Id).OrderBy(row => row.Number).ToListAsync(cancellation);
            if (here.Exists(row => row.Source == ProcedureSource.Local && !packed.Versions.Any(other => IsSame(row, other))))
            {
                kept++;
                continue;
            }
            if (procedure is null)
            {
                procedure = new Procedure { Id = clock.NewId(), Code = packed.Code, Agency = packed.Agency, OwnerUnitId = packed.UnitCode is { } code && units.TryGetValue(code, out var unit) ? unit : null };
                store.Procedures.Add(procedure);
                if (packed.UnitCode is not null && procedure.OwnerUnitId is null) remarks.Add($"{packed.Code}: không có đơn vị “{packed.UnitCode}” ở đây, nên chưa giao cho phòng nào.");
                fresh++;
            }
            else if (Differs(packed, here)) changed++;
            else
            {
                same++;
                continue;
            }
            foreach (var version in packed.Versions) Take(procedure, version, here, units, remarks);
        }
        if (fresh + changed > 0)
            await acts.CommitAsync(new Doing("procedure.pack", by, "procedure-import", clock.NewId())
            {
                Key = key,
                Inside = inner => store.Dialect.NextNumberAsync(store, VersionMaking.Series, inner),
            }, cancellation);
        store.ChangeTracker.Clear();
        return new PackReport(fresh, changed, same, kept, remarks);
    }

    /// <summary>The same code is the same procedure; and so is one that the department wrote a version of under a code it had before.</summary>
    private async Task<Procedure?> HomeAsync(PackedProcedure packed, CancellationToken cancellation)
    {
        if (await store.Procedures.SingleOrDefaultAsync(row => row.Code == packed.Code, cancellation) is { } known) return known;
        var codes = packed.Versions.Select(version => version.Code).ToList();
        var written = await store.ProcedureVersions.Where(row => codes.Contains(row.Code) && row.Source == ProcedureSource.Local)
            .OrderBy(row => row.ProcedureId).Select(row => (Guid?)row.ProcedureId).FirstOrDefaultAsync(cancellation);
        return written is { } id ? await store.Procedures.SingleAsync(row => row.Id == id, cancellation) : null;
    }

    private static bool IsSame(ProcedureVersion row, PackedVersion packed) =>
        row.Code == packed.Code && row.Source == packed.Source && row.ValidFrom == packed.ValidFrom && Convert.ToHexStringLower(row.ContentHash) == packed.ContentSha256;

    private static bool Differs(PackedProcedure packed, List<ProcedureVersion> here) =>
        packed.Versions.Any(version => here.Find(row => IsSame(row, version)) is not { } known || known.ValidTo != version.ValidTo || known.State != version.State);

    private void Take(Procedure procedure, PackedVersion packed, List<ProcedureVersion> here, Dictionary<string, Guid> units, List<string> remarks)
    {
        if (here.Find(row => IsSame(row, packed)) is { } known)
        {
            (known.ValidTo, known.State) = (packed.ValidTo, packed.State);
            return;
        }
        var version = VersionMaking.Of(clock.NewId(), procedure.Id, here.Count == 0 ? 1 : here.Max(row => row.Number) + 1, packed.Code, packed.Name, packed.Agency,
            packed.State, packed.ValidFrom, packed.ValidTo, packed.Content,
            new VersionOrigin(packed.Source, packed.SourceRef, packed.SourceUpdatedAt, clock.UtcNow, packed.CatalogueHash, packed.DetailHash));
        here.Add(version);
        store.ProcedureVersions.Add(version);
        SearchIndex.AddNew(store, [VersionMaking.Entry(version, procedure.Popularity)]);
        foreach (var (index, process) in packed.Processes.Index())
        {
            var steps = process.Steps.Select(step => new ProcessStep(step.Key, step.Name, step.Role,
                step.UnitCode is { } code && units.TryGetValue(code, out var unit) ? unit : null, step.Hours)).ToList();
            // A step of a unit that is not here has nobody to do it: the process waits as a draft until somebody has looked.
            var fits = process.Steps.All(step => step.UnitCode is null || units.ContainsKey(step.UnitCode));
            if (!fits) remarks.Add($"{packed.Code}: quy trình nội bộ có đơn vị không có ở đây, được nhập thành dự thảo.");
            store.InternalProcesses.Add(new InternalProcess
            {
                Id = clock.NewId(), VersionId = version.Id, Number = index + 1, Steps = steps,
                InForceFrom = fits ? process.InForceFrom : null, TriedAt = fits ? clock.UtcNow : null,
            });
        }
    }

    /// <exception cref="Refused">Not a pack, a damaged one, or one of a newer program.</exception>
    private static async Task<ProcedurePack> ReadAsync(Stream file, CancellationToken cancellation)
    {
        ProcedurePack? pack;
        try
        {
            await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, null, cancellation);
            var entry = zip.GetEntry(PackWriting.Entry) ?? throw ProcedureProblems.PackInvalid.Because($"Tệp này không có {PackWriting.Entry} bên trong. Mời dùng tệp gói xuất từ hệ thống này.", "File");
            if (entry.Length > MostBytes) throw ProcedureProblems.PackInvalid.Because("Gói quá lớn. Mời xuất lại theo từng lĩnh vực.", "File");
            await using var content = await entry.OpenAsync(cancellation);
            await using var limited = new LimitedStream(content, MostBytes);
            pack = await JsonSerializer.DeserializeAsync<ProcedurePack>(limited, ContentJson.Options, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or NotSupportedException)
        {
            throw ProcedureProblems.PackInvalid.Because(null, "File");
        }
        if (pack is not { Procedures: not null } || pack.Format < 1) throw ProcedureProblems.PackInvalid.Because(null, "File");
        if (pack.Format > ProcedurePack.Current) throw ProcedureProblems.PackInvalid.Because("Gói do phiên bản mới hơn của chương trình ghi. Mời cập nhật chương trình rồi nhập lại.", "File");
        foreach (var procedure in pack.Procedures) Check(procedure);
        if (pack.Procedures.GroupBy(procedure => procedure.Code).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw ProcedureProblems.PackInvalid.Because($"Mã {twice.Key} có hai lần trong gói.", "File");
        return pack;
    }

    private static void Check(PackedProcedure procedure)
    {
        var name = procedure?.Code is { Length: > 0 } code ? code : "không rõ mã";
        if (procedure is not { Code.Length: > 0 and <= 80, Agency: not null, Versions.Count: > 0 }) throw Wrong("thiếu mã, cơ quan hoặc phiên bản");
        foreach (var version in procedure.Versions)
        {
            if (version is not { Code.Length: > 0 and <= 80, Name.Length: > 0, Agency: not null, Content: not null, ContentSha256: not null, Processes: not null }) throw Wrong("có phiên bản thiếu mã, tên hoặc nội dung");
            if (version.State == VersionState.Draft) throw Wrong("có phiên bản chưa công bố");
            if (version.ValidTo < version.ValidFrom) throw Wrong("có phiên bản kết thúc trước khi bắt đầu");
            if (Convert.ToHexStringLower(ContentJson.Hash(version.Content)) != version.ContentSha256) throw Wrong("nội dung không khớp với dấu kiểm tra; gói đã bị sửa hoặc hỏng");
            foreach (var process in version.Processes) InternalProcess.Check([.. process.Steps.Select(step => new ProcessStep(step.Key, step.Name, step.Role, null, step.Hours))], null);
        }

        Refused Wrong(string why) => ProcedureProblems.PackInvalid.Because($"Thủ tục {name}: {why}. Chưa nhập gì từ gói này.", "File");
    }

    /// <summary>A size written in an archive is a claim; this one counts.</summary>
    private sealed class LimitedStream(Stream inner, long most) : Stream
    {
        private long read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Counted(await inner.ReadAsync(buffer, cancellationToken));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Counted(int count) => (read += count) <= most ? count : throw new InvalidDataException("Unpacked, the file is larger than allowed.");
    }
}
