using System.Text;
using ConductBot.Organization;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Storing;

namespace ConductBot.Tests.Organization.Importing;

public sealed class ImportPlanTests
{
    private static readonly OrganizationPart Nothing = new([], []);
    private static readonly OrganizationFile Units = Offices.Text("units.csv", "Mã đơn vị,Tên đơn vị,Tên gọi khác,Đơn vị cấp trên", "so,Sở A,Sở TTTT|STTTT,", "p1,Phòng Một,phòng một cửa,so", "p2,Phòng Hai,,Sở A");
    private const string Headers = "Mã cán bộ,Họ và tên,Tên đăng nhập,Đơn vị,Vai trò";

    [Fact]
    public void The_sample_organisation_has_thirty_people_and_a_unit_of_twelve()
    {
        Offices.Sample.People.Count.ShouldBe(30);
        Offices.Snapshot.Members("mot-cua", Offices.Today).Count.ShouldBe(12);
        Enum.GetValues<Role>().ShouldAllBe(role => Offices.Sample.People.Any(person => person.Has(role)));
    }

    [Fact]
    public void Units_are_meant_by_id_name_or_other_name_in_any_writing()
    {
        var people = Offices.Text("people.csv", Headers, "a,An Bình,,p1,", "b,Bảo Châu,,PHONG MOT CUA,trưởng", "c,Cẩm Chi,,phòng hai,quản lý: stttt");
        var planned = Offices.Planned(Offices.Import(Nothing, people, Units));
        planned.Units.Single(unit => unit.Id == "p2").Parent.ShouldBe("so");
        planned.People.Select(person => person.Unit).ShouldBe(["p1", "p1", "p2"]);
        planned.People[1].Roles.ShouldBe([new RoleGrant(Role.Head, "p1")]);
        planned.People[2].Roles.ShouldBe([new RoleGrant(Role.Manager, "so")]);
    }

