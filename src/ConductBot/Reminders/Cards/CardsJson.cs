using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ConductBot.Reminders.Cards;

/// <summary>How what a button carries becomes JSON.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class CardsJson : JsonSerializerContext;
