namespace ConductBot.Protocol.Schema;

/// <summary>Activity types that a bot meets.</summary>
public static class ActivityTypes
{
    /// <summary>Text or a card's submit.</summary>
    public const string Message = "message";

    /// <summary>Members, channels or teams changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A reaction on a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody is writing.</summary>
    public const string Typing = "typing";

    /// <summary>Wants an answer in the same HTTP call.</summary>
    public const string Invoke = "invoke";

    /// <summary>A named event.</summary>
    public const string Event = "event";
}
