using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.SelfReports.Files.Staging;

/// <summary>Table <c>uploads</c>: a partition a file that waits, and one a person with the way to them and with where they go.</summary>
internal static class StagedRows
{
    public const string Table = "uploads";
    public const string Head = "head";
    public const string Key = "key";
    public const string Goal = "goal";
    public const string HintPrefix = "u!";

    public static readonly RecordKind<StagedFile> HeadKind = new(Table, "upload", ReportJson.Default.StagedFile);
    public static readonly RecordKind<ReportKey> KeyKind = new(Table, "upload-key", ReportJson.Default.ReportKey);
    public static readonly RecordKind<SealedPart> PartKind = new(Table, "upload-part", ReportJson.Default.SealedPart);
    public static readonly RecordKind<StagedHint> HintKind = new(Table, "upload-hint", ReportJson.Default.StagedHint) { Sealing = Sealing.Clear };
    public static readonly RecordKind<FileGoal> GoalKind = new(Table, "upload-goal", ReportJson.Default.FileGoal);

    public static string Of(string file) => StorageKey.Of("f", file);

    /// <summary>Of a person, without saying whom.</summary>
    public static string Owner(string owner) => StorageKey.Of("o", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(owner)))[..32]);

    public static string Hint(string file) => StorageKey.Of("u", file);

    public static string Chunk(int number) => StorageKey.Of("c", number.ToString("D4", CultureInfo.InvariantCulture));

    public const string ChunkPrefix = "c!";
}
