using ConductBot.Conversations.References;
using ConductBot.Organization;
using ConductBot.Organization.Matching;
using Microsoft.Extensions.Logging;

namespace ConductBot.Deliveries.Routing;

/// <summary>Somebody who could not be spoken to can be again: what was parked for them waits again.</summary>
internal sealed class PersonReturn(IDeliveries deliveries, IOrganization organization, BindingRows bindings, ILogger<PersonReturn> logger) : IPersonReturn
{
    public async ValueTask ReturnedAsync(string personId, CancellationToken cancellationToken)
    {
        var back = 0;
        var recipients = RecipientIds.OfTurn(personId, organization.Current).ToHashSet(StringComparer.Ordinal);
        if (await bindings.PersonOfAsync(personId, cancellationToken) is { } bound) recipients.Add(bound);
        foreach (var recipient in recipients) back += await deliveries.PersonBackAsync(recipient, cancellationToken);
        if (back > 0) logger.PersonBack(back);
    }
}
