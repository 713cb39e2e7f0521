using System.Text.Json.Serialization;

namespace ConductBot.Organization.Chat;

/// <summary>How the dialog's state becomes JSON.</summary>
[JsonSerializable(typeof(PendingAbsence))]
internal sealed partial class ChatJson : JsonSerializerContext;
