using System.Text.Json.Nodes;
using ConductBot.Audit;
using ConductBot.Organization;
using ConductBot.Organization.Storing;
using ConductBot.PersonalData;
using ConductBot.PersonalData.Erasing;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Reminders;
using ConductBot.Tests.SelfReports;
using ConversationRows = ConductBot.Conversations.Storing.Rows;

namespace ConductBot.Tests.PersonalData;

/// <summary>Through the real turn pipeline, store and ledger, on Monday, 2 March 2026, from 8:00.</summary>
public sealed class PersonalDataTests : IAsyncDisposable
{
    private static readonly OrganizationSnapshot Everybody = new Broadcasts.Office().Current;
    private readonly TaskOffice _office = new();

    public PersonalDataTests() => _office.Organize(Everybody);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_gets_what_they_filed_are_to_do_and_said_and_not_what_others_noted()
    {
        await FileAsync("staff", "Kẹt phà Đại Ngãi");
        await NoteAsync();
        await FileAsync("lan.tt", "Con ốm");
        await _office.GivenAsync(TaskOffice.New(3, "staff"));
        var file = (await _office.Get<PersonData>().ExportAsync("staff", Cancellation)).File;
        var export = JsonNode.Parse(file)!;
        ((string?)export["format"], (int?)export["version"], (string?)export["person"]!["id"]).ShouldBe(("conductbot-person", 1, "staff"));
        export["reports"]!.AsArray().ShouldHaveSingleItem()!.ToJsonString().ShouldContain("TB-2026-000001");
        var fields = export["reports"]![0]!["versions"]![0]!["fields"]!.AsArray();
        fields.Select(field => ((string?)field!["label"], (string?)field["value"])).ShouldContain(("Lý do", "Kẹt phà Đại Ngãi"));
        export["tasksToDo"]!.AsArray().ShouldHaveSingleItem();
        export["messagesToThem"]!.AsArray().ShouldNotBeEmpty();
        var text = System.Text.Encoding.UTF8.GetString(file);
        text.ShouldContain("Kẹt phà Đại Ngãi");
        text.ShouldNotContain("Con ốm");
        text.ShouldNotContain("Ghi riêng cho mình");
    }

    [Fact]
    public async Task Each_export_stands_in_the_audit_by_the_pseudonym()
    {
        await _office.Get<PersonData>().ExportAsync("staff", Cancellation);
        var record = (await AuditAsync()).Single(record => record.Act == AuditAct.Exported);
        record.Actor.ShouldBe(AuditTrail.Operator);
        record.Subject.ShouldBe(await _office.Get<AuditPseudonyms>().FindAsync("staff", Cancellation));
        record.Subject.ShouldStartWith("p-");
    }

