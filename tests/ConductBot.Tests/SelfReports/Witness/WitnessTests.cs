using ConductBot.SelfReports.Cards;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Witness;

/// <summary>Through the real turn pipeline, store, timers and ledger, on Monday, 2 March 2026, from 8:00.</summary>
public sealed class WitnessTests : IAsyncDisposable
{
    private const string Sentence = "Chị Lan đi cùng chuyến phà 7 giờ.";
    private static readonly (string, string)[] Late = [("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "30"), ("f-reason", "Kẹt phà Đại Ngãi")];
    private readonly TaskOffice _office = new();

    public WitnessTests() => _office.Organize(new Broadcasts.Office().Current);

    [Fact]
    public async Task A_colleague_sees_the_sentence_alone_confirms_and_both_sides_are_told()
    {
        await AskedAsync();
        await _office.GoToAsync(TaskOffice.At(0, 8, 30));
        var told = _office.Messages.Single(message => message.To == "lan.tt");
        told.Text.ShouldBe("Một đồng nghiệp nhờ anh/chị xác nhận một việc.");

        var seen = await _office.PressAsync("lan.tt", told.Card, ReportVerbs.WitnessOpen);
        seen.ShouldContain(Sentence);
        seen.ShouldContain("Đi trễ, về sớm, vắng mặt trong giờ làm việc, ngày 02/03/2026");
        seen.ShouldNotContain("Đại Ngãi");
        (await _office.SayAsync("lan.tt", "TB-2026-000001")).ShouldNotContain("Đại Ngãi");

        await _office.PressAsync("lan.tt", told.Card, ReportVerbs.WitnessOpen);
        (await _office.PressAsync("lan.tt", _office.LastCard!, ReportVerbs.WitnessYes, ("words-witness-yes", "Đúng, phà hỏng máy."))).ShouldContain("Anh/chị đã xác nhận");
        (await _office.SayAsync("manager", "TB-2026-000001")).ShouldContain("Đúng, phà hỏng máy.");

        // The reporter's own export: the sentence is theirs, the answer a colleague's.
        var exported = System.Text.Json.Nodes.JsonNode.Parse((await _office.Get<ConductBot.PersonalData.PersonData>().ExportAsync("staff", TestContext.Current.CancellationToken)).File)!["reports"]![0]!["notes"]!.AsArray();
        exported.Select(note => ((string)note!["kind"]!, (string)note["by"]!)).ShouldBe([("WitnessAsked", "self"), ("WitnessConfirmed", "colleague")]);
        await _office.GoToAsync(TaskOffice.At(0, 9));
        _office.Messages.ShouldContain(message => message.To == "staff" && message.Text.Contains("Đồng nghiệp đã trả lời lời nhờ xác nhận về báo cáo TB-2026-000001", StringComparison.Ordinal));
        _office.Messages.ShouldContain(message => message.To == "manager" && message.Text.Contains("Đồng nghiệp đã trả lời", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_is_asked_once_and_neither_oneself_nor_the_receiver()
    {
        await AskedAsync();
        (await AskAsync(Name("lan.tt"))).ShouldContain("mỗi người chỉ được nhờ một lần");
        (await AskAsync(Name("staff"))).ShouldContain("Không thể nhờ chính mình");
        (await AskAsync(Name("manager"))).ShouldContain("Không thể nhờ chính mình");
        (await AskAsync("Người Không Có")).ShouldContain("Không tìm thấy đồng nghiệp");
    }

    [Fact]
    public async Task On_two_devices_at_once_one_answer_counts_and_each_look_is_on_record()
    {
        await AskedAsync();
        await _office.GoToAsync(TaskOffice.At(0, 8, 30));
        var told = _office.Messages.Single(message => message.To == "lan.tt");
        await _office.PressAsync("lan.tt", told.Card, ReportVerbs.WitnessOpen);
        var card = _office.LastCard!;

        // The first has looked whether there is an answer, and is about to write its own.
        _office.Store.After = async _ =>
        {
            _office.Store.After = static _ => Task.CompletedTask;
            var desk = _office.Get<ConductBot.SelfReports.Witness.WitnessDesk>();
            var asking = new ConductBot.Organization.Permissions.Asking(_office.Current, _office.Current.Person("lan.tt"), _office.Today);
            (await desk.AnswerAsync(Report(card), (ConductBot.SelfReports.ReportNoteKind.WitnessDeclined, "Không nhớ"), new ConductBot.SelfReports.Filing.ReportAct("other device", asking, _office.Now), TestContext.Current.CancellationToken)).ShouldNotBeNull();
        };
        var desk = _office.Get<ConductBot.SelfReports.Witness.WitnessDesk>();
        var one = new ConductBot.Organization.Permissions.Asking(_office.Current, _office.Current.Person("lan.tt"), _office.Today);
        var view = await desk.AnswerAsync(Report(card), (ConductBot.SelfReports.ReportNoteKind.WitnessConfirmed, "Đúng"), new ConductBot.SelfReports.Filing.ReportAct("one device", one, _office.Now), TestContext.Current.CancellationToken);
        view!.Answer!.Kind.ShouldBe(ConductBot.SelfReports.ReportNoteKind.WitnessDeclined);
        (await _office.SayAsync("manager", "TB-2026-000001")).ShouldNotContain("Đã được xác nhận");

        await _office.GoToAsync(TaskOffice.At(0, 9));
        var audit = await _office.Get<ConductBot.Audit.AuditChain>().ReadAsync(1, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var lan = await _office.Get<ConductBot.Audit.AuditPseudonyms>().FindAsync("lan.tt", TestContext.Current.CancellationToken);
        audit.ShouldContain(record => record.Act == ConductBot.Audit.AuditAct.ReportRead && record.Actor == lan);
    }

    [Fact]
    public async Task Nobody_answers_who_was_not_asked_and_a_withdrawn_report_ends_it()
    {
        await AskedAsync();
        await _office.GoToAsync(TaskOffice.At(0, 8, 30));
        var card = _office.Messages.Single(message => message.To == "lan.tt").Card;
        (await _office.PressAsync("khoa.ld", card, ReportVerbs.WitnessOpen)).ShouldContain("Không có lời nhờ này");
        await _office.SayAsync("staff", "TB-2026-000001");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Withdraw);
        (await _office.PressAsync("lan.tt", card, ReportVerbs.WitnessOpen)).ShouldContain("Không có lời nhờ này");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static string Report(System.Text.Json.Nodes.JsonNode card) => System.Text.RegularExpressions.Regex.Match(card.ToJsonString(), "\"report\":\"([0-9a-f]{32})\"").Groups[1].Value;

    private string Name(string person) => _office.Current.Person(person)!.Name;

    private async Task AskedAsync()
    {
        await _office.SayAsync("staff", "báo cáo đi trễ");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, Late);
        (await AskAsync(Name("lan.tt"))).ShouldContain("Nhờ xác nhận");
    }

    private async Task<string> AskAsync(string name)
    {
        await _office.SayAsync("staff", "nhờ đồng nghiệp xác nhận");
        return await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.AskWitness, ("witness-person", name), ("words-ask-witness", Sentence));
    }
}
