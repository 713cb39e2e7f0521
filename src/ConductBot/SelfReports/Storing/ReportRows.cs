using System.Globalization;
using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.SelfReports.Storing;

/// <summary>
/// Tables <c>reports</c> (a partition a report; hints of a person or receiver in partitions of their own) and <c>reportnumbers</c> (a partition a year).
/// </summary>
internal static class ReportRows
{
    public const string Table = "reports";
    public const string Numbers = "reportnumbers";
    public const string Head = "head";
    public const string Key = "key";
    public const string NumberHeadRow = "head";

    /// <summary>Partition of the holds.</summary>
    public const string Holds = "holds";

    public static readonly RecordKind<ReportHead> HeadKind = new(Table, "report-head", ReportJson.Default.ReportHead);
    public static readonly RecordKind<ReportKey> KeyKind = new(Table, "report-key", ReportJson.Default.ReportKey);
    public static readonly RecordKind<SealedPart> PartKind = new(Table, "report-part", ReportJson.Default.SealedPart);
    public static readonly RecordKind<ReportHint> HintKind = new(Table, "report-hint", ReportJson.Default.ReportHint) { Sealing = Sealing.Clear };
    public static readonly RecordKind<ReportHint> SealedHintKind = new(Table, "report-sealed-hint", ReportJson.Default.ReportHint);
    public static readonly RecordKind<Keeping.ReportHold> HoldKind = new(Table, "report-hold", ReportJson.Default.ReportHold);
    public static readonly RecordKind<NumberHead> NumberHeadKind = new(Numbers, "report-count", ReportJson.Default.NumberHead) { Sealing = Sealing.Clear };
    public static readonly RecordKind<GivenNumber> NumberKind = new(Numbers, "report-number", ReportJson.Default.GivenNumber) { Sealing = Sealing.Clear };

    public static string Of(string report) => StorageKey.Of("r", report);

    public static string Version(int number) => StorageKey.Of("v", number.ToString("D4", CultureInfo.InvariantCulture));

    public static string Note(int number) => StorageKey.Of("n", number.ToString("D4", CultureInfo.InvariantCulture));

    /// <summary>Whose reports: of a person, or those that a receiver gets.</summary>
    public static string Mine(string person) => StorageKey.Of("mine", person);

    /// <summary>The most confidential reports of a person, by the name that <see cref="ReportNames.OfPerson"/> gives.</summary>
    public static string Own(string name) => StorageKey.Of("own", name);

    public static string OwnHint(string name) => StorageKey.Of("h", name);

    public static string Inbox(string receiver) => StorageKey.Of("inbox", receiver);

    public static string Hold(string id) => StorageKey.Of("h", id);

    /// <summary>The reports of a unit's people, but for the most confidential ones and those without a name.</summary>
    public static string Unit(string unit) => StorageKey.Of("unit", unit.ToLowerInvariant());

    /// <summary>Where it is written that all reports have their unit's hint.</summary>
    public const string UnitHints = "units";

    /// <summary>The hints of some months; a month here begins seven hours later than one in Vietnam, so one more is read.</summary>
    public static RowRange Hints(string partition, DateOnly first, DateOnly last) =>
        HintKind.Between(partition, string.Create(CultureInfo.InvariantCulture, $"m!{first.AddMonths(-1):yyyyMM}"), string.Create(CultureInfo.InvariantCulture, $"m!{last:yyyyMM}\x7f"));

    /// <summary>By month, so that even a clear row tells no more of the most confidential ones.</summary>
    public static string Hint(DateTimeOffset filed, string report) => StorageKey.Of("m", filed.UtcDateTime.ToString("yyyyMM", CultureInfo.InvariantCulture), report);

    public static string Year(int year) => StorageKey.Of("y", year.ToString("D4", CultureInfo.InvariantCulture));

    public static string Number(int number) => StorageKey.Of("n", number.ToString("D9", CultureInfo.InvariantCulture));

    public static string NumberOf(string report) => StorageKey.Of("r", report);
}
