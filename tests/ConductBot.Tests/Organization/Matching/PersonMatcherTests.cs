using System.Text;
using ConductBot.Deliveries.Routing;
using ConductBot.Organization.Matching;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Organization.Matching;

public sealed class PersonMatcherTests
{
    private const string Entra = "0a1b2c3d-0000-0000-0000-000000000001";
    private const string Other = "0a1b2c3d-0000-0000-0000-000000000002";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_contact_binds_by_sign_in_name_once_and_asks_no_more()
    {
        await using var bench = await new Bench().WithSampleAsync();
        bench.Connector.Answer = MemberConnector.Member("Hau.TV@so-mau.example");
        (await WhoAsync(bench, Entra)).ShouldBe("manager");
        (await WhoAsync(bench, Entra)).ShouldBe("manager");
        bench.Connector.Asked.ShouldBe(1);

        await using var other = new Bench(beside: bench);
        await other.Start.RefreshAsync(Cancellation);
        (await WhoAsync(other, Entra)).ShouldBe("manager");
        other.Connector.Asked.ShouldBe(0);
        (await RecipientIds.InChatsAsync("manager", other.Organization.Current.Person("manager"), other.Get<BindingRows>(), Cancellation)).ShouldBe([$"entra:{Entra}", "directline:sample-manager"]);
    }

    [Fact]
    public async Task The_first_word_in_Teams_binds_whatever_it_is_about()
    {
        await using var bench = await new Bench().WithSampleAsync();
        bench.Connector.Answer = MemberConnector.Member("hau.tv@so-mau.example");
        var turn = new ConductBot.Conversations.Turn
        {
            Activity = From(Entra), Text = "uống bia buổi trưa được không?", Language = ConductBot.Conversations.Language.Vietnamese, Now = bench.Time.GetUtcNow(), TurnId = "t", PersonId = $"entra:{Entra}",
        };
        (await bench.Get<ConductBot.Organization.Chat.OrganizationHandler>().HandleAsync(turn, Cancellation)).ShouldBeNull();
        (await bench.Get<BindingRows>().AccountOfAsync("manager", Cancellation)).ShouldBe($"entra:{Entra}");
        bench.Returned.ShouldBe([$"entra:{Entra}"]);
    }

    [Fact]
    public async Task Another_account_with_the_same_sign_in_name_is_not_the_person()
    {
        await using var bench = await new Bench().WithSampleAsync();
        bench.Connector.Answer = MemberConnector.Member("hau.tv@so-mau.example");
        (await WhoAsync(bench, Entra)).ShouldBe("manager");
        (await WhoAsync(bench, Other)).ShouldBe("AnotherAccount");
        (await bench.Get<BindingRows>().UnmatchedAsync(Cancellation)).Single().EntraId.ShouldBe(Other);
    }

    [Fact]
    public async Task A_binding_that_a_crash_left_half_written_counts_for_nothing_and_is_made_anew()
    {
        await using var bench = await new Bench().WithSampleAsync();
        var hint = new ConductBot.Storage.Records.RecordBatch("people", ConductBot.Storage.StorageKey.Of($"entra:{Entra}")).Upsert(BindingRows.BindingKind, BindingRows.Binding, new AccountBinding("manager"));
        await bench.Records.WriteAsync(hint, Cancellation);
        (await bench.Get<BindingRows>().PersonOfAsync($"entra:{Entra}", Cancellation)).ShouldBeNull();
        bench.Connector.Answer = MemberConnector.Member("hau.tv@so-mau.example");
        (await WhoAsync(bench, Entra)).ShouldBe("manager");
        (await bench.Get<BindingRows>().PersonOfAsync($"entra:{Entra}", Cancellation)).ShouldBe("manager");
    }

    [Fact]
    public async Task A_guest_is_nobody_whatever_the_name()
    {
        await using var bench = await new Bench().WithSampleAsync();
        bench.Connector.Answer = MemberConnector.Member("hau.tv@so-mau.example", role: "guest");
        (await WhoAsync(bench, Entra)).ShouldBe("NotListed");
        bench.Connector.Answer = MemberConnector.Member("hau.tv_so-mau.example#EXT#@khac.example");
        (await WhoAsync(bench, Other)).ShouldBe("NotListed");
    }

    [Fact]
    public async Task Who_is_unknown_is_listed_and_asked_for_again_after_a_while_or_an_import()
    {
        await using var bench = await new Bench().WithSampleAsync();
        bench.Connector.Answer = MemberConnector.Member("moi@so-mau.example");
        (await WhoAsync(bench, Entra)).ShouldBe("NotListed");
        (await WhoAsync(bench, Entra)).ShouldBe("NotListed");
        bench.Connector.Asked.ShouldBe(1);
        var listed = (await bench.Get<BindingRows>().UnmatchedAsync(Cancellation)).Single();
        (listed.SignInName, listed.Reason).ShouldBe(("moi@so-mau.example", UnknownReason.NotListed));
        UnmatchedReport.Of([listed]).ShouldContain("thêm vào people.csv");

        var people = Offices.Sample.People.Append(new ConductBot.Organization.Person { Id = "new", Name = "Người Mới", Unit = "vp", SignInName = "moi@so-mau.example" }).ToArray();
        await bench.Import.StoreAsync(Offices.Export(Offices.Sample with { People = people }), Cancellation);
        (await WhoAsync(bench, Entra)).ShouldBe("new");
        (await bench.Get<BindingRows>().UnmatchedAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_is_asked_again_later()
    {
        await using var bench = await new Bench().WithSampleAsync();
        bench.Connector.Answer = new MemberOutcome.RetryAt(bench.Time.GetUtcNow(), "");
        (await WhoAsync(bench, Entra)).ShouldBe("NotAsked");
        bench.Connector.Answer = MemberConnector.Member("hau.tv@so-mau.example");
        (await WhoAsync(bench, Entra)).ShouldBe("NotAsked");
        bench.Time.Advance(TimeSpan.FromMinutes(6));
        (await WhoAsync(bench, Entra)).ShouldBe("manager");
    }

    [Fact]
    public async Task What_is_bound_and_listed_is_sealed()
    {
        await using var bench = await new Bench().WithSampleAsync();
        bench.Connector.Answer = MemberConnector.Member("bachtuoc@so-mau.example");
        await WhoAsync(bench, Entra);
        bench.Connector.Answer = MemberConnector.Member("hau.tv@so-mau.example");
        await WhoAsync(bench, Other);
        foreach (var file in Directory.GetFiles(bench.Storage.Folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, Cancellation);
            foreach (var word in new[] { "bachtuoc", "hau.tv", "Trần Văn Hậu", "Phòng Tiếp nhận" }) copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBe(-1, $"{word} in {Path.GetFileName(file)}");
        }
    }

    private static async Task<string> WhoAsync(Bench bench, string entra)
    {
        return await bench.Get<PersonMatcher>().WhoAsync(From(entra), $"entra:{entra}", Cancellation) switch
        {
            WhoOutcome.Known known => known.Person.Id,
            WhoOutcome.Unknown unknown => unknown.Reason.ToString(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Activity From(string entra) => new()
    {
        Type = ActivityTypes.Message, ChannelId = ChannelIds.Teams, ServiceUrl = "https://smba.example/", Conversation = new ConversationAccount { Id = "a:1" },
        From = new ChannelAccount { Id = $"29:{entra}", Name = "Ai Đó", AadObjectId = entra },
    };
}
