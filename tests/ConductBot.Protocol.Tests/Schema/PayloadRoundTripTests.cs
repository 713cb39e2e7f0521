using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Protocol.Reading;
using ConductBot.Protocol.Schema;
using ConductBot.Shared.Fuzzing;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Protocol.Tests.Schema;

/// <summary>What Teams and others send comes back unharmed, with a field in it that nobody knows, at whatever level.</summary>
public sealed class PayloadRoundTripTests
{
    private static readonly string[] Times = ["timestamp", "localTimestamp", "expiration"];
    private static readonly string[] Authority = ["id", "aadObjectId", "tenantId", "serviceUrl", "channelId", "type", "role", "from", "conversation", "recipient"];

    public static TheoryData<string> Names => [.. Payloads.All.Select(payload => payload.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_payload_comes_back_with_a_field_nobody_knows_in_every_object(string name)
    {
        var sent = JsonNode.Parse(Payloads.All.Single(payload => payload.Name == name).Json)!;
        foreach (var thing in Objects(sent).ToList()) thing["zqx9Unknown"] = JsonNode.Parse("""{"đ":[1,2.50,{"n":null}],"t":"2026-11-21T01:02:03.1234567Z"}""");

        var back = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(Read(sent.ToJsonString()), ProtocolJson.Wire.Activity))!;

        foreach (var time in Times)
        {
            if (sent[time] is not { } before) continue;
            var after = DateTimeOffset.Parse(back[time]!.GetValue<string>(), CultureInfo.InvariantCulture);
            after.EqualsExact(DateTimeOffset.Parse(before.GetValue<string>(), CultureInfo.InvariantCulture)).ShouldBeTrue(time);
            back[time] = before.DeepClone();
        }

        JsonNode.DeepEquals(sent, back).ShouldBeTrue($"{sent.ToJsonString()}\n{back.ToJsonString()}");
    }

    [Fact]
    public void Seven_digits_of_a_second_and_the_offset_stay()
    {
        var activity = Read("""{"type":"message","timestamp":"2026-11-21T01:02:03.1234567Z","localTimestamp":"2026-11-21T08:02:03.7654321+07:00"}""");
        activity.Timestamp!.Value.Ticks.ShouldBe(new DateTime(2026, 11, 21, 1, 2, 3, DateTimeKind.Utc).Ticks + 1234567);
        activity.LocalTimestamp!.Value.Offset.ShouldBe(TimeSpan.FromHours(7));
        JsonSerializer.Serialize(activity, ProtocolJson.Wire.Activity).ShouldContain("2026-11-21T08:02:03.7654321+07:00");
    }

    [Fact]
    public void A_name_written_twice_is_refused_wherever_authority_hangs_on_it()
    {
        var refused = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Elements(Payloads.All.ToArray()).SelectMany(payload => Gen.Choose(0, 1000).Select(at => (payload, at))).ToArbitrary(), one =>
        {
            var members = Members(one.payload.Json).Where(member => Authority.Contains(member.Name)).ToList();
            var (name, start) = members[one.at % members.Count];
            var text = Encoding.UTF8.GetString(one.payload.Json.AsSpan(0, start)) + $"\"{(one.at % 2 == 0 ? name : name.ToUpperInvariant())}\":\"other\"," + Encoding.UTF8.GetString(one.payload.Json.AsSpan(start));
            var read = ActivityReader.Parse(Encoding.UTF8.GetBytes(text));

            // Inside value, content and channelData a name in another case is another name; the same name never passes.
            if (read is ActivityRead.Malformed) refused++;
            return read is ActivityRead.Malformed || one.at % 2 != 0;
        }));
        refused.ShouldBeGreaterThan(250);
    }

    private static Activity Read(string json) => ActivityReader.Parse(Encoding.UTF8.GetBytes(json)).ShouldBeOfType<ActivityRead.Read>().Activity;

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject thing => thing.ToList().SelectMany(member => Objects(member.Value)).Prepend(thing),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static List<(string Name, int Start)> Members(byte[] json)
    {
        var members = new List<(string, int)>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName) members.Add((reader.GetString()!, (int)reader.TokenStartIndex));
        }

        return members;
    }
}
