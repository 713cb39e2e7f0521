namespace ConductBot.Deliveries;

/// <summary>When a delivery may go out. The names stand in rows: they are never changed.</summary>
public enum SendingTime
{
    /// <summary>In the sending hours of a working day; what falls due outside waits for the next.</summary>
    OfficeHours,

    /// <summary>Whenever it is due: a manager marked it urgent, or the person asked for that time.</summary>
    AnyTime,
}
