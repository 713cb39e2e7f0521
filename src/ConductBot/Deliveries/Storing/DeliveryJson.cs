using System.Text.Json.Serialization;

namespace ConductBot.Deliveries.Storing;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(DeliveryRecord))]
[JsonSerializable(typeof(DeliveryHint))]
[JsonSerializable(typeof(DeliveryCounts))]
[JsonSerializable(typeof(RetentionRecord))]
[JsonSerializable(typeof(PaceRecord))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
