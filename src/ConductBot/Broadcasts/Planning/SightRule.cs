using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;

namespace ConductBot.Broadcasts.Planning;

/// <summary>Pure: what of a reminder its sender may see on a day.</summary>
internal static class SightRule
{
    private const int MostManagers = 3;

    /// <summary>A reminder with all deliveries of its latest occurrence, cut down to the people of whom the asker may know.</summary>
    public static BroadcastLook Of(BroadcastReport whole, Asking asking)
    {
        var (broadcast, organization) = (whole.Broadcast, asking.Organization);
        string[] concerned = [.. whole.Without.Select(delivery => delivery.Id.Recipient).Concat(whole.Away)];
        if (concerned.Length == 0)
        {
            // It has not gone yet: whoever may send it may see it, and of an audience that is no more there is nothing to tell.
            return AudienceRule.MaySend(asking, broadcast.Audience) is Permission.Denied { Reason: not (DenialReason.TargetUnknown or DenialReason.TargetNotHere) }
                ? new BroadcastLook.Hidden(broadcast, Managers(Units(broadcast.Audience, organization), asking))
                : new BroadcastLook.Seen(whole);
        }

        var seen = concerned.Where(person => May.SeeReminded(asking, organization.Person(person)).IsGranted).ToHashSet(StringComparer.OrdinalIgnoreCase);

        // What still goes, to people who are the asker's now, must be seen to be called off.
        if (seen.Count == 0 && !(broadcast.Next is not null && AudienceRule.MaySend(asking, broadcast.Audience).IsGranted)) return new BroadcastLook.Hidden(broadcast, Managers(concerned.Select(person => organization.Person(person)?.Unit), asking));

        Delivery[] own = [.. whole.Without.Where(delivery => seen.Contains(delivery.Id.Recipient))];
        var report = whole with { Without = [.. own.Where(delivery => delivery.State is DeliveryState.Failed or DeliveryState.NotReachable or DeliveryState.Cancelled)] };
        return new BroadcastLook.Seen(concerned.All(seen.Contains) ? report : report with
        {
            Counts = own.Aggregate(DeliveryCounts.None, static (sum, delivery) => sum + DeliveryCounts.Of(delivery)),
            People = own.Length,
            Away = [.. whole.Away.Where(seen.Contains)],
            Hidden = concerned.Count(person => !seen.Contains(person)),
        });
    }

    private static IEnumerable<string?> Units(Audience audience, OrganizationSnapshot organization) => audience.Units.Concat(audience.People.Select(person => organization.Person(person)?.Unit).OfType<string>());

    // The first who manages each unit and is not the asker, upwards where nobody is.
    private static IReadOnlyList<Person> Managers(IEnumerable<string?> units, Asking asking) =>
    [
        .. units.Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(unit => asking.Organization.Upwards(unit).SelectMany(one => asking.Organization.ManagersOf(one.Id, asking.Day)).FirstOrDefault(manager => manager != asking.Asker))
            .OfType<Person>().Distinct().Take(MostManagers),
    ];
}
