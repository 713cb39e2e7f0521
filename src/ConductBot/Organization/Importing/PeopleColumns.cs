namespace ConductBot.Organization.Importing;

/// <summary>The columns of <c>people.csv</c>.</summary>
internal static class PeopleColumns
{
    public static readonly CsvColumn Id = new("Mã cán bộ", "Person id", "ma", "id", "ma nhan vien", "ma so", "ma cong chuc", "ma nguoi", "employee id") { Required = true, Most = 40 };
    public static readonly CsvColumn Name = new("Họ và tên", "Full name", "ho ten", "ten", "name", "display name", "ho va ten can bo") { Required = true, Most = 100 };
    public static readonly CsvColumn SignInName = new("Tên đăng nhập", "Sign-in name", "email", "e mail", "thu dien tu", "dia chi email", "upn", "user principal name", "userprincipalname", "user name", "username") { Most = 256 };
    public static readonly CsvColumn EntraId = new("Mã Entra", "Entra id", "entra object id", "object id", "objectid", "aad object id", "azure ad object id") { Most = 40 };
    public static readonly CsvColumn Unit = new("Đơn vị", "Unit", "phong ban", "phong", "ma don vi", "ten don vi", "unit id", "department") { Required = true };
    public static readonly CsvColumn Title = new("Chức danh", "Title", "chuc vu", "job title", "vi tri") { Most = 120 };
    public static readonly CsvColumn Roles = new("Vai trò", "Roles", "quyen", "role", "phan quyen") { Most = 600 };
    public static readonly CsvColumn Language = new("Ngôn ngữ", "Language") { Most = 20 };
    public static readonly CsvColumn From = new("Từ ngày", "From", "ngay vao", "ngay vao lam", "start") { Most = 20 };
    public static readonly CsvColumn Until = new("Đến ngày", "Until", "ngay nghi viec", "ngay thoi viec", "end", "to") { Most = 20 };

    public static readonly CsvLayout Layout = new("people.csv", [Id, Name, SignInName, EntraId, Unit, Title, Roles, Language, From, Until], 50_000);
}
