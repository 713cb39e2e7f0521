using ConductBot.Organization;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;

namespace ConductBot.Tests.Organization.Lookup;

public sealed class OrganizationLookupTests
{
    [Theory]
    [InlineData("director", "Sở TTTT", "@so")]
    [InlineData("director", "so tttt", "@so")]
    [InlineData("director", "sở thông tin và truyền thông", "@so")]
    [InlineData("director", "cả Sở", "@so")]
    [InlineData("director", "toàn cơ quan", "@so")]
    [InlineData("director", "phòng một cửa", "@mot-cua")]
    [InlineData("director", "phong mot cua", "@mot-cua")]
    [InlineData("director", "cả phòng một cửa", "@mot-cua")]
    [InlineData("director", "bộ phận một cửa", "@mot-cua")]
    [InlineData("director", "TCHC", "@tchc")]
    [InlineData("director", "phòng tổ chức hành chính", "@tchc")]
    [InlineData("director", "to chuc hanh chinh", "@tchc")]
    [InlineData("director", "phòng thanh tra", "?")]
    [InlineData("manager", "cả phòng", "@mot-cua")]
    [InlineData("manager", "toàn thể đơn vị", "@mot-cua")]
    [InlineData("deputy", "cả phòng", "@mot-cua")]
    [InlineData("manager", "phòng TCHC", "!NotYourUnit")]
    [InlineData("manager", "cả sở", "!NotYourUnit")]
    [InlineData("staff", "cả phòng", "!NotYourUnit")]
    [InlineData("manager", "mọi người", "*")]
    [InlineData("staff", "mọi người", "!RoleMissing")]
    [InlineData("staff", "tôi", "staff")]
    [InlineData("manager", "chị Hoa", "deputy")]
    [InlineData("manager", "chi hoa", "deputy")]
    [InlineData("manager", "Sơn Thị Hoa", "deputy")]
    [InlineData("manager", "anh Nam", "nam.nh")]
    [InlineData("director", "anh Nam", "nam.nh|nam.ngh")]
    [InlineData("director", "anh Nam phòng TCHC", "nam.ngh")]
    [InlineData("director", "anh nam phong tchc", "nam.ngh")]
    [InlineData("director", "anh Nam bên một cửa", "nam.nh")]
    [InlineData("director", "Hoài Nam", "nam.ngh")]
    [InlineData("director", "Nguyễn Hoài Nam", "nam.ngh")]
    [InlineData("director", "đồng chí Nam phòng tổ chức", "nam.ngh")]
    [InlineData("manager", "anh Nam phòng TCHC", "!NotYourUnit")]
    [InlineData("director", "trưởng phòng TCHC", "nam.ngh")]
    [InlineData("director", "truong phong mot cua", "manager")]
    [InlineData("director", "trưởng phòng", "manager|nam.ngh|khoa.ld|son.dh")]
    [InlineData("director", "phó giám đốc", "deputy-director")]
    [InlineData("director", "chánh văn phòng", "dung.tq")]
    [InlineData("director", "lan.tt", "lan.tt")]
    [InlineData("director", "LAN.TT@so-mau.example", "lan.tt")]
    [InlineData("director", "anh Tèo", "?")]
    [InlineData("director", "", "?")]
    [InlineData("deputy", "anh Hậu", "!NotBelowYou")]
    [InlineData("director", "các phòng", "all @mot-cua @tchc @vp @cntt @bcvt @thanh-tra")]
    [InlineData("director", "cac phong", "all @mot-cua @tchc @vp @cntt @bcvt @thanh-tra")]
    [InlineData("director", "các phòng, đơn vị trực thuộc", "all @mot-cua @tchc @vp @cntt @bcvt @thanh-tra")]
    [InlineData("deputy-director", "tất cả các phòng", "all @mot-cua @tchc @vp @cntt @bcvt @thanh-tra")]
    [InlineData("director", "all units", "all @mot-cua @tchc @vp @cntt @bcvt @thanh-tra")]
    [InlineData("director", "các phòng TCHC", "@tchc")]
    [InlineData("director", "các trưởng phòng", "all manager nam.ngh khoa.ld son.dh")]
    [InlineData("director", "lãnh đạo các phòng", "all manager nam.ngh dung.tq khoa.ld son.dh inspector")]
    [InlineData("director", "các chuyên viên phòng CNTT", "all vy.htt an.pht")]
    [InlineData("khoa.ld", "các chuyên viên", "all vy.htt an.pht")]
    [InlineData("director", "các anh Nam", "?")]
    [InlineData("manager", "các phòng", "!NotYourUnit")]
    [InlineData("staff", "các phòng", "?")]
    [InlineData("manager", "phòng mình", "@mot-cua")]
    [InlineData("manager", "my unit", "@mot-cua")]
    [InlineData("director", "nhân viên phòng CNTT", "@cntt")]
    [InlineData("director", "anh em bên phòng CNTT", "@cntt")]
    public void Words_of_a_task_mean(string asker, string words, string expected) => Of(By(asker, LookupScope.Tasks).Find(words)).ShouldBe(expected);

    [Theory]
    [InlineData("deputy", "anh Hậu", "manager")]
    [InlineData("staff", "cả phòng", "!NotYourUnit")]
    [InlineData("nobody", "chị Hoa", "!AskerUnknown")]
    public void Words_of_a_reminder_mean(string asker, string words, string expected) => Of(By(asker, LookupScope.Reminders).Find(words)).ShouldBe(expected);

