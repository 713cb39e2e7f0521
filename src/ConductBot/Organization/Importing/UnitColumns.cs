namespace ConductBot.Organization.Importing;

/// <summary>The columns of <c>units.csv</c>.</summary>
internal static class UnitColumns
{
    public static readonly CsvColumn Id = new("Mã đơn vị", "Unit id", "ma", "id") { Required = true, Most = 40 };
    public static readonly CsvColumn Name = new("Tên đơn vị", "Unit name", "ten", "name", "ten day du") { Required = true };
    public static readonly CsvColumn Aliases = new("Tên gọi khác", "Other names", "ten khac", "ten tat", "ten viet tat", "ten goi tat", "aliases", "alias", "short names") { Most = 800 };
    public static readonly CsvColumn Parent = new("Đơn vị cấp trên", "Parent unit", "cap tren", "truc thuoc", "don vi cha", "parent") { Most = 120 };
    public static readonly CsvColumn Until = new("Đến ngày", "Until", "ngay giai the", "end", "to") { Most = 20 };

    public static readonly CsvLayout Layout = new("units.csv", [Id, Name, Aliases, Parent, Until], 5_000);
}
