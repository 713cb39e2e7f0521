using ConductBot.Organization;
using ConductBot.Organization.Matching;
using ConductBot.Protocol.Schema;

namespace ConductBot.Deliveries.Routing;

/// <summary>A recipient of deliveries is a person of the organisation or an id of a turn; these are the ways from one to the other.</summary>
internal static class RecipientIds
{
    private const string Entra = "entra:";
    private const string ChatPage = $"{ChannelIds.DirectLine}:";

    /// <summary>The ids under which a recipient appears in turns, the likeliest first.</summary>
    public static IReadOnlyList<string> InChats(string recipient, Person? person) => person switch
    {
        null => [recipient],
        { EntraId: { Length: > 0 } entra } => [$"{Entra}{entra}", OnChatPage(person)],
        _ => [OnChatPage(person)],
    };

    /// <summary>The same with the account that was bound to somebody matched by sign-in name: that is how chats know them.</summary>
    public static async ValueTask<IReadOnlyList<string>> InChatsAsync(string recipient, Person? person, BindingRows bindings, CancellationToken cancellationToken)
    {
        var ids = InChats(recipient, person);
        return person is { EntraId: null } && await bindings.AccountOfAsync(person.Id, cancellationToken) is { } account ? [account, .. ids] : ids;
    }

    /// <summary>The recipients that somebody who appears in a turn may be.</summary>
    public static IReadOnlyList<string> OfTurn(string personId, OrganizationSnapshot organization)
    {
        var person = personId.StartsWith(Entra, StringComparison.Ordinal) ? organization.People.FirstOrDefault(one => string.Equals(one.EntraId, personId[Entra.Length..], StringComparison.OrdinalIgnoreCase))
            : personId.StartsWith(ChatPage, StringComparison.Ordinal) ? organization.Person(ChatIdentity.PersonId(personId[ChatPage.Length..]))
            : null;
        return person is null ? [personId] : [person.Id, personId];
    }

    private static string OnChatPage(Person person) => $"{ChatPage}{ChatIdentity.UserId(person)}";
}
