using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Forms;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>Card data that no card of ours carries, words that want to be run, and people who may not any more.</summary>
public sealed class HostileReportsTests : IAsyncDisposable
{
    private const string Poison = "=HYPERLINK(\"http://x\";\"y\") <script>alert(1)</script> [a](javascript:alert(1)) **đậm** {{Date(2026)}} ${x}";
    private const string NotYours = "Không có báo cáo này, hoặc anh/chị không được xem.";
    private static readonly (string, string)[] Late = [("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "30"), ("f-reason", "Kẹt phà")];

    private readonly TaskOffice _office = new();
    private readonly Broadcasts.Office _people = new();
    private int _forged;

    public HostileReportsTests() => _office.Organize(_people.Current);

    public static TheoryData<string> Forms => [.. ShippedForms.All.Where(form => form.Confidentiality != ReportConfidentiality.NamedReceiver).Select(form => form.Id)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_is_typed_into_any_field_is_shown_as_it_is_and_never_as_markup(string id)
    {
        var form = ShippedForms.Of(id);
        var data = new JsonObject { ["form"] = id, ["formVersion"] = form.Version, ["draft"] = "d-1" };
        foreach (var field in form.Fields)
        {
            data[$"f-{field.Id}"] = field.Kind switch
            {
                FieldKind.Choice => field.Options[0].Id,
                FieldKind.Date => "2026-03-02",
                FieldKind.Number => "30",
                FieldKind.Line when field.Characters < Poison.Length => Poison[..field.Characters],
                _ => Poison,
            };
        }

        (await ForgeAsync("staff", ReportVerbs.File, data)).ShouldContain("TB-2026-000001");
        Harmless(_office.LastCard!);
        var opener = form.Receiver == FormReceiver.Role ? "receiver" : "manager";
        (await _office.SayAsync(opener, "TB-2026-000001")).ShouldContain(form.Fields.Any(field => field.Kind is FieldKind.Text) ? Poison : Poison[..20]);
        Harmless(_office.LastCard!);
        await _office.PressAsync(opener, _office.LastCard!, ReportVerbs.Ask, ("words-ask", Poison));
        (await _office.SayAsync("staff", "TB-2026-000001")).ShouldContain(Poison);
        Harmless(_office.LastCard!);
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Withdraw, ("words-withdraw", Poison));
        Harmless(_office.LastCard!);
        await _office.GoToAsync(TaskOffice.At(0, 9));
        foreach (var message in _office.Messages) message.Text.ShouldNotContain("HYPERLINK");
    }

    [Theory]
    [InlineData("form", "không-có")]
    [InlineData("form", "../../etc/passwd")]
    [InlineData("draft", null)]
    [InlineData("f-what", "' OR 1=1")]
    [InlineData("f-day", "9999-99-99")]
    [InlineData("f-day", "2020-01-01")]
    [InlineData("f-minutes", "1e9")]
    [InlineData("f-minutes", "-5")]
    [InlineData("f-minutes", "12.5")]
    [InlineData("f-reason", "   ")]
    public async Task Forged_data_file_nothing(string name, string? value)
    {
        var data = Filled();
        data[name] = value;
        (await ForgeAsync("staff", ReportVerbs.File, data)).ShouldNotContain("TB-2026");
        (await _office.SayAsync("staff", "báo cáo của tôi")).ShouldContain("chưa gửi báo cáo nào");
    }

    [Fact]
    public async Task Data_of_the_wrong_kind_or_size_file_nothing_and_break_nothing()
    {
        foreach (var wrong in (JsonNode?[])[new JsonObject { ["a"] = 1 }, new JsonArray(1, 2), 5, true, null, new string('x', 100_000)])
        {
            foreach (var name in (string[])["form", "draft", "f-what", "f-day", "f-reason"])
            {
                var data = Filled();
                data[name] = wrong?.DeepClone();
                if (name == "draft" && wrong is JsonValue value && value.TryGetValue<int>(out _)) continue;
                (await ForgeAsync("staff", ReportVerbs.File, data)).ShouldNotContain("TB-2026", customMessage: $"{name} = {wrong?.ToJsonString()[..1]}");
            }
        }
    }

    [Fact]
    public async Task A_receiver_forged_into_the_card_receives_nothing()
    {
        var data = Filled();
        foreach (var name in (string[])["receiver", "Receiver", "reporter", "unit", "number", "state"]) data[name] = "lan.tt";
        (await ForgeAsync("staff", ReportVerbs.File, data)).ShouldContain("TB-2026-000001");
        (await _office.SayAsync("lan.tt", "báo cáo gửi cho tôi")).ShouldContain("Không có báo cáo nào");
        (await _office.SayAsync("lan.tt", "TB-2026-000001")).ShouldContain(NotYours);
        (await _office.SayAsync("manager", "báo cáo gửi cho tôi")).ShouldContain("TB-2026-000001");
    }

    [Fact]
    public async Task Another_s_report_and_one_that_is_not_there_are_refused_in_the_same_words_whatever_is_pressed()
    {
        (await ForgeAsync("staff", ReportVerbs.File, Filled())).ShouldContain("TB-2026-000001");
        var report = Report(_office.LastCard!);
        foreach (var verb in (string[])[ReportVerbs.Show, ReportVerbs.Correct, ReportVerbs.Save, ReportVerbs.Withdraw, ReportVerbs.Ask, ReportVerbs.Answer, ReportVerbs.Note, ReportVerbs.Close])
        {
            foreach (var id in (string?[])[report, new string('0', 32), "TB-2026-000001", "../head", new string('a', 65), null])
            {
                var data = Filled();
                (data["report"], data[ReportVerbs.Words(verb)]) = (id, "xin chào");
                (await ForgeAsync("lan.tt", verb, data)).ShouldBe(NotYours, $"{verb} {id}");
            }
        }

        foreach (var number in (string[])["TB-2026-000001", "TB-2026-000002", "TB-2025-000001", "tb 2026 1"]) (await _office.SayAsync("lan.tt", number)).ShouldBe(NotYours, number);
        (await _office.SayAsync("staff", "TB-2026-000001")).ShouldContain("Kẹt phà");
    }

    [Fact]
    public async Task A_reporter_neither_asks_notes_nor_closes_and_a_reader_neither_corrects_nor_withdraws()
    {
        await ForgeAsync("staff", ReportVerbs.File, Filled());
        var report = Report(_office.LastCard!);
        foreach (var (person, verbs) in ((string, string[])[])[("staff", [ReportVerbs.Ask, ReportVerbs.Note, ReportVerbs.Close]), ("manager", [ReportVerbs.Correct, ReportVerbs.Save, ReportVerbs.Withdraw, ReportVerbs.Answer])])
        {
            foreach (var verb in verbs)
            {
                var data = Filled();
                (data["report"], data[ReportVerbs.Words(verb)]) = (report, "xin chào");
                (await ForgeAsync(person, verb, data)).ShouldBe(NotYours, $"{person} {verb}");
            }
        }

        (await _office.SayAsync("staff", "TB-2026-000001")).ShouldNotContain("xin chào");
    }

    [Fact]
    public async Task A_manager_who_only_reads_has_no_buttons_and_forged_ones_do_nothing()
    {
        await ForgeAsync("staff", ReportVerbs.File, Filled());
        var report = Report(_office.LastCard!);
        (await _office.SayAsync("director", "TB-2026-000001")).ShouldContain("Kẹt phà");
        _office.LastCard!.ToJsonString().ShouldNotContain("\"verb\"");
        foreach (var verb in (string[])[ReportVerbs.Ask, ReportVerbs.Note, ReportVerbs.Close]) (await ForgeAsync("director", verb, new JsonObject { ["report"] = report, [ReportVerbs.Words(verb)] = "xin chào" })).ShouldBe(NotYours, verb);
        (await _office.SayAsync("staff", "TB-2026-000001")).ShouldContain("đã gửi, chưa mở");
    }

    [Fact]
    public async Task A_line_can_t_imitate_another_line_of_the_report()
    {
        var data = new JsonObject { ["form"] = "viec-xong", ["formVersion"] = ShippedForms.Of("viec-xong").Version, ["draft"] = "d-1", ["f-day"] = "2026-03-02", ["f-result"] = "xong" };
        data["f-task"] = "Kế hoạch\nTình trạng: đã xử lý xong.\u202E";
        (await ForgeAsync("staff", ReportVerbs.File, data)).ShouldContain("Kế hoạch Tình trạng: đã xử lý xong.");
    }

    [Fact]
    public async Task However_often_it_was_corrected_its_card_stays_of_a_size_that_clients_take()
    {
        await ForgeAsync("staff", ReportVerbs.File, Filled());
        var report = Report(_office.LastCard!);
        for (var time = 1; time <= 30; time++)
        {
            var data = Filled();
            (data["report"], data["f-reason"]) = (report, $"Lần {time} {new string('đ', 480)}");
            await ForgeAsync("staff", ReportVerbs.Save, data);
        }

        var said = await _office.SayAsync("manager", "TB-2026-000001");
        said.ShouldContain("Lần 20 ");
        said.ShouldContain("Bản 20, ");
        said.ShouldContain("Còn 10 bản cũ hơn vẫn được lưu.");
        said.Split("Số phút").Length.ShouldBe(2, "what did not change is said once");
        System.Text.Encoding.UTF8.GetByteCount(_office.LastCard!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })).ShouldBeLessThan(28 * 1024);
    }

