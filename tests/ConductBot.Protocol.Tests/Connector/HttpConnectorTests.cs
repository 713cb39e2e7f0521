using System.Text.Json.Nodes;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Tests.Connector;

public sealed class HttpConnectorTests
{
    [Fact]
    public async Task A_message_goes_to_its_conversation_with_every_id_encoded_and_the_token()
    {
        await using var bot = await ConnectorFixture.StartAsync();

        var outcome = await bot.SendAsync();

        outcome.ShouldBe(new SendOutcome.Accepted("1:answered"));
        var request = bot.Stub.Requests.ShouldHaveSingleItem();
        request.Method.ShouldBe("POST");
        request.Target.ShouldBe("/amer/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D17/activities");
        request.Headers["Authorization"].ShouldBe("Bearer token-1");
        request.Headers["Content-Type"].ShouldBe("application/json; charset=utf-8");
        JsonNode.Parse(request.Body)!["text"]!.GetValue<string>().ShouldBe("Chào anh/chị");
        JsonNode.Parse(request.Body)!.AsObject().ContainsKey("id").ShouldBeFalse();
    }

    [Fact]
    public async Task A_reply_and_a_typing_sign_go_to_the_activity_they_answer()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(201, """{"id":"7"}""").Then(202);
        var reply = bot.Message;
        reply.ReplyToId = "1:2/3 %";
        var typing = bot.Message;
        (typing.Type, typing.ReplyToId) = (ActivityTypes.Typing, "1");

        (await bot.Connector.SendAsync(reply, "key", CancellationToken.None)).ShouldBe(new SendOutcome.Accepted("7"));
        (await bot.Connector.SendAsync(typing, "key", CancellationToken.None)).ShouldBe(new SendOutcome.Accepted(null));

