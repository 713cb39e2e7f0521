namespace ConductBot.Conversations.References;

/// <summary>Is told when the bot can speak to a person whom it could not speak to before, or had never met. Registered by whoever has something waiting for people.</summary>
public interface IPersonReturn
{
    /// <summary>Told before the conversation's own row says so, and once more when the turn is run again: what it does may be repeated.</summary>
    /// <param name="personId">As in <see cref="Turn.PersonId"/>.</param>
    /// <param name="cancellationToken">Gives up; the turn is tried again.</param>
    ValueTask ReturnedAsync(string personId, CancellationToken cancellationToken);
}
