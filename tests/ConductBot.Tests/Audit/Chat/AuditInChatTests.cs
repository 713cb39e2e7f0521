using ConductBot.Audit;
using ConductBot.Audit.Chat;
using ConductBot.Organization;
using ConductBot.SelfReports.Cards;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.Audit.Chat;

/// <summary>Through the real turn pipeline, store and appender, on Monday, 2 March 2026; lan.tt is the auditor.</summary>
public sealed class AuditInChatTests : IAsyncDisposable
{
    private readonly TaskOffice _office = new();

    public AuditInChatTests()
    {
        var sample = new Broadcasts.Office().Current;
        _office.Organize(new OrganizationSnapshot(2, sample.Units, [.. sample.People.Select(person => person.Id == "lan.tt" ? person with { Roles = [new RoleGrant(Role.Auditor)] } : person)]));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task An_auditor_sees_when_who_what_and_which_report_by_the_names_that_people_know()
    {
        await FileAsync();

        var said = await _office.SayAsync("lan.tt", "nhật ký");

        said.ShouldContain($"02/03/2026 08:00 – {Name("staff")}: gửi báo cáo (TB-2026-000001)");
    }

    [Fact]
    public async Task Everybody_else_gets_a_refusal_and_a_forged_button_too()
    {
        await FileAsync();
        foreach (var person in (string[])["staff", "manager", "director"]) (await _office.SayAsync(person, "nhật ký")).ShouldContain("chỉ dành cho người có vai trò kiểm tra", Case.Insensitive, person);

        for (var i = 0; i < 20; i++) await ManyAsync(i);
        await _office.Get<AuditAppender>().AppendAsync("reports", "many", Stop);
        await _office.SayAsync("lan.tt", "nhật ký");
        (await _office.PressAsync("director", _office.LastCard!, AuditVerbs.Older)).ShouldContain("chỉ dành cho người có vai trò kiểm tra");
    }

    [Fact]
    public async Task Reading_is_itself_on_record()
    {
        await FileAsync();
        await _office.SayAsync("lan.tt", "nhật ký tháng 3 của TB-2026-000001");
        await _office.SettleAsync();
        await _office.GoToAsync(TaskOffice.At(0, 9));

        var record = (await _office.Get<AuditChain>().ReadAsync(1, Stop).ToListAsync(Stop)).Single(record => record.Act == AuditAct.AuditRead);
        record.Subject.ShouldStartWith("audit 202603-202603 ");
        (await _office.SayAsync("lan.tt", "nhật ký")).ShouldContain($"{Name("lan.tt")}: đọc nhật ký kiểm toán");
    }

    [Fact]
    public async Task It_is_narrowed_to_a_report_a_person_and_a_month()
    {
        await FileAsync();
        await _office.SayAsync("manager", "TB-2026-000001");
        await _office.GoToAsync(TaskOffice.At(0, 9));

        (await _office.SayAsync("lan.tt", "nhật ký của TB-2026-000001")).ShouldContain($"{Name("manager")}: đọc báo cáo");
        var ofStaff = await _office.SayAsync("lan.tt", $"nhật ký của {Name("staff")}");
        ofStaff.ShouldContain("gửi báo cáo");
        ofStaff.ShouldNotContain("đọc báo cáo");
        (await _office.SayAsync("lan.tt", "nhật ký tháng 2")).ShouldContain("Không có việc nào");
        (await _office.SayAsync("lan.tt", "nhật ký của TB-2026-000099")).ShouldContain("Chưa rõ");
        (await _office.SayAsync("lan.tt", $"nhật ký của {Name("director")}")).ShouldContain("không ghi việc nào");
    }

    [Fact]
    public async Task Whoever_was_erased_stays_a_pseudonym()
    {
        await FileAsync();
        await _office.Get<AuditPseudonyms>().EraseAsync("staff", Stop);

        var said = await _office.SayAsync("lan.tt", "nhật ký");

        said.ShouldContain("người đã được xóa tên p-");
        said.ShouldNotContain(Name("staff"));
    }

    [Fact]
    public async Task Pages_go_on_to_the_oldest_without_gap_or_repeat()
    {
        for (var i = 0; i < 40; i++) await ManyAsync(i);
        await _office.Get<AuditAppender>().AppendAsync("reports", "many", Stop);

        var seen = new List<string>();
        var said = await _office.SayAsync("lan.tt", "nhật ký");
        for (var page = 0; page < 10; page++)
        {
            seen.AddRange(said.Split('\n').Where(line => line.Contains("thing-", StringComparison.Ordinal)));
            if (_office.LastCard!["actions"] is null) break;
            said = await _office.PressAsync("lan.tt", _office.LastCard!, AuditVerbs.Older);
        }

        seen.Select(line => line[(line.IndexOf("thing-", StringComparison.Ordinal) + 6)..line.IndexOf(')', StringComparison.Ordinal)]).ShouldBe(Enumerable.Range(0, 40).Reverse().Select(i => $"{i:00}"));
    }

    private string Name(string person) => _office.Current.Person(person)!.Name;

    private async Task FileAsync()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, ("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "30"), ("f-reason", "Kẹt phà"));
        await _office.GoToAsync(TaskOffice.At(0, 8, 30));
    }

    private async Task ManyAsync(int number) =>
        (await _office.Records.WriteAsync(AuditTrail.Add(new RecordBatch("reports", "many"), new AuditIntent($"many-{number:00}", _office.Now.AddSeconds(number), "staff", AuditAct.Exported, $"thing-{number:00}")), Stop)).ShouldBeOfType<WriteOutcome.Written>();
}
