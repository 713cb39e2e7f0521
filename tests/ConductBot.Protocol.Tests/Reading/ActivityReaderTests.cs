using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using ConductBot.Protocol.Reading;
using ConductBot.Protocol.Schema;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Protocol.Tests.Reading;

public sealed class ActivityReaderTests
{
    private static readonly string[] Names =
        ["type", "Type", "id", "from", "recipient", "conversation", "text", "value", "channelData", "attachments", "entities", "suggestedActions", "membersAdded", "timestamp", "relatesTo", "actions", "to", "isGroup", "directLineClaims", "x"];

    [Fact]
    public void No_JSON_whatever_throws_and_what_is_read_can_be_written_and_read_again()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Json(4).ToArbitrary(), json =>
        {
            if (Parse(json) is not ActivityRead.Read read) return true;
            var written = JsonSerializer.SerializeToUtf8Bytes(read.Activity, ProtocolJson.Wire.Activity);
            return ActivityReader.Parse(written) is ActivityRead.Read;
        }));
    }

    [Fact]
    public void No_bytes_whatever_throw() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => ActivityReader.Parse(bytes ?? []) is not null));

    [Fact]
    public void No_activity_broken_at_any_byte_throws()
    {
        var whole = """{"type":"message","text":"Đ\u0111 \ud83d\ude00","from":{"id":"1"},"value":{"a":[1,"\\"]}}"""u8.ToArray();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(
            Gen.Choose(0, whole.Length - 1).SelectMany(at => Gen.Choose(0, 255).Select(to => (at, to))).ToArbitrary(),
            change =>
            {
                var broken = whole.ToArray();
                broken[change.at] = (byte)change.to;
                return ActivityReader.Parse(broken) is not null && ActivityReader.Parse(broken.AsSpan(0, change.at)) is not null;
            }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"a\"")]
    [InlineData("{\"type\":{}}")]
    [InlineData("{\"from\":\"me\"}")]
    [InlineData("{\"timestamp\":\"yesterday\"}")]
    [InlineData("{\"membersAdded\":[null]}")]
    [InlineData("{\"suggestedActions\":{\"actions\":[null]}}")]
    [InlineData("{\"suggestedActions\":{\"to\":[null]}}")]
    [InlineData("{\"from\":{\"id\":\"a\",\"ID\":\"b\"}}")]
    [InlineData("{\"x\":1,\"x\":2}")]
    [InlineData("{\"value\":{\"role\":\"user\",\"role\":\"boss\"}}")]
    [InlineData("{} {}")]
    public void What_is_no_activity_is_malformed(string json) => Parse(json).ShouldBeOfType<ActivityRead.Malformed>();

    [Fact]
    public void A_depth_bomb_is_malformed() =>
        Parse("{\"value\":" + new string('[', 400_000) + new string(']', 400_000) + "}").ShouldBeOfType<ActivityRead.Malformed>();

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_malformed() => ActivityReader.Parse([(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}']).ShouldBeOfType<ActivityRead.Malformed>();

    [Fact]
    public void The_reason_never_holds_a_piece_of_the_body() =>
        Parse("""{"bí mật":{"from":{"id":[}""").ShouldBeOfType<ActivityRead.Malformed>().Why.ShouldNotContain("bí");

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Parse("\uFEFF{\"type\":\"message\"}").ShouldBeOfType<ActivityRead.Read>();

    [Theory]
    [InlineData("""a\ud83d""", "a\uFFFD")]
    [InlineData("""\ude00a""", "\uFFFDa")]
    [InlineData("""\ud83d\ude00""", "😀")]
    [InlineData("""\ud83d\ud83d\ude00""", "\uFFFD😀")]
    [InlineData("""\\ud83d""", "\\ud83d")]
    [InlineData("""\\\ud83d""", "\\\uFFFD")]
    [InlineData("""\uD83D\n""", "\uFFFD\n")]
    public void Half_an_emoji_becomes_the_replacement_character(string escaped, string text)
    {
        var read = Parse($$$"""{"type":"message","text":"{{{escaped}}}","value":{"deep":"{{{escaped}}}"}}""").ShouldBeOfType<ActivityRead.Read>();

        read.Activity.Text.ShouldBe(text);
        read.Activity.Value!.Value.GetProperty("deep").GetString().ShouldBe(text);
    }

    [Fact]
    public async Task A_body_of_the_limit_is_read_and_a_byte_more_is_too_large()
    {
        var body = Encoding.UTF8.GetBytes("""{"type":"message"}""".PadRight(1000));

        (await ReadAsync(body, 1000)).ShouldBeOfType<ActivityRead.Read>();
        (await ReadAsync(body, 999)).ShouldBe(new ActivityRead.TooLarge(999));
    }

    [Fact]
    public async Task A_body_in_many_pieces_is_one_body()
    {
        var pipe = new Pipe();
        var reading = ActivityReader.ReadAsync(pipe.Reader, 1000, default);
        foreach (var piece in """{"type":"message","text":"Đường"}"""u8.ToArray()) await pipe.Writer.WriteAsync(new[] { piece });
        await pipe.Writer.CompleteAsync();

        (await reading).ShouldBeOfType<ActivityRead.Read>().Activity.Text.ShouldBe("Đường");
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_malformed()
    {
        var pipe = new Pipe();
        var reading = ActivityReader.ReadAsync(pipe.Reader, 1000, default);
        await pipe.Writer.CompleteAsync(new IOException("reset"));

        (await reading).ShouldBeOfType<ActivityRead.Malformed>();
    }

    private static ValueTask<ActivityRead> ReadAsync(byte[] body, int limit) => ActivityReader.ReadAsync(PipeReader.Create(new MemoryStream(body)), limit, default);

    private static ActivityRead Parse(string json) => ActivityReader.Parse(Encoding.UTF8.GetBytes(json));

    private static Gen<string> Json(int depth)
    {
        var leaf = Gen.Elements("null", "true", "5", "-1.5e300", "\"\"", "\"message\"", "\"\\ud83d\"", "\"2026-01-01T00:00:00Z\"", "{}", "[]");
        if (depth == 0) return leaf;
        var member = Gen.Elements(Names).SelectMany(name => Json(depth - 1).Select(value => $"\"{name}\":{value}"));
        var thing = member.ListOf(4).Select(members => "{" + string.Join(',', members) + "}");
        var list = Json(depth - 1).ListOf(2).Select(items => "[" + string.Join(',', items) + "]");
        return Gen.Frequency((2, leaf), (4, thing), (1, list));
    }
}
