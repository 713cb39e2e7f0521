using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Proposals;
using ConductBot.Reminders.Proposals.Storing;
using ConductBot.Reminders.Tasks;
using ConductBot.Shared;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Cards;
using ConductBot.Tests.Reminders.Calendar;
using Microsoft.Extensions.Options;

namespace ConductBot.Tests.Reminders.Proposals;

/// <summary>The proposals of the shipped official letter for the sample office, which is a department of information and communications. It is Monday 23 November 2026.</summary>
public sealed class ProposalDeskTests : IAsyncDisposable
{
    private const string Letter = "510-UBND-TH";
    private static readonly Localized<ProposalTexts> Texts = Localized<ProposalTexts>.Load(typeof(ProposalTexts).Assembly, "ConductBot.Reminders.Proposals.Texts");
    private readonly TemporaryStorage _storage = new();

    [Fact]
    public void Those_of_the_own_organisation_come_first_then_everybody_s_then_other_bodies()
    {
        var listed = ProposalListing.Of(ShippedTexts.Directive(Letter), ShippedTexts.Library, (Offices.Snapshot, Offices.Today, null), Shipped.Calendar);
        listed.Select(one => one.Reach).ShouldBe(listed.Select(one => one.Reach).Order());
        listed.Where(one => one.Reach == ProposalReach.Named).Select(one => one.Key.Split('/')[0]).Distinct().ShouldBe(["8.1", "8.2", "8.3"]);
        listed.First().Unit.ShouldBe("so");
        listed.Where(one => one.Reach == ProposalReach.Others).ShouldAllBe(one => one.Proposal.Who.Kind == AddresseeKind.Body);
        listed.Select(one => one.Key).ShouldBeUnique();
    }

    [Fact]
    public async Task A_list_says_how_many_there_are_and_of_whom()
    {
        var reply = await Desk().ListAsync(new ProposalRequest(Letter, null), By("director"), ("turn", Language.Vietnamese), CancellationToken.None);
        reply.Text.ShouldContain("Công văn 510/UBND-TH: 31 việc đề xuất");
        reply.Text.ShouldContain("Đẩy nhanh và nâng cao hiệu quả chuyển đổi số");
        reply.Text.ShouldContain("Xin đối chiếu với văn bản");
        Buttons(reply).ShouldBe([ProposalCards.See, ProposalCards.See]);
        reply.Audience.ShouldBe(ReplyAudience.Person);
    }

    [Fact]
    public async Task Who_manages_nobody_is_told_so() => (await Desk().ListAsync(new ProposalRequest(Letter, null), By("staff"), ("turn", Language.Vietnamese), CancellationToken.None)).Text.ShouldContain("Chỉ người quản lý");

    [Fact]
    public async Task Those_of_one_body_are_listed_alone()
    {
        var reply = await Desk().ListAsync(new ProposalRequest(Letter, "Thanh tra tỉnh"), By("director"), ("turn", Language.Vietnamese), CancellationToken.None);
        reply.Text.ShouldContain("1 việc đề xuất");
        reply.Text.ShouldContain("hằng năm");
        (await Desk().ListAsync(new ProposalRequest(Letter, "Sở Ngoại vụ"), By("director"), ("turn", Language.Vietnamese), CancellationToken.None)).Text.ShouldContain("không thấy việc nào của “Sở Ngoại vụ”");
    }

    [Fact]
    public async Task One_shows_the_quote_the_clause_what_became_of_the_body_and_that_its_day_has_passed()
    {
        var shown = (await Desk().OneAsync(new ProposalRequest(Letter, "Sở Nội vụ"), (6, true), By("director"), ("turn", Language.Vietnamese), Cancellation)).ShouldNotBeNull();
        shown.Text.ShouldContain("“Hoàn thành việc xây dựng vị trí việc làm");
        shown.Text.ShouldContain("khoản 12, gạch đầu dòng thứ 5");
        shown.Text.ShouldContain("Văn bản giao cho: Sở Nội vụ");
        shown.Text.ShouldContain("Nay là: Sở Nội vụ thành phố Cần Thơ");
        shown.Text.ShouldContain("30/03/2024 – đã qua, cần đặt hạn mới");
        Buttons(shown).ShouldBe([ProposalCards.Accept, ProposalCards.Drop, ProposalCards.See]);
    }

    [Fact]
    public async Task The_draft_of_one_carries_its_clause_its_day_and_the_unit_that_was_chosen_which_is_offered_the_next_time()
    {
        var request = new ProposalRequest(Letter, "Sở Nội vụ");
        var draft = (await Desk().DraftAsync(request, ("12.5/0", "tchc"), By("director"), Language.Vietnamese, Cancellation)).ShouldNotBeNull();
        draft.Basis.ShouldBe(new ClauseId(Letter, "12.5"));
        draft.Deadline.ShouldBe(new TaskDeadline(new DateOnly(2024, 3, 30)));
        draft.Assignees.ShouldBe([new TaskAssignee.WholeUnit("tchc")]);
        draft.Title.ShouldStartWith("Hoàn thành việc xây dựng vị trí việc làm");
        draft.Detail.ShouldContain("Văn bản giao cho: Sở Nội vụ");

        // Another desk, as after a restart.
        var next = (await Desk().OneAsync(request, (0, true), By("director"), ("turn", Language.Vietnamese), Cancellation)).ShouldNotBeNull();
        next.Text.ShouldContain("Giao cho đơn vị: Phòng Tổ chức – Hành chính");
    }

    [Fact]
    public async Task A_forged_unit_or_key_is_not_taken()
    {
        var request = new ProposalRequest(Letter, null);
        (await Desk().DraftAsync(request, ("8.1/0", "tchc"), By("manager"), Language.Vietnamese, Cancellation)).ShouldNotBeNull().Assignees.ShouldBeEmpty();
        (await Desk().DraftAsync(request, ("99/0", "so"), By("director"), Language.Vietnamese, Cancellation)).ShouldBeNull();
        (await Desk().DraftAsync(new ProposalRequest("none", null), ("8.1/0", "so"), By("director"), Language.Vietnamese, Cancellation)).ShouldBeNull();
        (await Desk().OneAsync(request, (999, true), By("director"), ("turn", Language.Vietnamese), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_periodic_one_says_its_rhythm() =>
        (await Desk().ListAsync(new ProposalRequest("10-CT-CTUBND", "Sở Nội vụ"), By("director"), ("turn", Language.English), CancellationToken.None)).Text.ShouldContain("yearly");

    [Fact]
    public async Task A_text_of_another_province_is_said_not_to_bind()
    {
        (await Desk().ListAsync(new ProposalRequest("CT-TU-2023", null), By("director"), ("turn", Language.Vietnamese), CancellationToken.None)).Text.ShouldContain("không ràng buộc cơ quan mình");
        (await Desk().ListAsync(new ProposalRequest(Letter, null), By("director"), ("turn", Language.Vietnamese), CancellationToken.None)).Text.ShouldNotContain("không ràng buộc");
    }

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Asking By(string person) => new(Offices.Snapshot, Offices.Of(person), Offices.Today);

    private static IEnumerable<string?> Buttons(Reply reply) => JsonNode.Parse(reply.Card!.Value.GetRawText())!["actions"]!.AsArray().Select(button => (string?)button!["verb"]);

    private ProposalDesk Desk() => new(new DirectiveLibrary(ShippedTexts.Library), Shipped.Calendar, new BodyUnits(_storage.Records), new FakeTasks(), new ProposalCards(Texts), Texts, Options.Create(new DirectivesOptions()));
}
