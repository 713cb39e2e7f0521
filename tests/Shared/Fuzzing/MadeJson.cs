using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Shared.Fuzzing;

/// <summary>Objects made of an activity's names and any values.</summary>
internal static class MadeJson
{
    private static readonly string[] Names =
        ["type", "id", "channelId", "serviceUrl", "from", "recipient", "conversation", "text", "value", "channelData", "attachments", "entities", "suggestedActions", "membersAdded", "timestamp", "relatesTo", "name", "locale", "isGroup", "tenantId", "aadObjectId", "action", "data", "zqx9"];

    // Fields that hold anything: what is in them gets as far as the bot.
    private static readonly string[] Untyped = ["value", "channelData", "zqx9", "data", "other"];

    private static readonly Gen<string> Leaf = Gen.OneOf(
        Gen.Elements("null", "true", "5", "-1.5e300", "\"\"", "\"\\ud83d\"", "\"2026-01-01T00:00:00Z\"", "{}", "[]", "\"invoke\"", "\"event\"", "\"message\"", "\"language\""),
        ArbMap.Default.GeneratorFor<string>().Select(text => System.Text.Json.JsonSerializer.Serialize(text ?? "")));

    /// <summary>The same seed makes the same text.</summary>
    public static string Of(int seed) => Activity.Sample(20, new Rnd((ulong)seed, ((ulong)seed << 1) | 1), 1)[0];

    // The fields without which nothing goes on are mostly there, so that what follows is reached too.
    private static Gen<string> Activity { get; } =
        from type in Gen.Elements("message", "message", "invoke", "event", "conversationUpdate", "installationUpdate", "messageReaction", "zqx9")
        from members in Json(3).SelectMany(value => Gen.Frequency((5, Gen.Elements(Untyped)), (1, Gen.Elements(Names[7..]))).Select(name => $"\"{name}\":{value}")).ListOf(4)
        from broken in Gen.Choose(0, 9)
        let frame = $"\"type\":\"{type}\",\"channelId\":\"msteams\",\"serviceUrl\":\"http://127.0.0.1:1/\",\"from\":{{\"id\":\"29:zqx9\"}},\"recipient\":{{\"id\":\"28:b\"}},\"conversation\":{{\"id\":\"made\"}}"
        select "{" + string.Join(',', broken == 0 ? members : members.DistinctBy(member => member.Split(':')[0]).Prepend(frame)) + "}";

    private static Gen<string> Json(int depth)
    {
        if (depth == 0) return Leaf;
        var member = Gen.Elements(Names).SelectMany(name => Json(depth - 1).Select(value => (name, value)));
        var thing = member.ListOf(3).Select(members => "{" + string.Join(',', members.DistinctBy(one => one.name).Select(one => $"\"{one.name}\":{one.value}")) + "}");
        var list = Json(depth - 1).ListOf(2).Select(items => "[" + string.Join(',', items) + "]");
        return Gen.Frequency((3, Leaf), (3, thing), (1, list));
    }
}
