using FsCheck;
using FsCheck.Fluent;
using System.Security.Cryptography;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Storing;

namespace ConductBot.Tests.SelfReports.Files.Storing;

public sealed class FileChunksTests
{
    private const string Report = "0123456789abcdef0123456789abcdef";
    private static readonly ReportKey Key = ReportSeal.NewKey();

    [Fact]
    public void Any_file_comes_out_as_it_went_in() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Sizes().ToArbitrary(), size =>
    {
        var content = RandomNumberGenerator.GetBytes(size);
        var file = Manifest(content);
        return FileChunks.Join(Key, Report, file, Sealed(file, content)).AsSpan().SequenceEqual(content);
    }));

    [Fact]
    public void A_flipped_bit_anywhere_is_refused() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Sizes().ToArbitrary(), ArbMap.Default.ArbFor<int>(), (size, where) =>
    {
        var (file, chunks) = Made(size);
        var data = chunks[(int)((uint)where % (uint)chunks.Length)]!.Data;
        data[(int)((uint)where % (uint)data.Length)] ^= 1;
        return Refused(file, chunks);
    }));

    [Fact]
    public void A_chunk_that_is_missing_moved_doubled_or_another_file_s_is_refused()
    {
        var (file, chunks) = Made((FileChunks.Bytes * 3) + 5);
        var (other, others) = Made((FileChunks.Bytes * 3) + 5);
        Refused(file, [null, .. chunks[1..]]).ShouldBeTrue();
        Refused(file, chunks[..^1]).ShouldBeTrue();
        Refused(file with { Chunks = 3 }, chunks[..^1]).ShouldBeTrue();
        Refused(file with { Chunks = 3, Bytes = FileChunks.Bytes * 3 }, chunks[..^1]).ShouldBeTrue();
        Refused(file, [chunks[1], chunks[0], .. chunks[2..]]).ShouldBeTrue();
        Refused(file, [chunks[0], chunks[0], .. chunks[2..]]).ShouldBeTrue();
        Refused(file, [others[0], .. chunks[1..]]).ShouldBeTrue();
        Refused(file with { Sha256 = other.Sha256 }, chunks).ShouldBeTrue();
        Refused(file, chunks, report: new string('f', 32)).ShouldBeTrue();
        Refused(file, chunks, ReportSeal.NewKey()).ShouldBeTrue();
        Refused(file, chunks).ShouldBeFalse();
    }

    [Fact]
    public void Ten_megabytes_are_forty_rows_that_each_fit_one()
    {
        FileChunks.CountOf(FileRules.MostBytes).ShouldBe(40);
        FileChunks.CountOf(0).ShouldBe(1);
        FileChunks.CountOf(FileChunks.Bytes + 1).ShouldBe(2);
    }

    private static Gen<int> Sizes() => Gen.OneOf(Gen.Choose(0, 300), Gen.Elements(FileChunks.Bytes - 1, FileChunks.Bytes, FileChunks.Bytes + 1, 2 * FileChunks.Bytes), Gen.Choose(0, 3 * FileChunks.Bytes));

    private static (ReportFile File, SealedPart?[] Chunks) Made(int size)
    {
        var content = RandomNumberGenerator.GetBytes(size);
        var file = Manifest(content);
        return (file, Sealed(file, content));
    }

    private static ReportFile Manifest(byte[] content) => new(Guid.NewGuid().ToString("N"), "a.pdf", FileKind.Pdf, content.Length, FileChunks.CountOf(content.Length), SHA256.HashData(content), DateTimeOffset.UnixEpoch);

    private static SealedPart?[] Sealed(ReportFile file, byte[] content) => [.. Enumerable.Range(0, file.Chunks).Select(number => FileChunks.Seal(Key, (Report, FileRows.Chunk(file.Id, number)), content, number))];

    private static bool Refused(ReportFile file, SealedPart?[] chunks, ReportKey? key = null, string report = Report)
    {
        try
        {
            FileChunks.Join(key ?? Key, report, file, chunks);
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