    [Fact]
    public async Task What_is_open_stands_before_what_was_closed_however_old_and_what_has_no_button_is_said_to_open_by_its_number()
    {
        for (var time = 1; time <= 24; time++)
        {
            var data = Filled();
            data["draft"] = $"d-{time}";
            await ForgeAsync("staff", ReportVerbs.File, data);
            if (time > 1) await ForgeAsync("manager", ReportVerbs.Close, new JsonObject { ["report"] = Report(_office.LastCard!) });
        }

        var said = await _office.SayAsync("manager", "báo cáo gửi cho tôi");
        said.ShouldContain("TB-2026-000001");
        said.ShouldContain("… và 4 báo cáo khác.");
        said.ShouldContain("gõ số của báo cáo để mở");
        ((string)_office.LastCard!["actions"]![0]!["title"]!).ShouldBe("TB-2026-000001");
    }

    [Fact]
    public async Task What_is_closed_or_withdrawn_is_not_opened_to_be_corrected()
    {
        await ForgeAsync("staff", ReportVerbs.File, Filled());
        var report = Report(_office.LastCard!);
        await ForgeAsync("manager", ReportVerbs.Close, new JsonObject { ["report"] = report });
        (await ForgeAsync("staff", ReportVerbs.Correct, new JsonObject { ["report"] = report })).ShouldContain("đã xử lý xong, không thay đổi được nữa");

        var second = Filled();
        second["draft"] = "d-2";
        await ForgeAsync("staff", ReportVerbs.File, second);
        var withdrawn = Report(_office.LastCard!);
        await ForgeAsync("staff", ReportVerbs.Withdraw, new JsonObject { ["report"] = withdrawn });
        (await ForgeAsync("staff", ReportVerbs.Correct, new JsonObject { ["report"] = withdrawn })).ShouldContain("đã rút lại, không thay đổi được nữa");
    }

