using ConductBot.Conversations.References;
using ConductBot.Deliveries.Routing;
using ConductBot.Organization;
using ConductBot.Organization.Matching;

namespace ConductBot.PersonalData;

/// <summary>Under which names a person stands in the rows: the organisation's id, and those of chats.</summary>
internal sealed class PersonAccounts(IOrganization organization, BindingRows bindings, ConversationReferences references)
{
    /// <summary>The person, as the organisation has them; null for nobody.</summary>
    public Person? Person(string id) => organization.Current.Person(id);

    /// <summary>The names in chats.</summary>
    public ValueTask<IReadOnlyList<string>> InChatsAsync(string person, CancellationToken cancellationToken) => RecipientIds.InChatsAsync(person, Person(person), bindings, cancellationToken);

    /// <summary>The 1:1 conversations with the person.</summary>
    public async ValueTask<IReadOnlyList<KnownConversation>> ConversationsAsync(string person, CancellationToken cancellationToken)
    {
        var all = new List<KnownConversation>();
        foreach (var name in await InChatsAsync(person, cancellationToken))
        {
            await foreach (var known in references.OfPersonAsync(name, cancellationToken)) all.Add(known);
        }

        return all;
    }
}
