namespace ConductBot.Deliveries.Routing;

/// <summary>How hard a way is looked for.</summary>
internal enum RouteWish
{
    /// <summary>As what is known says.</summary>
    AsKnown,

    /// <summary>Also where the channel refused before: an administrator wants it tried.</summary>
    TryAnyway,
}
