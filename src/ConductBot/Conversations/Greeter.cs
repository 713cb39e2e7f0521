using ConductBot.Conversations.References;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;

namespace ConductBot.Conversations;

/// <summary>
/// Greets: in Teams each person once, however often the app is installed and whichever of the two activities of an installation comes first; a group when the bot joins it; on
/// channels without installation each conversation.
/// </summary>
internal sealed class Greeter(ConversationReferences references, Localized<ConversationTexts> texts, Suggestions suggestions)
{
    /// <summary>What the arrival of somebody leads to.</summary>
    public async ValueTask<RoutedTurn> GreetAsync(TurnContext context, Language language, CancellationToken cancellationToken)
    {
        var nothing = new RoutedTurn([], context.State);
        if (!Arrives(context.Activity, context.Scope)) return nothing;

        var text = texts[language];
        if (context.Scope != ConversationScope.Personal)
            return context.Reference is { Greeted: true } ? nothing : new RoutedTurn([new Reply(text.GroupWelcome)], context.State) { Greets = true };

        if (context.State.Welcomed || (IsInstalled(context.Activity) && !await references.WelcomesAsync((context.PersonId, context.Activity.ChannelId!, context.Partition), context.TurnId, cancellationToken)))
            return nothing;

        return new RoutedTurn([new Reply($"{text.Welcome}\n{text.WelcomeHint}", Suggestions: suggestions.In(language))], context.State with { Welcomed = true });
    }

    private static bool IsInstalled(Activity activity) => string.Equals(activity.ChannelId, ChannelIds.Teams, StringComparison.Ordinal);

    // In a group only the bot's own arrival counts: nobody who joins a team is written to. In Teams a person's chat begins with the bot's arrival.
    private static bool Arrives(Activity activity, ConversationScope scope)
    {
        if (activity.Type == ActivityTypes.InstallationUpdate) return activity.Action?.StartsWith("add", StringComparison.Ordinal) == true;
        if (activity.MembersAdded is not { } added) return false;

        var bot = activity.Recipient?.Id;
        var joins = added.Any(member => string.Equals(member.Id, bot, StringComparison.Ordinal));
        return scope == ConversationScope.Personal
            ? added.Any(member => member.Id is not null && !string.Equals(member.Id, bot, StringComparison.Ordinal)) || (joins && IsInstalled(activity))
            : joins;
    }
}