    public static TheoryData<string, byte[]> Encodings
    {
        get
        {
            var text = "Mã cán bộ;Họ và tên;Đơn vị\r\na;Nguyễn Thị Ánh;p1\r\n";
            return new TheoryData<string, byte[]>
            {
                { "UTF-8", Encoding.UTF8.GetBytes(text) },
                { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] },
                { "commas", Encoding.UTF8.GetBytes(text.Replace(';', ',')) },
                { "tabs in UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text.Replace(';', '\t'))] },
                { "a spreadsheet's separator line", Encoding.UTF8.GetBytes("sep=;\r\n" + text) },
                { "decomposed letters", Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD)) },
                { "English headers", Encoding.UTF8.GetBytes(text.Replace("Mã cán bộ;Họ và tên;Đơn vị", "Person ID;Full Name;Unit")) },
                { "no diacritics in headers", Encoding.UTF8.GetBytes(text.Replace("Mã cán bộ;Họ và tên;Đơn vị", "Ma can bo;HO VA TEN;don vi")) },
                { "empty lines and columns at the end", Encoding.UTF8.GetBytes("Mã cán bộ;Họ và tên;Đơn vị;\r\n\r\na;Nguyễn Thị Ánh;p1;\r\n;;;\r\n") },
            };
        }
    }

    [Theory, MemberData(nameof(Encodings))]
    public void A_file_is_read_as_spreadsheets_write_it(string how, byte[] bytes) =>
        Offices.Planned(Offices.Import(Nothing, Units, new OrganizationFile("people.csv", bytes))).People.Single().Name.ShouldBe("Nguyễn Thị Ánh", how);

    [Theory]
    [InlineData("a,An,,khong-co,", 2, "Đơn vị", "Không có đơn vị “khong-co”")]
    [InlineData("a b,An,,p1,", 2, "Mã cán bộ", "không hợp lệ")]
    [InlineData(",An,,p1,", 2, "Mã cán bộ", "không được để trống")]
    [InlineData("a,,,p1,", 2, "Họ và tên", "không được để trống")]
    [InlineData("a,123,,p1,", 2, "Họ và tên", "không phải họ tên")]
    [InlineData("a,An\u202Egnơưhc,,p1,", 2, "Họ và tên", "ký tự điều khiển")]
    [InlineData("a,An,khong phai thu,p1,", 2, "Tên đăng nhập", "địa chỉ thư")]
    [InlineData("a,An,,p1,sếp lớn", 2, "Vai trò", "Không có vai trò “sếp lớn”")]
    [InlineData("a,An,,p1,nhận báo cáo", 2, "Vai trò", "mã của mẫu báo cáo")]
    [InlineData("a,An,,p1,quản trị: p1", 2, "Vai trò", "không đi kèm")]
    [InlineData("a,An,,p1,trưởng: p9", 2, "Vai trò", "Không có đơn vị “p9”")]
    [InlineData("a,An,,p1,\na,Ba,,p1,", 3, "Mã cán bộ", "đã có ở dòng 2")]
    [InlineData("a,An,x@y.vn,p1,\nb,Ba,X@Y.VN,p1,", 3, "Tên đăng nhập", "đã dùng ở dòng 2")]
    [InlineData("a,An,,p1,trưởng\nb,Ba,,p1,\nc,Ca,,p2,trưởng: p1", 4, "Vai trò", "đã có trưởng ở dòng 2")]
    [InlineData("a,An,,p1", 2, null, "Dòng có 4 ô")]
    [InlineData("a,An,,p1,,,", 2, null, "Dòng có 7 ô")]
    [InlineData("a,\"An,,p1,", 2, null, "Dấu nháy kép")]
    [InlineData("a,An \"Tư\",,p1,", 2, null, "Dấu nháy kép")]
    public void A_wrong_row_is_named_with_what_to_write(string rows, int line, string? column, string says)
    {
        var outcome = Offices.Import(Nothing, Units, Offices.Text("danh-sach.csv", Headers, rows));
        var fault = outcome.ShouldBeOfType<ImportOutcome.Refused>().Faults.ShouldHaveSingleItem();
        (fault.File, fault.Line, fault.Column).ShouldBe(("danh-sach.csv", line, column));
        fault.Vietnamese.ShouldContain(says);
        fault.English.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Mã đơn vị,Tên đơn vị,Đơn vị cấp trên\na,A,b\nb,B,c\nc,C,a", "thành vòng: a → b → c → a")]
    [InlineData("Mã đơn vị,Tên đơn vị,Đơn vị cấp trên\na,A,a", "thành vòng: a → a")]
    [InlineData("Mã đơn vị,Tên đơn vị,Đơn vị cấp trên\na,A,khong-co", "Không có đơn vị “khong-co”")]
    [InlineData("Mã đơn vị,Tên đơn vị\na,A\nA,B", "đã có ở dòng 2")]
    [InlineData("Mã đơn vị,Tên đơn vị,Lương\na,A,5", "Không có cột này")]
    [InlineData("Mã đơn vị,Tên đơn vị,Mã\na,A,5", "có hai lần")]
    [InlineData("Tỉnh,Huyện\na,b", "không phải tiêu đề")]
    [InlineData("", "không có dòng nào")]
    [InlineData("Mã đơn vị,Tên đơn vị,Đến ngày\na,A,31/2/2026", "không phải ngày")]
    public void A_wrong_file_of_units_is_refused(string text, string says) =>
        Offices.Import(Nothing, Offices.Text("units.csv", text)).ShouldBeOfType<ImportOutcome.Refused>().Faults.ShouldHaveSingleItem().Vietnamese.ShouldContain(says);

    [Fact]
    public void A_file_that_is_no_UTF_8_or_an_xlsx_or_too_large_says_how_to_save_it()
    {
        Fault([0x4D, 0xE3, 0x2C]).ShouldContain("không phải UTF-8");
        Fault([.. "PK\u0003\u0004"u8]).ShouldContain("CSV UTF-8");
        Fault(new byte[OrganizationFile.MostBytes + 1]).ShouldContain("quá lớn");
        Fault(Encoding.UTF8.GetBytes("Mã cán bộ,Họ và tên,Đơn vị\n" + string.Concat(Enumerable.Repeat("a,b,c\n", 50_001)))).ShouldContain("hơn 50000 dòng");

        static string Fault(byte[] bytes) => Offices.Import(Nothing, new OrganizationFile("x", bytes)).ShouldBeOfType<ImportOutcome.Refused>().Faults.ShouldHaveSingleItem().Vietnamese;
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_and_not_without_end()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 200).Select(i => $"a{i},An,,khong-co,"));
        var faults = Offices.Import(Nothing, Units, Offices.Text("people.csv", Headers, rows)).ShouldBeOfType<ImportOutcome.Refused>().Faults;
        faults.Count.ShouldBe(51);
        faults[^1].Vietnamese.ShouldContain("Còn 150 lỗi nữa");
    }

    [Fact]
    public void Who_is_no_longer_in_the_file_left_yesterday_and_stays_known()
    {
        var without = Offices.Sample with { People = [.. Offices.Sample.People.Where(person => person.Id != "lan.tt")] };
        var planned = Offices.Planned(Offices.Import(Offices.Sample, [.. Offices.Export(without)]));
        planned.Diff.RemovedPeople.Single().Id.ShouldBe("lan.tt");
        var left = planned.People.Single(person => person.Id == "lan.tt");
        (left.IsHereOn(Offices.Today), left.Until).ShouldBe((false, Offices.Today.AddDays(-1)));

        // The same file again changes nothing more, and a later day does not move the last day.
        var after = new OrganizationPart(planned.Units, planned.People);
        Offices.Planned(new ImportPlan(after, Offices.Today.AddDays(30)).Make(Offices.Export(without))).Diff.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_unit_that_people_are_in_can_not_go()
    {
        var without = Offices.Sample with { Units = [.. Offices.Sample.Units.Where(unit => unit.Id != "bcvt")] };
        var faults = Offices.Import(Offices.Sample, Offices.Export(without)[0]).ShouldBeOfType<ImportOutcome.Refused>().Faults;
        faults.ShouldHaveSingleItem().Vietnamese.ShouldContain("còn 3 người (son.dh, nga.vt, loc.ct)");
    }

    [Fact]
    public void A_unit_without_people_closes_and_stays_known()
    {
        var units = Offices.Sample.Units.Where(unit => unit.Id != "bcvt").ToArray();
        var people = Offices.Sample.People.Where(person => person.Unit != "bcvt").ToArray();
        var planned = Offices.Planned(Offices.Import(Offices.Sample, [.. Offices.Export(new OrganizationPart(units, people))]));
        planned.Diff.RemovedUnits.Single().Id.ShouldBe("bcvt");
        planned.Diff.RemovedPeople.Count.ShouldBe(3);
        planned.Units.Single(unit => unit.Id == "bcvt").ExistsOn(Offices.Today).ShouldBeFalse();
    }

    [Fact]
    public void One_file_alone_leaves_the_other_kind_as_it_is()
    {
        var renamed = Offices.Sample.Units.Select(unit => unit.Id == "cntt" ? unit with { Name = "Phòng Chuyển đổi số" } : unit).ToArray();
        var planned = Offices.Planned(Offices.Import(Offices.Sample, Offices.Export(Offices.Sample with { Units = renamed })[0]));
        planned.Diff.ChangedUnits.Single().After.Name.ShouldBe("Phòng Chuyển đổi số");
        planned.People.Count.ShouldBe(30);
        (planned.Diff.AddedPeople.Count, planned.Diff.ChangedPeople.Count, planned.Diff.RemovedPeople.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_sign_in_name_may_pass_on_to_who_comes_after()
    {
        var file = Offices.Text("people.csv", "id,name,upn,unit,until,from", "a,An,truong@so.vn,p1,31/10/2026,", "b,Ba,truong@so.vn,p1,,01/11/2026");
        Offices.Planned(Offices.Import(Nothing, Units, file)).People.Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_probably_not_meant_is_said_before_it_is_stored()
    {
        var warnings = Offices.Planned(Offices.Import(Nothing, Units, Offices.Text("people.csv", Headers, "a,An,,p1,"))).Warnings;
        warnings.Select(warning => warning.Vietnamese).ShouldBe(
        [
            "Không ai có vai trò “quản trị”: không ai thấy được người chưa khớp.",
            "Có 3 đơn vị không có trưởng hay quản lý: so, p1, p2.",
            "Có 1 người không có tên đăng nhập hay mã Entra nên không khớp được với Teams: a.",
        ]);
    }

    [Fact]
    public void Two_files_of_one_kind_are_refused() =>
        Offices.Import(Nothing, Units, Units).ShouldBeOfType<ImportOutcome.Refused>().Faults[0].Vietnamese.ShouldContain("hai tệp cùng loại");

    [Fact]
    public void The_preview_names_what_is_added_changed_and_removed()
    {
        var people = Offices.Sample.People.Where(person => person.Id != "loc.ct").Select(person => person.Id == "staff" ? person with { Title = "Chuyên viên chính" } : person)
            .Append(new Person { Id = "new", Name = "Người Mới", Unit = "vp" }).ToArray();
        var report = OrganizationReport.Of(Offices.Import(Offices.Sample, Offices.Export(Offices.Sample with { People = people })[1]));
        report.ShouldContain("+1 ~1 -1");
        report.ShouldContain("+ new  Người Mới, vp");
        report.ShouldContain("~ staff  Nguyễn Thị Mai: Chức danh “Chuyên viên” → “Chuyên viên chính”");
        report.ShouldContain("- loc.ct  Cao Tấn Lộc");
    }
}