        bot.Stub.Requests[0].Target.ShouldEndWith("/activities/1%3A2%2F3%20%25");
        JsonNode.Parse(bot.Stub.Requests[0].Body)!["replyToId"]!.GetValue<string>().ShouldBe("1:2/3 %");
        bot.Stub.Requests[1].Target.ShouldEndWith("/activities/1");
    }

    [Fact]
    public async Task An_update_takes_the_place_of_its_id_and_a_deletion_removes_it()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(200, """{"id":"1:2"}""").Then(200).Then(404, Code("ActivityNotFoundInConversation"));
        var update = bot.Message;
        update.Id = "1:2";

        (await bot.Connector.UpdateAsync(update, CancellationToken.None)).ShouldBe(new SendOutcome.Accepted("1:2"));
        (await bot.Connector.DeleteAsync(bot.Place, CancellationToken.None)).ShouldBeOfType<SendOutcome.Accepted>();
        (await bot.Connector.DeleteAsync(bot.Place, CancellationToken.None)).ShouldBeOfType<SendOutcome.Accepted>();

        bot.Stub.Requests.Select(request => request.Method).ShouldBe(["PUT", "DELETE", "DELETE"]);
        bot.Stub.Requests[0].Target.ShouldEndWith("/activities/1%3A2");
        bot.Stub.Requests[1].Target.ShouldBe("/amer/v3/conversations/a%3A1/activities/1%3A2");
        bot.Stub.Requests[1].Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conversation_is_opened_with_one_person_of_the_tenant()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(201, $$"""{"id":"a:new","serviceUrl":"{{bot.Stub.ServiceUrl}}"}""").Then(201, """{"id":"a:new","serviceUrl":"https://evil.example/"}""").Then(200, "{}");

        var created = await OpenAsync(bot);
        var elsewhere = await OpenAsync(bot);
        var nothing = await OpenAsync(bot);

        created.ShouldBe(new CreateOutcome.Created("a:new", bot.Stub.ServiceUrl));
        elsewhere.ShouldBe(new CreateOutcome.Created("a:new", bot.Stub.ServiceUrl));
        nothing.ShouldBeOfType<CreateOutcome.Rejected>().Reason.ShouldBe(RejectReason.ChannelFailed);
        bot.Stub.Requests[0].Target.ShouldBe("/amer/v3/conversations");
        bot.Stub.Requests[0].Body.ShouldBe(
            """{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"2f0c7e14-0000-0000-0000-000000000001"}],"tenantId":"t-1","channelData":{"tenant":{"id":"t-1"}}}""");
    }

    [Fact]
    public async Task A_member_is_found_under_either_name_of_the_object_id()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(200, """{"id":"29:a","name":"Nguyễn Thị Ánh","objectId":"o-1","userPrincipalName":"a@b.vn"}""").Then(200, """{"id":"29:a","aadObjectId":"o-2","objectId":"x"}""")
            .Then(404, Code("MemberNotFoundInConversation"));

        var first = (await bot.Connector.MemberAsync(bot.Place, "29:a/b", CancellationToken.None)).ShouldBeOfType<MemberOutcome.Found>().Member;
        var second = (await bot.Connector.MemberAsync(bot.Place, "29:a", CancellationToken.None)).ShouldBeOfType<MemberOutcome.Found>().Member;
        var third = await bot.Connector.MemberAsync(bot.Place, "29:a", CancellationToken.None);

        first.AadObjectId.ShouldBe("o-1");
        first.Extensions!["userPrincipalName"].GetString().ShouldBe("a@b.vn");
        second.AadObjectId.ShouldBe("o-2");
        third.ShouldBeOfType<MemberOutcome.Rejected>().Reason.ShouldBe(RejectReason.NoSuchMember);
        bot.Stub.Requests[0].Target.ShouldBe("/amer/v3/conversations/a%3A1/members/29%3Aa%2Fb");
    }

    [Fact]
    public async Task Members_come_in_pages_until_there_is_no_continuation()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(200, """{"members":[{"id":"29:a","objectId":"o-1"},{"id":"29:b"}],"continuationToken":"next=&1"}""").Then(200, """{"members":[],"continuationToken":""}""").Then(200, "[]");

        var first = (await bot.Connector.MembersAsync(bot.Place, new(2, null), CancellationToken.None)).ShouldBeOfType<MembersOutcome.Page>();
        var last = (await bot.Connector.MembersAsync(bot.Place, new(1000, first.ContinuationToken), CancellationToken.None)).ShouldBeOfType<MembersOutcome.Page>();
        var wrong = await bot.Connector.MembersAsync(bot.Place, new(2, null), CancellationToken.None);

        first.Members.Select(member => member.AadObjectId).ShouldBe(["o-1", null]);
        last.ContinuationToken.ShouldBeNull();
        wrong.ShouldBeOfType<MembersOutcome.Rejected>();
        bot.Stub.Requests[0].Target.ShouldBe("/amer/v3/conversations/a%3A1/pagedmembers?pageSize=2");
        bot.Stub.Requests[1].Target.ShouldBe("/amer/v3/conversations/a%3A1/pagedmembers?pageSize=500&continuationToken=next%3D%261");
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Ids_that_would_lead_to_another_path_are_refused_before_anything_goes_out(string id)
    {
        await using var bot = await ConnectorFixture.StartAsync();
        var (message, reply, place) = (bot.Message, bot.Message, bot.Place);
        message.Conversation = new() { Id = id };
        reply.ReplyToId = id.Length == 0 ? ".." : id;
        place.ActivityId = id;

        (await bot.Connector.SendAsync(message, "key", CancellationToken.None)).ShouldBeOfType<SendOutcome.Rejected>().Reason.ShouldBe(RejectReason.BadRequest);
        (await bot.Connector.SendAsync(reply, "key", CancellationToken.None)).ShouldBeOfType<SendOutcome.Rejected>();
        (await bot.Connector.DeleteAsync(place, CancellationToken.None)).ShouldBeOfType<SendOutcome.Rejected>();
        (await bot.Connector.MemberAsync(bot.Place, id, CancellationToken.None)).ShouldBeOfType<MemberOutcome.Rejected>();
        bot.Stub.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a/../../b")]
    [InlineData("%2e%2e")]
    [InlineData("a?b=c#d")]
    [InlineData("a\\b")]
    [InlineData("Ngữ 😀")]
    public async Task Any_other_id_stays_one_segment(string id)
    {
        await using var bot = await ConnectorFixture.StartAsync();
        var message = bot.Message;
        message.Conversation = new() { Id = id };

        await bot.Connector.SendAsync(message, "key", CancellationToken.None);

        var segments = bot.Stub.Requests.ShouldHaveSingleItem().Target.Split('/');
        segments.Length.ShouldBe(6);
        Uri.UnescapeDataString(segments[4]).ShouldBe(id);
    }

    [Fact]
    public async Task A_service_URL_off_the_list_is_not_called_whoever_stored_it()
    {
        await using var bot = await ConnectorFixture.StartAsync(options => options.ServiceHosts.Clear());

        (await bot.SendAsync()).ShouldBeOfType<SendOutcome.Rejected>().Reason.ShouldBe(RejectReason.HostNotAllowed);
        (await bot.Connector.MembersAsync(bot.Place, new(1, null), CancellationToken.None)).ShouldBeOfType<MembersOutcome.Rejected>().Reason.ShouldBe(RejectReason.HostNotAllowed);

        bot.Stub.Requests.ShouldBeEmpty();
        bot.Credential.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_gives_up_is_told_so_by_an_exception()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        using var gone = new CancellationTokenSource();
        bot.Stub.Then(async http =>
        {
            await gone.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        await Should.ThrowAsync<OperationCanceledException>(async () => await bot.Connector.SendAsync(bot.Message, "key", gone.Token));
    }

    [Fact]
    public async Task Nothing_of_what_was_said_and_no_token_reaches_the_log()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(400, """{"error":{"code":"BadSyntax","message":"Chào anh/chị is not allowed for 29:người"}}""", "MS-CV: abc\t.1");

        await bot.SendAsync();
        await bot.SendAsync();

        bot.Log.All.ShouldContain("400 BadSyntax (MS-CV abc.1)");
        foreach (var secret in new[] { "Chào", "người", "token-1" }) bot.Log.All.ShouldNotContain(secret);
    }

    private static string Code(string code) => $$$"""{"error":{"code":"{{{code}}}","message":"…"}}""";

    private static ValueTask<CreateOutcome> OpenAsync(ConnectorFixture bot) => bot.Connector.CreateConversationAsync(
        new() { ServiceUrl = bot.Stub.ServiceUrl, ChannelId = ChannelIds.Teams, BotId = "28:bot", MemberId = "2f0c7e14-0000-0000-0000-000000000001", TenantId = "t-1" }, CancellationToken.None);
}
