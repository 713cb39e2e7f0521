using System.Text.Json.Serialization;

namespace ConductBot.Reminders.Proposals.Storing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BodyUnit))]
internal sealed partial class ProposalJson : JsonSerializerContext;