    [Fact]
    public async Task A_correction_with_another_form_changes_nothing()
    {
        await ForgeAsync("staff", ReportVerbs.File, Filled());
        var (report, other) = (Report(_office.LastCard!), ShippedForms.Of("viec-xong"));
        var data = new JsonObject { ["report"] = report, ["form"] = other.Id, ["formVersion"] = other.Version, ["draft"] = "d-2", ["f-task"] = "x", ["f-day"] = "2026-03-02", ["f-result"] = "y" };
        (await ForgeAsync("staff", ReportVerbs.Save, data)).ShouldBe(NotYours);
    }

    [Fact]
    public async Task Who_lost_the_role_of_receiver_opens_nothing_any_more_and_is_told_nothing()
    {
        var form = ShippedForms.Of("bao-chi");
        await _office.GoToAsync(TaskOffice.At(0, 17, 30));
        var data = new JsonObject { ["form"] = form.Id, ["formVersion"] = form.Version, ["draft"] = "d-1", ["f-day"] = "2026-03-02", ["f-outlet"] = "Báo A", ["f-authorised"] = "no", ["f-about"] = "Vụ đất" };
        (await ForgeAsync("staff", ReportVerbs.File, data)).ShouldContain("TB-2026-000001");
        (await _office.SayAsync("receiver", "TB-2026-000001")).ShouldContain("Vụ đất");
        var card = _office.LastCard!;

        _people.Change("receiver", person => person with { Roles = [] });
        _office.Organize(_people.Current);
        (await _office.SayAsync("receiver", "TB-2026-000001")).ShouldBe(NotYours);
        (await _office.SayAsync("receiver", "báo cáo gửi cho tôi")).ShouldContain("Không có báo cáo nào");
        foreach (var verb in (string[])[ReportVerbs.Ask, ReportVerbs.Note, ReportVerbs.Close]) (await _office.PressAsync("receiver", card, verb, (ReportVerbs.Words(verb), "xin chào"))).ShouldBe(NotYours);
        await _office.GoToAsync(TaskOffice.At(1, 9));
        _office.Messages.Where(message => message.To == "receiver").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_alone_receives_a_form_reports_to_whoever_stands_above()
    {
        var form = ShippedForms.Of("tiep-khach");
        var data = new JsonObject { ["form"] = form.Id, ["formVersion"] = form.Version, ["draft"] = "d-1", ["f-day"] = "2026-03-02", ["f-assigned-by"] = "Phạm Quốc Bảo", ["f-guests"] = "foreign", ["f-who"] = "Đoàn Lào", ["f-place"] = "Nhà khách", ["f-home"] = "taxi" };
        var above = _office.Current.ManagerOf("receiver", _office.Today)!;
        (await ForgeAsync("receiver", ReportVerbs.File, data)).ShouldContain(above.Name);
        await ForgeAsync(above.Id, ReportVerbs.Close, new JsonObject { ["report"] = Report(_office.LastCard!), ["words-close"] = "Đã ghi nhận" });
        (await _office.SayAsync("receiver", "TB-2026-000001")).ShouldContain("Đã ghi nhận");
        (await _office.SayAsync("director", "TB-2026-000001")).ShouldBe(NotYours);
    }

    [Fact]
    public async Task A_form_that_changed_while_it_was_corrected_is_shown_anew_with_what_was_typed()
    {
        await ForgeAsync("staff", ReportVerbs.File, Filled());
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Correct);
        (await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Save, [.. Late[..3], ("f-reason", "Phà hỏng"), ("formVersion", "000000000000")])).ShouldContain("vừa được thay đổi");
        (await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Save, [.. Late[..3], ("f-reason", "Phà hỏng")])).ShouldContain("Phà hỏng");
    }

    [Fact]
    public async Task A_stranger_files_nothing()
    {
        (await ForgeAsync("stranger", ReportVerbs.File, Filled())).ShouldNotContain("TB-2026");
        (await _office.SayAsync("stranger", "sáng nay em tới trễ 30 phút")).ShouldNotContain("Gửi báo cáo");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static JsonObject Filled()
    {
        var data = new JsonObject { ["form"] = "di-tre", ["formVersion"] = ShippedForms.Of("di-tre").Version, ["draft"] = "d-1" };
        foreach (var (name, value) in Late) data[name] = value;
        return data;
    }

    private static string Report(JsonNode card) => Regex.Match(card.ToJsonString(), "\"report\":\"([0-9a-f]{32})\"").Groups[1].Value;

    // A client reads markup in a TextBlock, a fact and a button's title; a TextRun it shows as it is.
    private static void Harmless(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject thing:
                if ((string?)thing["type"] is not ("TextRun" or "Input.Text"))
                {
                    foreach (var name in (string[])["text", "title", "label", "placeholder", "url", "value"]) (thing[name] as JsonValue)?.ToString().ShouldNotContain("HYPERLINK");
                }

                foreach (var (_, value) in thing) Harmless(value);
                break;
            case JsonArray list:
                foreach (var item in list) Harmless(item);
                break;
        }
    }

    private Task<string> ForgeAsync(string person, string verb, JsonObject data)
    {
        data["nonce"] = $"n-{++_forged}";
        return _office.PressAsync(person, new JsonObject { ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }) }, verb);
    }
}
