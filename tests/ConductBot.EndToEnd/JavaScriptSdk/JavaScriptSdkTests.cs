using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Protocol;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Tests.Connector;
using ConductBot.Protocol.Tests.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace ConductBot.EndToEnd.JavaScriptSdk;

/// <summary>The same protocol in other hands: Microsoft's SDK for JavaScript, version 4.23.3, as a peer.</summary>
public sealed class JavaScriptSdkTests(SdkFixture channel) : IClassFixture<SdkFixture>
{
    // The SDK lets in what has no expiry and what would expire before it begins; we do not.
    private static readonly string[] StricterHere = ["no expiry", "an expiry before its beginning"];

    [Fact]
    public async Task Its_adapter_and_the_bot_accept_the_issuer_s_token_and_reject_the_same_forged_ones()
    {
        var cases = new List<(string Name, string Authorization, JsonObject Activity)> { ("a good token", $"Bearer {channel.Token}", channel.Message("good")) };
        foreach (var (name, forge) in Forgeries.All) cases.Add((name, $"Bearer {forge(channel.Token, SdkFixture.Now)}", channel.Message($"forged {cases.Count}")));
        var elsewhere = channel.Message("elsewhere");
        elsewhere["serviceUrl"] = "https://smba.trafficmanager.net/amer/";
        cases.Add(("an activity with another service URL", $"Bearer {channel.Token}", elsewhere));
        var unendorsed = channel.Message("unendorsed");
        unendorsed["channelId"] = "slack";
        cases.Add(("an activity of a channel that is not endorsed", $"Bearer {channel.Token}", unendorsed));
        cases.Add(("no token", "", channel.Message("none")));
        cases.Add(("garbage", "Bearer garbage", channel.Message("garbage")));

        var theirs = (await channel.SdkAsync("verify", new()
        {
            ["appId"] = SdkFixture.AppId, ["issuer"] = OpenIdProvider.Issuer, ["metadata"] = channel.Issuer.Metadata,
            ["cases"] = new JsonArray([.. cases.Select(one => new JsonObject { ["name"] = one.Name, ["authorization"] = one.Authorization, ["activity"] = one.Activity.DeepClone() })]),
        })).EnumerateArray().ToDictionary(result => result.GetProperty("name").GetString()!, result => result.GetProperty("ran").GetBoolean());

        foreach (var (name, authorization, activity) in cases)
        {
            var ours = await channel.PostAsync(authorization, activity);
            var good = name == "a good token";
            ours.ShouldBe(good ? HttpStatusCode.OK : name.StartsWith("an activity", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized, name);
            theirs[name].ShouldBe(good || StricterHere.Contains(name), name);
        }
    }

    [Fact]
    public async Task A_channel_s_message_is_answered_at_its_connector_with_the_bot_s_own_token()
    {
        (await channel.PostAsync($"Bearer {channel.Token}", channel.Message("question"))).ShouldBe(HttpStatusCode.OK);

        var answer = await channel.AnswerAsync("question");

        answer.Method.ShouldBe("POST");
        answer.Target.ShouldBe("/amer/v3/conversations/a%3Aquestion/activities/question");
        answer.Headers["Authorization"].ShouldBe("Bearer signed-in");
        channel.SignIn.Requests.ShouldAllBe(request => request.Form["client_secret"] == "s3cret" && request.Path == $"/{SdkFixture.TenantId}/oauth2/v2.0/token");
        foreach (var secret in new[] { "s3cret", "signed-in", channel.Token.ToString().Split('.')[1], "uống rượu" }) channel.Server.Log().ShouldNotContain(secret);
    }

    [Fact]
    public async Task Its_client_posts_to_the_bot_with_an_Entra_token_when_that_caller_is_named()
    {
        (await PostAsync("named", channel.EntraToken)).ShouldBe(200);
        (await PostAsync("unnamed", channel.EntraToken.With("azp", Guid.Empty.ToString()))).ShouldBe(401);
        (await PostAsync("other tenant", channel.EntraToken.With("tid", Guid.Empty.ToString()))).ShouldBe(401);

        (await channel.AnswerAsync("named")).Headers["Authorization"].ShouldBe("Bearer signed-in");
    }

    [Fact]
    public async Task Its_connector_client_and_ours_ask_one_connector_the_same()
    {
        await using var theirs = await ConnectorStub.StartAsync();
        await using var ours = await ConnectorStub.StartAsync();
        const string conversation = "19:abc_d-e@thread.tacv2;messageid=17";
        const string activityId = "1:2/3";
        const string member = "29:a b+c";
        const string activity = """
            {"type":"message","channelId":"msteams","from":{"id":"28:bot","name":"Bot"},"recipient":{"id":"29:a","aadObjectId":"o-1"},"conversation":{"id":"19:x","tenantId":"t-1"},
            "text":"Chào **anh/chị** <at>Ánh</at>","textFormat":"markdown","locale":"vi-VN","inputHint":"acceptingInput","summary":"Chào","importance":"high",
            "attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.2","body":[{"type":"TextBlock","text":"Điều 1","x":1.50}]}}],
            "attachmentLayout":"list","entities":[{"type":"mention","text":"<at>Ánh</at>","mentioned":{"id":"29:a","name":"Ánh"}}],
            "suggestedActions":{"to":["29:a"],"actions":[{"type":"imBack","title":"Tiếp","value":"tiếp"}]},"value":{"a":[1,null,{"b":"c"}]},"channelData":{"feedbackLoop":{"type":"default"}}}
            """;
        var page = Pages(theirs);
        Pages(ours);

        await channel.SdkAsync("connect", new()
        {
            ["serviceUrl"] = theirs.ServiceUrl, ["conversation"] = conversation, ["activityId"] = activityId, ["activity"] = JsonNode.Parse(activity), ["member"] = member, ["pageSize"] = 50,
            ["continuationToken"] = page,
            ["create"] = JsonNode.Parse("""{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:a"}],"tenantId":"t-1","channelData":{"tenant":{"id":"t-1"}}}"""),
        });
        await using var provider = Bot(ours);
        await CallAllAsync(provider.GetRequiredService<IConnector>(), ours.ServiceUrl, new(conversation, activityId, member, page, activity));

        ours.Requests.Count.ShouldBe(8);
        theirs.Requests.Count.ShouldBe(8);
        foreach (var (our, their) in ours.Requests.Zip(theirs.Requests))
        {
            our.Method.ShouldBe(their.Method, their.Target);
            Uri.UnescapeDataString(our.Target).ShouldBe(Uri.UnescapeDataString(their.Target));
            our.Headers["Authorization"].ShouldStartWith("Bearer ");
            their.Headers["Authorization"].ShouldStartWith("Bearer ");
            if (their.Body.Length == 0)
            {
                our.Body.ShouldBeEmpty(their.Target);
                continue;
            }

            our.Headers["Content-Type"].ShouldBe(their.Headers["Content-Type"]);
            var (ourBody, theirBody) = (Body(our.Body), Body(their.Body));
            JsonNode.DeepEquals(ourBody, theirBody).ShouldBeTrue($"{their.Method} {their.Target}\nours   {ourBody.ToJsonString()}\ntheirs {theirBody.ToJsonString()}");
        }
    }

    private async Task<int> PostAsync(string conversation, TestToken token)
    {
        var result = await channel.SdkAsync("post", new()
        {
            ["appId"] = SdkFixture.AppId, ["callerId"] = SdkFixture.Caller, ["issuer"] = OpenIdProvider.Issuer, ["metadata"] = channel.Issuer.Metadata, ["token"] = token.ToString(),
            ["url"] = new Uri(channel.Server.Address, "/api/messages").AbsoluteUri, ["serviceUrl"] = channel.Connector.ServiceUrl, ["conversation"] = $"a:{conversation}",
            ["activity"] = channel.Message(conversation),
        });
        return result.GetProperty("status").GetInt32();
    }

    // Answers that both clients can read, in the order of the calls.
    private static string Pages(ConnectorStub stub)
    {
        stub.Then(201, """{"id":"1"}""").Then(201, """{"id":"1"}""").Then(201, """{"id":"1"}""").Then(200, """{"id":"1"}""").Then(200).Then(201, """{"id":"a:new","activityId":"1","serviceUrl":""}""")
            .Then(200, """{"id":"29:a"}""").Then(200, """{"members":[{"id":"29:a"}]}""");
        return "next=&1";
    }

    private static async Task CallAllAsync(IConnector connector, string serviceUrl, Asked asked)
    {
        Activity Message()
        {
            var activity = JsonSerializer.Deserialize(asked.Activity, ProtocolJson.Wire.Activity)!;
            activity.ServiceUrl = serviceUrl;
            activity.Conversation!.Id = asked.Conversation;
            return activity;
        }

        var (send, reply, typing, update) = (Message(), Message(), Message(), Message());
        reply.ReplyToId = asked.ActivityId;
        (typing.Type, typing.Text) = (ActivityTypes.Typing, null);
        update.Id = asked.ActivityId;
        var place = new ConversationReference { ServiceUrl = serviceUrl, Conversation = new() { Id = asked.Conversation }, ActivityId = asked.ActivityId };
        foreach (var activity in new[] { send, reply, typing }) (await connector.SendAsync(activity, "key", CancellationToken.None)).ShouldBeOfType<SendOutcome.Accepted>();
        (await connector.UpdateAsync(update, CancellationToken.None)).ShouldBeOfType<SendOutcome.Accepted>();
        (await connector.DeleteAsync(place, CancellationToken.None)).ShouldBeOfType<SendOutcome.Accepted>();
        var open = new NewConversation { ServiceUrl = serviceUrl, ChannelId = ChannelIds.Teams, BotId = "28:bot", MemberId = "29:a", TenantId = "t-1" };
        (await connector.CreateConversationAsync(open, CancellationToken.None)).ShouldBeOfType<CreateOutcome.Created>();
        (await connector.MemberAsync(place, asked.Member, CancellationToken.None)).ShouldBeOfType<MemberOutcome.Found>();
        (await connector.MembersAsync(place, new(50, asked.Page), CancellationToken.None)).ShouldBeOfType<MembersOutcome.Page>();
    }

    // Where the activity is told to go is the caller's business, and differs with the stub.
    private static JsonObject Body(string body)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        json.Remove("serviceUrl");
        if (json["conversation"] is JsonObject conversation) conversation.Remove("id");
        return json;
    }

    private ServiceProvider Bot(ConnectorStub stub)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Production" });
        services.AddLogging();
        services.AddSingleton(_ => TestCertificate.TrustingHttp());
        services.AddBot(bot =>
        {
            (bot.AppId, bot.TenantId, bot.ClientSecret, bot.Authority) = (SdkFixture.AppId, SdkFixture.TenantId, "s3cret", channel.SignIn.Address);
            bot.ServiceHosts.Add(stub.Authority);
        });
        return services.BuildServiceProvider();
    }

    private sealed record Asked(string Conversation, string ActivityId, string Member, string Page, string Activity);
}