    [Fact]
    public async Task In_the_chat_a_person_is_told_how_much_there_is_and_gets_a_link_that_is_theirs_and_ends()
    {
        await FileAsync("staff", "Kẹt phà");
        (await _office.SayAsync("staff", "dữ liệu về tôi")).ShouldContain("1 báo cáo đã gửi");
        var tokens = new PersonTokens(new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider(), _office.Time);
        var token = tokens.Issue("staff");
        tokens.Read(token).ShouldBe("staff");
        tokens.Read(token[..^2] + (token[^2] == 'A' ? "B" : "A") + token[^1]).ShouldBeNull();
        tokens.Read("../../etc").ShouldBeNull();
        await _office.GoToAsync(TaskOffice.At(0, 8, 16));
        tokens.Read(token).ShouldBeNull();
        (await _office.Get<PersonData>().OpenAsync(token, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_who_is_here_is_erased_by_a_decision_alone_and_nobody_who_is_held()
    {
        var erasure = _office.Get<PersonErasure>();
        (await erasure.EraseAsync(new ErasureRequest("staff", null), Cancellation)).ShouldBeOfType<ErasureOutcome.StillHere>();
        (await erasure.LookAsync(new ErasureRequest("staff", "12/QĐ-STTTT"), Cancellation)).ShouldBeOfType<ErasureOutcome.Done>();
        await _office.SayAsync("auditor", "giữ lại mọi dữ liệu của staff vì kiểm tra");
        (await erasure.EraseAsync(new ErasureRequest("staff", "12/QĐ-STTTT"), Cancellation)).ShouldBeOfType<ErasureOutcome.PersonHeld>();
    }

    [Fact]
    public async Task An_erasure_destroys_what_it_may_names_what_stays_and_nothing_leads_to_the_name_any_more()
    {
        var (closed, open) = (await FileAsync("staff", "Kẹt phà"), await FileAsync("staff", "Hỏng xe"));
        await CloseAsync(closed);
        await _office.SayAsync("staff", "tôi nghỉ từ 25/3 đến 28/3");
        await AuditAsync();
        var before = (await _office.Get<AuditPseudonyms>().FindAsync("staff", Cancellation)).ShouldNotBeNull();
        Left("staff");

        var erasure = _office.Get<PersonErasure>();
        var look = (await erasure.LookAsync(new ErasureRequest("staff", null), Cancellation)).ShouldBeOfType<ErasureOutcome.Done>();
        look.Reports.Select(report => (report.Number, report.Verdict)).ShouldBe([("TB-2026-000001", ErasureVerdict.Erased), ("TB-2026-000002", ErasureVerdict.StillOpen)], ignoreOrder: true);
        (await _office.Get<ReportStore>().HeadAsync(closed, Cancellation))!.Value.State.ShouldBe(ReportState.Closed);

        (await erasure.EraseAsync(new ErasureRequest("staff", null), Cancellation)).ShouldBeOfType<ErasureOutcome.Done>().Reports.ShouldBe(look.Reports);
        (await _office.Get<ReportStore>().HeadAsync(closed, Cancellation))!.Value.State.ShouldBe(ReportState.Purged);
        (await _office.Get<ReportStore>().HeadAsync(open, Cancellation))!.Value.HasContent.ShouldBeTrue();
        (await _office.Get<AuditPseudonyms>().PersonAsync(before, Cancellation)).ShouldBeNull();
        (await _office.Get<PersonAccounts>().ConversationsAsync("staff", Cancellation)).ShouldBeEmpty();
        (await _office.Get<AbsenceRows>().AllAsync(Cancellation)).ShouldAllBe(stored => stored.Value.PersonId != "staff");
        var chain = await AuditAsync();
        chain.ShouldContain(record => record.Act == AuditAct.PersonErased && record.Subject == before);
        (await _office.Get<AuditChain>().VerifyAsync(Cancellation)).Findings.ShouldBeEmpty();

        // Again: nothing is left to do, nothing fails.
        (await erasure.EraseAsync(new ErasureRequest("staff", null), Cancellation)).ShouldBeOfType<ErasureOutcome.Done>().Reports.ShouldHaveSingleItem().Verdict.ShouldBe(ErasureVerdict.StillOpen);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(25)]
    public async Task An_erasure_that_was_killed_is_ended_by_the_same_again(int write)
    {
        var id = await FileAsync("staff", "Kẹt phà");
        await CloseAsync(id);
        var conversations = (await _office.Get<PersonAccounts>().ConversationsAsync("staff", Cancellation)).Select(static known => StorageKey.Of(known.Reference.ChannelId!, known.Reference.Conversation!.Id!)).ToList();
        (await RowsOfAsync(conversations)).ShouldBeGreaterThan(conversations.Count);
        Left("staff");
        await _office.RestartAsync(write);
        try
        {
            await _office.Get<PersonErasure>().EraseAsync(new ErasureRequest("staff", null), Cancellation);
        }
        catch (ConductBot.Storage.StorageException) when (_office.Store.Died)
        {
            // As the process does that is killed.
        }

        await _office.RestartAsync();
        (await _office.Get<PersonErasure>().EraseAsync(new ErasureRequest("staff", null), Cancellation)).ShouldBeOfType<ErasureOutcome.Done>();
        (await _office.Get<ReportStore>().HeadAsync(id, Cancellation))!.Value.State.ShouldBe(ReportState.Purged);
        (await _office.Get<AuditPseudonyms>().FindAsync("staff", Cancellation)).ShouldBeNull();
        (await _office.Get<PersonAccounts>().ConversationsAsync("staff", Cancellation)).ShouldBeEmpty();
        (await RowsOfAsync(conversations)).ShouldBe(0);
    }

    private async Task<int> RowsOfAsync(List<string> conversations)
    {
        var rows = 0;
        foreach (var table in new[] { ConversationRows.Turns, ConversationRows.SentTable })
        {
            foreach (var conversation in conversations) rows += (await _office.Get<ITableStore>().ReadRangeAsync(new RowRange(table, conversation, PageRows: 100), Cancellation)).Rows.Count;
        }

        return rows;
    }

    [Theory]
    [InlineData(ReportState.Closed, true, false, ErasureVerdict.Erased)]
    [InlineData(ReportState.Withdrawn, true, false, ErasureVerdict.Erased)]
    [InlineData(ReportState.Filed, true, false, ErasureVerdict.StillOpen)]
    [InlineData(ReportState.Asked, true, false, ErasureVerdict.StillOpen)]
    [InlineData(ReportState.Closed, false, false, ErasureVerdict.FormKeeps)]
    [InlineData(ReportState.Closed, true, true, ErasureVerdict.Held)]
    [InlineData(ReportState.Filed, false, true, ErasureVerdict.Held)]
    public void What_becomes_of_a_report(ReportState state, bool erasable, bool held, ErasureVerdict verdict)
    {
        var head = new ReportHead { Id = new string('a', 32), Form = "di-tre", Receiver = "manager", Confidentiality = ConductBot.Organization.Permissions.ReportConfidentiality.UnitManagers, Filed = TaskOffice.At(0, 8), State = state };
        ErasureRule.Of(head, ShippedForms.Of("di-tre") with { Erasable = erasable }, held).ShouldBe(verdict);
        ErasureRule.Of(head, null, isHeld: false).ShouldBe(ErasureVerdict.FormKeeps);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    // Since yesterday the person is not here any more.
    private void Left(string id) => _office.Organize(new OrganizationSnapshot(2, Everybody.Units, [.. Everybody.People.Select(person => person.Id == id ? person with { Until = _office.Today.AddDays(-1) } : person)]));

    private async Task<string> FileAsync(string person, string reason)
    {
        await _office.SayAsync(person, "báo cáo đi trễ");
        await _office.PressAsync(person, _office.LastCard!, ReportVerbs.File, ("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "30"), ("f-reason", reason));
        return (await _office.Get<ReportDesk>().MineAsync(person, Cancellation)).OrderBy(head => head.Filed).Last().Id;
    }

    private async Task NoteAsync()
    {
        await _office.SayAsync("manager", "TB-2026-000001");
        await _office.PressAsync("manager", _office.LastCard!, ReportVerbs.Note, ("words-note", "Ghi riêng cho mình"));
    }

    private async Task CloseAsync(string id) =>
        (await _office.Get<ReportDesk>().SayAsync(id, (ReportNoteKind.Closing, "xong"), new ReportAct($"close-{id}", _office.By("manager"), _office.Now), Cancellation)).ShouldBeOfType<ReportOutcome.Done>();

    private async Task<IReadOnlyList<AuditRecord>> AuditAsync()
    {
        await _office.GoToAsync(_office.Now.AddMinutes(2));
        return await _office.Get<AuditChain>().ReadAsync(1, Cancellation).ToListAsync(Cancellation);
    }
}
