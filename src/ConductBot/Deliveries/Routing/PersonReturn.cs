using ConductBot.Conversations.References;
using ConductBot.Organization.Matching;
using ConductBot.Protocol.Schema;
using Microsoft.Extensions.Logging;

namespace ConductBot.Deliveries.Routing;

/// <summary>Somebody who could not be spoken to can be again, or writes for the first time: what was parked for them waits again.</summary>
internal sealed class PersonReturn(IDeliveries deliveries, PersonMatcher matcher, ILogger<PersonReturn> logger) : IPersonReturn
{
    public async ValueTask ReturnedAsync(string personId, Activity heard, CancellationToken cancellationToken)
    {
        // Also what was handed in for the account itself, by who is not in the organisation.
        var back = await deliveries.PersonBackAsync(personId, cancellationToken);
        if ((await matcher.WhoAsync(heard, personId, cancellationToken)).Somebody is { } person) back += await deliveries.PersonBackAsync(person.Id, cancellationToken);
        if (back > 0) logger.PersonBack(back);
    }
}
