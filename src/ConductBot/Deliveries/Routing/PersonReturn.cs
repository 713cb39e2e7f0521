using ConductBot.Conversations.References;
using ConductBot.Organization;
using Microsoft.Extensions.Logging;

namespace ConductBot.Deliveries.Routing;

/// <summary>Somebody who could not be spoken to can be again: what was parked for them waits again.</summary>
internal sealed class PersonReturn(IDeliveries deliveries, IOrganization organization, ILogger<PersonReturn> logger) : IPersonReturn
{
    public async ValueTask ReturnedAsync(string personId, CancellationToken cancellationToken)
    {
        var back = 0;
        foreach (var recipient in RecipientIds.OfTurn(personId, organization.Current)) back += await deliveries.PersonBackAsync(recipient, cancellationToken);
        if (back > 0) logger.PersonBack(back);
    }
}
