namespace ConductBot.Protocol.Cards;

/// <summary>
/// Asks for something; comes back in the press's data under <see cref="CardElement.Id"/>. Label, IsRequired and ErrorMessage are schema 1.3: a client may know nothing of them, so
/// the server checks again.
/// </summary>
public abstract record CardInput : CardElement
{
    /// <summary>Says what is asked.</summary>
    public required string Label { get; init; }

    /// <summary>Must be filled in.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Shown when it is not right.</summary>
    public string? ErrorMessage { get; init; }
}
