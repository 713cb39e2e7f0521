namespace ConductBot.Deliveries;

/// <summary>What an administrator is told about people whom no message reaches.</summary>
internal sealed record DeliveryTexts
{
    public required string Unknown { get; init; }

    public required string Left { get; init; }

    public required string NeverMet { get; init; }

    public required string NotInstalled { get; init; }

    public required string Blocked { get; init; }

    public required string BotDisabled { get; init; }

    public required string NotAllowed { get; init; }

    public required string ConversationGone { get; init; }

    /// <summary>The reason and what can be done.</summary>
    public string Of(UnreachableReason reason) => reason switch
    {
        UnreachableReason.Unknown => Unknown,
        UnreachableReason.Left => Left,
        UnreachableReason.NeverMet => NeverMet,
        UnreachableReason.NotInstalled => NotInstalled,
        UnreachableReason.Blocked => Blocked,
        UnreachableReason.BotDisabled => BotDisabled,
        UnreachableReason.NotAllowed => NotAllowed,
        UnreachableReason.ConversationGone => ConversationGone,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
