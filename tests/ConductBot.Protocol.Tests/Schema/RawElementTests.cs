using System.Text;
using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Tests.Schema;

public sealed class RawElementTests
{
    [Fact]
    public void Contents_and_channel_data_are_written_as_they_were_read()
    {
        const string json = """{"type":"message","attachments":[{"contentType":"x","content":{"a":1.50,"b":"\u00e1 \ud83d\ude00 <&>","c":[null,true]}}],"channelData":{"n":1e3,"t":"đ"}}""";

        var written = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(json, ProtocolJson.Wire.Activity)!, ProtocolJson.Wire.Activity));

        written.ShouldBe(json);
    }

    [Theory]
    [InlineData("""{"type":"message","channelData":{"a":1,"a":2}}""")]
    [InlineData("""{"type":"message","attachments":[{"content":{"a":1,"a":2}}]}""")]
    public void A_name_twice_inside_is_refused(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, ProtocolJson.Wire.Activity));
}
