using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Organization.Absences;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Organization.Chat;

public sealed class OrganizationChatTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tôi là ai")]
    [InlineData("Tôi là ai?")]
    [InlineData("toi la ai")]
    [InlineData("my profile")]
    public async Task Who_am_I_is_told_with_unit_roles_and_manager(string text)
    {
        await using var bench = await StartAsync();
        var reply = (await SayAsync(bench, "manager", text))!.Replies.Single();
        reply.Text.ShouldContain("Trần Văn Hậu");
        reply.Text.ShouldContain("Phòng Tiếp nhận và Trả kết quả – Sở Thông tin và Truyền thông");
        reply.Text.ShouldContain("Người quản lý trực tiếp: Phạm Quốc Bảo, Giám đốc");
        reply.Text.ShouldContain("(11 người)");
        reply.Card.ShouldNotBeNull();
        reply.Audience.ShouldBe(ReplyAudience.Person);
    }

    [Theory]
    [InlineData("trưa nay tiếp khách uống bia được không?")]
    [InlineData("ai ký chỉ thị")]
    [InlineData("tôi nghỉ ngày 25/11 có phải báo cáo không?")]
    [InlineData("đồng ý")]
    [InlineData("cả nước nghỉ ngày 2/9")]
    [InlineData("")]
    public async Task Every_other_message_is_left_to_others(string text)
    {
        await using var bench = await StartAsync();
        (await SayAsync(bench, "staff", text)).ShouldBeNull();
    }

    [Fact]
    public async Task Leave_is_shown_first_and_set_by_the_button()
    {
        await using var bench = await StartAsync();
        var shown = await SayAsync(bench, "staff", "tôi nghỉ từ 25/11 đến 28/11, chị Hoa thay");
        shown!.Replies.Single().Text.ShouldContain("25/11/2026 – 28/11/2026");
        shown.Replies.Single().Text.ShouldContain("Người thay: Sơn Thị Hoa");
        bench.Organization.Current.Absences.ShouldBeEmpty();

        var outcome = await PressAsync(bench, "staff", shown.Replies.Single(), OrganizationCards.Confirm);
        outcome.Result.ShouldBeOfType<CardResult.Shown>().Text.ShouldStartWith("Đã ghi: Nguyễn Thị Mai nghỉ 25/11/2026 – 28/11/2026. Người thay: Sơn Thị Hoa.");
        var absence = bench.Organization.Current.Absences.Single();
        (absence.PersonId, absence.StandInId, absence.SetById).ShouldBe(("staff", "deputy", "staff"));

        // The word after the button sets nothing twice.
        (await SayAsync(bench, "staff", "đồng ý", shown.State))!.Replies.Single().Text.ShouldStartWith("Đã ghi");
        bench.Organization.Current.Absences.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Leave_is_set_or_dropped_by_a_word_where_there_are_no_buttons()
    {
        await using var bench = await StartAsync();
        var shown = await SayAsync(bench, "staff", "em xin nghỉ mai");
        shown!.Replies.Single().Text.ShouldContain("Chưa có người thay");
        (await SayAsync(bench, "staff", "thôi", shown.State))!.Replies.Single().Text.ShouldBe("Đã bỏ, chưa ghi gì.");
        bench.Organization.Current.Absences.ShouldBeEmpty();
        var set = await SayAsync(bench, "staff", "Đồng ý", shown.State);
        (set!.Replies.Single().Text, set.State).ShouldBe(("Đã ghi: Nguyễn Thị Mai nghỉ 24/11/2026. Chưa có người thay: việc gấp trong những ngày này sẽ không tới ai.", null));
        bench.Organization.Current.Absences.Count.ShouldBe(1);

        bench.Time.Advance(TimeSpan.FromMinutes(11));
        (await SayAsync(bench, "staff", "đồng ý", shown.State)).ShouldBeNull();
    }

    [Fact]
    public async Task Among_several_stand_ins_one_is_chosen_on_the_card_or_by_a_word()
    {
        await using var bench = await StartAsync();
        var shown = await SayAsync(bench, "staff", "tôi nghỉ từ 25/11 đến 28/11, anh Nam thay");
        shown!.Replies.Single().Text.ShouldContain("1. Ngô Hoàng Nam");
        shown.Replies.Single().Text.ShouldContain("2. Nguyễn Hoài Nam");
        (await PressAsync(bench, "staff", shown.Replies.Single(), OrganizationCards.Confirm, ("standIn", "nam.ngh"))).Result.ShouldBeOfType<CardResult.Shown>();
        bench.Organization.Current.Absences.Single().StandInId.ShouldBe("nam.ngh");

        var again = await SayAsync(bench, "lan.tt", "tôi nghỉ từ 25/11 đến 28/11, anh Nam thay");
        foreach (var choice in new[] { "2", "Hoài Nam", "anh Nguyễn Hoài Nam" })
        {
            var chosen = await SayAsync(bench, "lan.tt", choice, again!.State);
            chosen!.Replies.Single().Text.ShouldContain("Người thay: Nguyễn Hoài Nam");
        }
    }

    [Fact]
    public async Task A_manager_sets_leave_of_the_own_people_only()
    {
        await using var bench = await StartAsync();
        (await SayAsync(bench, "manager", "chị Lan nghỉ từ 25/11 đến 26/11"))!.Replies.Single().Text.ShouldContain("Người nghỉ: Trương Thị Lan");
        (await SayAsync(bench, "manager", "chị Bích nghỉ từ 25/11 đến 26/11"))!.Replies.Single().Text.ShouldContain("không thuộc phạm vi quản lý");
        (await SayAsync(bench, "staff", "chị Lan nghỉ từ 25/11 đến 26/11"))!.Replies.Single().Text.ShouldContain("không thuộc phạm vi quản lý");
    }

    [Fact]
    public async Task What_a_forged_button_carries_is_decided_anew()
    {
        await using var bench = await StartAsync();
        var shown = (await SayAsync(bench, "manager", "chị Lan nghỉ từ 25/11 đến 26/11"))!.Replies.Single();
        (await PressAsync(bench, "staff", shown, OrganizationCards.Confirm)).Result.ShouldBeOfType<CardResult.Refused>().Text.ShouldContain("không thuộc phạm vi");
        (await PressAsync(bench, "manager", shown, OrganizationCards.Confirm, ("person", "director"))).Result.ShouldBeOfType<CardResult.Refused>();
        (await PressAsync(bench, "manager", shown, OrganizationCards.Confirm, ("until", "2099-01-01"))).Result.ShouldBeOfType<CardResult.Refused>();
        (await PressAsync(bench, "manager", shown, OrganizationCards.Confirm, ("standIn", "khong-co"))).Result.ShouldBeOfType<CardResult.Refused>();
        (await PressAsync(bench, "nobody", shown, OrganizationCards.Confirm)).Result.ShouldBeOfType<CardResult.Refused>();
        bench.Organization.Current.Absences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leave_is_listed_and_cancelled()
    {
        await using var bench = await StartAsync();
        (await SayAsync(bench, "staff", "lịch nghỉ của tôi"))!.Replies.Single().Text.ShouldBe("Ngày nghỉ: không có");
        await ConfirmAsync(bench, "staff", "tôi nghỉ từ 25/11 đến 28/11, chị Hoa thay");
        await ConfirmAsync(bench, "staff", "tôi nghỉ ngày 15/12");
        var list = (await SayAsync(bench, "staff", "hủy nghỉ"))!.Replies.Single();
        list.Text.ShouldContain("Nguyễn Thị Mai: 25/11/2026 – 28/11/2026, Sơn Thị Hoa thay");
        (await PressAsync(bench, "staff", list, OrganizationCards.End)).Result.ShouldBeOfType<CardResult.Shown>().Text.ShouldContain("Đã hủy ngày nghỉ 25/11/2026 – 28/11/2026");
        (await SayAsync(bench, "staff", "hủy nghỉ ngày 15/12"))!.Replies.Single().Text.ShouldContain("Đã hủy ngày nghỉ 15/12/2026");
        bench.Organization.Current.Absences.ShouldBeEmpty();
        (await SayAsync(bench, "staff", "hủy nghỉ ngày 15/12"))!.Replies.Single().Text.ShouldContain("không còn");
    }

    [Fact]
    public async Task A_manager_hears_who_is_away_of_the_own_units()
    {
        await using var bench = await StartAsync();
        await ConfirmAsync(bench, "staff", "tôi nghỉ hôm nay");
        await ConfirmAsync(bench, "receiver", "tôi nghỉ hôm nay");
        var away = (await SayAsync(bench, "manager", "hôm nay ai nghỉ?"))!.Replies.Single().Text;
        away.ShouldContain("Nguyễn Thị Mai");
        away.ShouldNotContain("Dương Thị Bích");
        (await SayAsync(bench, "director", "ai đang nghỉ"))!.Replies.Single().Text.ShouldContain("Dương Thị Bích");
        (await SayAsync(bench, "khoa.ld", "ai đang nghỉ"))!.Replies.Single().Text.ShouldContain("không ai");
    }

    [Fact]
    public async Task Who_is_unmatched_is_for_an_administrator()
    {
        await using var bench = await StartAsync();
        (await SayAsync(bench, "director", "ai chưa khớp"))!.Replies.Single().Text.ShouldContain("vai trò mà anh/chị chưa được giao");
        (await SayAsync(bench, "administrator", "ai chưa khớp"))!.Replies.Single().Text.ShouldContain("đều có trong danh sách");
    }

    [Fact]
    public async Task Somebody_unknown_is_told_what_to_do()
    {
        await using var bench = await StartAsync();
        (await SayAsync(bench, "nobody", "tôi là ai"))!.Replies.Single().Text.ShouldContain("báo người quản trị");
        (await SayAsync(bench, "nobody", "tôi nghỉ ngày 25/11"))!.Replies.Single().Text.ShouldContain("báo người quản trị");
    }

    [Fact]
    public void Every_reason_has_its_words()
    {
        var texts = Localized<OrganizationTexts>.Load(typeof(OrganizationTexts).Assembly, "ConductBot.Organization.Texts");
        foreach (var text in new[] { texts[Language.Vietnamese], texts[Language.English] })
        {
            Enum.GetValues<DenialReason>().Select(reason => OrganizationWords.Of(reason, text)).ShouldBeUnique();
            Enum.GetValues<UnknownReason>().Select(reason => OrganizationWords.Of(reason, text)).ShouldBeUnique();
            Enum.GetValues<DaysFault>().Select(fault => OrganizationWords.Of(fault, text)).ShouldBeUnique();
            Enum.GetValues<AbsenceWarning>().Select(warning => OrganizationWords.Of(warning, text)).ShouldBeUnique();
        }

        Enum.GetValues<UnknownReason>().Select(UnmatchedReport.Why).ShouldBeUnique();
    }

    private static async Task<Bench> StartAsync() => await new Bench().WithSampleAsync();

    private static async Task<TurnResult?> SayAsync(Bench bench, string person, string text, string? state = null) =>
        await bench.Get<OrganizationHandler>().HandleAsync(
            new Turn { Activity = From(person), Text = text, Language = Language.Vietnamese, State = state, Now = bench.Time.GetUtcNow(), TurnId = $"turn-{person}-{text.Length}", PersonId = $"directline:sample-{person}" },
            Cancellation);

    private static async Task ConfirmAsync(Bench bench, string person, string text) =>
        (await PressAsync(bench, person, (await SayAsync(bench, person, text))!.Replies.Single(), OrganizationCards.Confirm)).Result.ShouldBeOfType<CardResult.Shown>();

    // Presses the card's first button of a verb, with what its inputs hold.
    private static async Task<PressOutcome> PressAsync(Bench bench, string person, Reply reply, string verb, params (string Name, string Value)[] inputs)
    {
        var button = JsonNode.Parse(reply.Card!.Value.GetRawText())!["actions"]!.AsArray().First(action => (string?)action!["verb"] == verb)!;
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (name, value) in inputs) data[name] = value;
        var press = new CardPress
        {
            Verb = verb, Kind = PressKind.Execute, Data = new PressData(JsonSerializer.SerializeToElement(data)), ActId = "act", PersonId = $"directline:sample-{person}",
            Language = Language.Vietnamese, Now = bench.Time.GetUtcNow(), Activity = From(person),
        };
        return await bench.Get<OrganizationPresses>().PressAsync(press, Cancellation);
    }

    private static Activity From(string person) => new()
    {
        Type = ActivityTypes.Message, ChannelId = ChannelIds.DirectLine, Conversation = new ConversationAccount { Id = "c" },
        From = new ChannelAccount { Id = $"sample-{person}", DirectLineClaims = new Dictionary<string, string> { [ChatIdentity.Claim] = person } },
    };
}
