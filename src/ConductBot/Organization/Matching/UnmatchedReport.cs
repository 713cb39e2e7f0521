using System.Globalization;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Organization.Matching;

/// <summary>The administrator's list of those whom the organisation does not know.</summary>
internal static class UnmatchedReport
{
    public static string Of(IReadOnlyList<UnmatchedContact> contacts) => contacts.Count == 0
        ? "Mọi người đã nhắn đều có trong danh sách. / Everybody who wrote is in the list."
        : string.Join('\n', contacts.Select(Line));

    /// <summary>Why, and what the administrator can do.</summary>
    public static string Why(UnknownReason reason) => reason switch
    {
        UnknownReason.NotListed => "chưa có trong danh sách: thêm vào people.csv với tên đăng nhập này / not in the list: add to people.csv with this sign-in name",
        UnknownReason.Ambiguous => "nhiều người cùng tên đăng nhập: sửa people.csv / several people have this sign-in name: correct people.csv",
        UnknownReason.NotHere => "đã nghỉ việc hoặc chưa vào làm theo danh sách / left or not yet there by the list",
        UnknownReason.AnotherAccount => "người này đã gắn với tài khoản khác: nếu đúng là tài khoản mới, ghi mã Entra này vào people.csv / bound to another account: if this is the new one, write this Entra id into people.csv",
        UnknownReason.NotAsked => "kênh chưa trả lời, sẽ hỏi lại / the channel did not answer, asked again later",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Line(UnmatchedContact contact) =>
        $"{VietnamClock.In(contact.Last).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)}  {contact.Name ?? "?"}  {contact.SignInName ?? "–"}  {contact.EntraId ?? "–"}\n    {Why(contact.Reason)}";
}
