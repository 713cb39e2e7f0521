namespace ConductBot.Deliveries;

/// <summary>What an administrator looks after. The names stand in keys: they are never changed.</summary>
public enum DeliveryList
{
    /// <summary>Given up.</summary>
    Failed,

    /// <summary>Parked until the person comes back.</summary>
    NotReachable,

    /// <summary>May have been received more than once.</summary>
    PossiblyRepeated,
}
