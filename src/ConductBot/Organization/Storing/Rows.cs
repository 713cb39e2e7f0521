using System.Globalization;
using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.Organization.Storing;

/// <summary>
/// Rows of table <c>organization</c>. Partition <c>head</c>: the head row. Partition <c>set!…</c>: the units and people of one publication, in parts, never changed.
/// Partition <c>sets</c>: a hint for each set. Partition <c>absences</c>: a row an absence, by its last day, and the stamp.
/// </summary>
internal static class Rows
{
    public const string Table = "organization";
    public const string HeadPartition = "head";
    public const string HeadRow = "organization";
    public const string Sets = "sets";
    public const string Absences = "absences";
    public const string Stamp = "stamp";
    public const string AbsencePrefix = "on!";

    public static readonly RecordKind<OrganizationHead> HeadKind = new(Table, "organization-head", OrganizationJson.Default.OrganizationHead);
    public static readonly RecordKind<OrganizationPart> PartKind = new(Table, "organization-part", OrganizationJson.Default.OrganizationPart);
    public static readonly RecordKind<SetHint> SetKind = new(Table, "organization-set", OrganizationJson.Default.SetHint) { Sealing = Sealing.Clear };
    public static readonly RecordKind<Absence> AbsenceKind = new(Table, "absence", OrganizationJson.Default.Absence);
    public static readonly RecordKind<AbsenceStamp> StampKind = new(Table, "absence-stamp", OrganizationJson.Default.AbsenceStamp) { Sealing = Sealing.Clear };

    public static string Set(long version, string nonce) => StorageKey.Of("set", StorageKey.Number(version), nonce);

    public static string SetHint(string set) => StorageKey.Of("set", set);

    public static string Part(int index) => StorageKey.Of("part", StorageKey.Number(index));

    public static string Absence(Absence absence) => StorageKey.Of("on", Day(absence.Until), absence.PersonId, absence.Id);

    public static string AbsenceBefore(DateOnly day) => StorageKey.Of("on", Day(day));

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
