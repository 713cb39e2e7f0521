namespace ConductBot.Protocol.Schema;

/// <summary>How a sender wants the replies.</summary>
public static class DeliveryModes
{
    /// <summary>In the answer to the same call, as <c>{"activities":[…]}</c>.</summary>
    public const string ExpectReplies = "expectReplies";
}
