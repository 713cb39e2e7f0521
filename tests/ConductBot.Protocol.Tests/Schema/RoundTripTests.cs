using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Protocol.Reading;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Tests.Schema;

public sealed class RoundTripTests
{
    private const string Golden = """
        {
          "type":"message","id":"1","timestamp":"2026-03-02T01:02:03.1234567+00:00","localTimestamp":"2026-03-02T08:02:03.1234567+07:00","localTimezone":"Asia/Ho_Chi_Minh",
          "serviceUrl":"https://smba.trafficmanager.net/apac/","channelId":"msteams",
          "from":{"id":"29:a","name":"Trần Thị Quý","aadObjectId":"o","role":"user","x":{"deep":[1,2.50,null]}},
          "recipient":{"id":"28:b","name":"Trợ lý","x":"1"},
          "conversation":{"id":"a:1","conversationType":"personal","tenantId":"t","isGroup":false,"name":"n","x":true},
          "text":"uống rượu, bia <được> & \"không\"?","textFormat":"plain","locale":"vi-VN","attachmentLayout":"list",
          "attachments":[{"contentType":"text/html","contentUrl":"https://a.vn","content":{"b":1e2,"a":"Đ"},"name":"n","thumbnailUrl":"https://a.vn/t","x":[]}],
          "entities":[{"type":"clientInfo","country":"VN","x":{"y":1}},"odd",5],
          "suggestedActions":{"to":["29:a"],"actions":[{"type":"imBack","title":"t","text":"x","displayText":"d","value":{"v":[{}]},"x":0}],"x":0},
          "value":{"action":{"verb":"v","data":{"nested":{"n":[1,[2,[3]]]}}}},"name":"n","replyToId":"0",
          "membersAdded":[{"id":"m","x":1}],"membersRemoved":[{"id":"r","x":1}],"action":"add","inputHint":"expectingInput","summary":"s","deliveryMode":"normal","importance":"high",
          "expiration":"2026-03-03T00:00:00+00:00","reactionsAdded":[{"type":"like","x":1}],"reactionsRemoved":[{"type":"novel"}],
          "relatesTo":{"activityId":"1","user":{"id":"u","x":1},"bot":{"id":"b"},"conversation":{"id":"c","x":1},"channelId":"msteams","serviceUrl":"https://a.vn","locale":"vi","x":1},
          "channelData":{"tenant":{"id":"t"},"settings":{"selectedChannel":{"id":"19:x"}},"y":[{"z":"ệ"}]},
          "valueType":"v","label":"l","speak":"s","unknown":{"a":{"b":{"c":"ư"}}},"Weird-Name":null,"unknownNumber":12345678901234567890.123
        }
        """;

    [Fact]
    public void Every_field_known_or_not_at_every_level_comes_back_unharmed()
    {
        var activity = Read(Golden);

        var written = JsonSerializer.Serialize(activity, ProtocolJson.Wire.Activity);

        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(Golden)).ShouldBeTrue(written);
    }

    [Fact]
    public void Numbers_keep_their_spelling_and_Vietnamese_its_letters()
    {
        var written = JsonSerializer.Serialize(Read(Golden), ProtocolJson.Wire.Activity);

        written.ShouldContain("12345678901234567890.123");
        written.ShouldContain("2.50");
        written.ShouldContain("uống rượu, bia <được> & \\\"không\\\"?");
    }

    [Fact]
    public void Known_names_are_read_in_any_case_and_written_in_camelCase()
    {
        var activity = Read("""{"TYPE":"message","Text":"a","ReplyToID":"1","From":{"ID":"u"}}""");

        JsonSerializer.Serialize(activity, ProtocolJson.Wire.Activity).ShouldBe("""{"type":"message","from":{"id":"u"},"text":"a","replyToId":"1"}""");
    }

    private static Activity Read(string json) => ActivityReader.Parse(System.Text.Encoding.UTF8.GetBytes(json)).ShouldBeOfType<ActivityRead.Read>().Activity;
}