    [Theory]
    [InlineData("staff", "anh Nam", "nam.nh|nam.ngh")]
    [InlineData("staff", "anh Nam phòng TCHC", "nam.ngh")]
    [InlineData("nobody", "anh Nam", "!AskerUnknown")]
    public void Words_of_a_stand_in_mean_any_colleague_the_own_unit_s_first(string asker, string words, string expected) => Of(By(asker, LookupScope.Anybody).Find(words)).ShouldBe(expected);

    [Fact]
    public void Diacritics_that_were_typed_decide()
    {
        var organization = new OrganizationSnapshot(1, Offices.Sample.Units, [.. Offices.Sample.People, new Person { Id = "hoa-2", Name = "Trần Thị Hòa", Unit = "mot-cua" }, new Person { Id = "hoa-3", Name = "Lê Thị Hoà", Unit = "mot-cua" }]);
        var lookup = new OrganizationLookup(new Asking(organization, organization.Person("manager"), Offices.Today), LookupScope.Tasks);
        Of(lookup.Find("chị Hòa")).ShouldBe("hoa-2|hoa-3");
        Of(lookup.Find("chị Hoà")).ShouldBe("hoa-2|hoa-3");
        Of(lookup.Find("chi hoa")).ShouldBe("deputy|hoa-2|hoa-3");
    }

    [Theory]
    [InlineData("director", "Sở TTTT báo cáo kết quả trước 15/12, nhắc trước 3 ngày", "Sở TTTT", "@so")]
    [InlineData("director", "phòng một cửa nộp báo cáo tuần", "phòng một cửa", "@mot-cua")]
    [InlineData("director", "anh Nam phòng TCHC nộp báo cáo", "anh Nam phòng TCHC", "nam.ngh")]
    [InlineData("manager", "chị Hoa rà soát hồ sơ", "chị Hoa", "deputy")]
    [InlineData("manager", "Mai rà soát hồ sơ", "Mai", "staff")]
    [InlineData("manager", "tôi thứ sáu 15h nộp báo cáo", "tôi", "staff-self")]
    [InlineData("manager", "cả phòng 14h họp giao ban", "cả phòng", "@mot-cua")]
    [InlineData("manager", "lan.tt rà soát hồ sơ", "lan.tt", "lan.tt")]
    [InlineData("manager", "lan.tt@so-mau.example: rà soát hồ sơ", "lan.tt@so-mau.example", "lan.tt")]
    [InlineData("director", "nam.ngh, nam.nh rà soát", "nam.ngh", "nam.ngh")]
    [InlineData("manager", "khoa.ld rà soát", "khoa.ld", "!NotYourUnit")]
    [InlineData("director", "các phòng báo cáo kết quả", "các phòng", "all @mot-cua @tchc @vp @cntt @bcvt @thanh-tra")]
    public void The_target_at_the_start_of_a_text_is_the_longest(string asker, string text, string words, string expected)
    {
        var read = By(asker, LookupScope.Tasks).AtStart(text).ShouldNotBeNull();
        read.Words.ShouldBe(words);
        text[..read.End].ShouldEndWith(words);
        Of(read.Outcome).ShouldBe(expected == "staff-self" ? asker : expected);
    }

    [Theory]
    [InlineData("mai nộp báo cáo")]
    [InlineData("so sánh số liệu")]
    [InlineData("nộp báo cáo")]
    [InlineData("")]
    [InlineData("14h họp")]
    [InlineData("các phòng Kế toán và Vật tư báo cáo")]
    [InlineData("10.2 nộp báo cáo")]
    public void Ordinary_words_are_no_target(string text) => By("director", LookupScope.Tasks).AtStart(text).ShouldBeNull();

    [Fact]
    public void Several_targets_are_read_one_after_another()
    {
        const string text = "chị Hoa, anh Nam bên một cửa và phòng TCHC nộp báo cáo";
        var reads = By("director", LookupScope.Tasks).ListAtStart(text);
        reads.Select(read => Of(read.Outcome)).ShouldBe(["deputy", "nam.nh", "@tchc"]);
        text[reads[^1].End..].ShouldBe(" nộp báo cáo");
    }

    [Fact]
    public void Who_left_is_found_by_nobody_s_words()
    {
        var organization = new OrganizationSnapshot(1, Offices.Sample.Units, [Offices.Of("manager"), Offices.Of("staff") with { Until = Offices.Today.AddDays(-1) }]);
        Of(new OrganizationLookup(new Asking(organization, Offices.Of("manager"), Offices.Today), LookupScope.Tasks).Find("chị Mai")).ShouldBe("!TargetNotHere");
    }

    private static OrganizationLookup By(string asker, LookupScope scope) => new(new Asking(Offices.Snapshot, Offices.Snapshot.Person(asker), Offices.Today), scope);

    private static string Of(LookupOutcome outcome) => outcome switch
    {
        LookupOutcome.Found found => Of(found.Target),
        LookupOutcome.Several several => string.Join('|', several.Candidates.Select(Of)),
        LookupOutcome.Every every => $"all {string.Join(' ', every.Targets.Select(Of))}",
        LookupOutcome.OutOfReach { Reason: var reason } => $"!{reason}",
        LookupOutcome.Nobody => "?",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(LookupTarget target) => target switch
    {
        LookupTarget.OnePerson one => one.Person.Id,
        LookupTarget.OneUnit one => $"@{one.Unit.Id}",
        LookupTarget.EverybodyManaged => "*",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
