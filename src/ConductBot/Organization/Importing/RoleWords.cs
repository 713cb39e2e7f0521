using System.Diagnostics;

namespace ConductBot.Organization.Importing;

/// <summary>Roles as they are written in a file: <c>trưởng | quản lý: pvhc | nhận báo cáo: di-tre</c>, or in English.</summary>
internal static class RoleWords
{
    private const int Most = 40;

    private static readonly (Role Role, string Vietnamese, string English, string[] Others)[] All =
    [
        (Role.Staff, "cán bộ", "staff", ["cong chuc", "vien chuc", "chuyen vien", "nhan vien"]),
        (Role.Head, "trưởng", "head", ["truong don vi", "truong phong", "thu truong", "giam doc", "dung dau", "nguoi dung dau"]),
        (Role.Manager, "quản lý", "manager", ["pho", "pho phong", "pho truong phong", "pho giam doc", "lanh dao"]),
        (Role.Drafter, "soạn thông báo", "drafter", ["soan", "nguoi soan"]),
        (Role.Approver, "duyệt thông báo", "approver", ["duyet", "nguoi duyet"]),
        (Role.PolicyOwner, "phụ trách văn bản", "policy owner", ["chu quan chinh sach", "policyowner"]),
        (Role.ReportReceiver, "nhận báo cáo", "report receiver", ["nguoi nhan bao cao", "reportreceiver"]),
        (Role.Auditor, "kiểm tra", "auditor", ["thanh tra", "kiem toan", "audit"]),
        (Role.Administrator, "quản trị", "administrator", ["quan tri vien", "quan tri he thong", "admin"]),
    ];

    /// <summary>The roles of a row. A head or manager without a unit is that of the row's own unit.</summary>
    public static IReadOnlyList<RoleGrant> Read(CellReader cells)
    {
        var grants = new List<RoleGrant>();
        foreach (var entry in cells.List(PeopleColumns.Roles))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            var (word, of) = colon < 0 ? (entry, "") : (entry[..colon].Trim(), entry[(colon + 1)..].Trim());
            if (Find(word) is not { } role) Unknown(cells, entry);
            else if (Grant(cells, entry, role, of) is { } grant && !grants.Contains(grant)) grants.Add(grant);
        }

        if (grants.Count > Most) cells.Wrong(PeopleColumns.Roles, $"Có hơn {Most} vai trò. Xin bớt.", $"There are more than {Most} roles. Leave some out.");
        return grants;
    }

    /// <summary>A role as it is written into a file.</summary>
    public static string Write(RoleGrant grant) => grant.Of is { } of ? $"{WordOf(grant.Role)}: {of}" : WordOf(grant.Role);

    /// <summary>The Vietnamese word for a role.</summary>
    public static string WordOf(Role role) => All.First(entry => entry.Role == role).Vietnamese;

    /// <summary>The English word for a role.</summary>
    public static string EnglishOf(Role role) => All.First(entry => entry.Role == role).English;

    private static Role? Find(string word)
    {
        var folded = Folding.Of(word);
        foreach (var entry in All)
        {
            if (folded == Folding.Of(entry.Vietnamese) || folded == entry.English || entry.Others.Contains(folded, StringComparer.Ordinal)) return entry.Role;
        }

        return null;
    }

    private static RoleGrant? Grant(CellReader cells, string entry, Role role, string of)
    {
        switch (role)
        {
            case Role.Staff when of.Length == 0:
                return null; // Everybody is.
            case Role.Head or Role.Manager:
                return new RoleGrant(role, of.Length == 0 ? cells.Text(PeopleColumns.Unit) : of);
            case Role.ReportReceiver when of.Length == 0:
                cells.Wrong(PeopleColumns.Roles, "“nhận báo cáo” cần mã của mẫu báo cáo, ví dụ “nhận báo cáo: di-tre”.", "'report receiver' needs the form's id, for example 'report receiver: di-tre'.");
                return null;
            case Role.ReportReceiver when !Ids.IsValid(of):
                cells.Wrong(PeopleColumns.Roles, $"“{CellReader.Short(of)}” không phải mã mẫu báo cáo.", $"'{CellReader.Short(of)}' is no form's id.");
                return null;
            case Role.ReportReceiver:
                return new RoleGrant(role, of);
            case Role.Staff or Role.Drafter or Role.Approver or Role.PolicyOwner or Role.Auditor or Role.Administrator when of.Length > 0:
                cells.Wrong(PeopleColumns.Roles, $"Vai trò “{CellReader.Short(entry)}” không đi kèm đơn vị hay mẫu. Xin bỏ phần sau dấu hai chấm.", $"The role '{CellReader.Short(entry)}' is for no unit or form. Leave out what follows the colon.");
                return null;
            case Role.Drafter or Role.Approver or Role.PolicyOwner or Role.Auditor or Role.Administrator:
                return new RoleGrant(role);
            default:
                throw new UnreachableException();
        }
    }

    private static void Unknown(CellReader cells, string entry) => cells.Wrong(
        PeopleColumns.Roles,
        $"Không có vai trò “{CellReader.Short(entry)}”. Viết một hay nhiều vai trò, cách nhau bằng dấu |: {string.Join(", ", All.Select(role => role.Vietnamese))}.",
        $"There is no role '{CellReader.Short(entry)}'. Write one or more, separated by |: {string.Join(", ", All.Select(role => role.English))}.");
}
