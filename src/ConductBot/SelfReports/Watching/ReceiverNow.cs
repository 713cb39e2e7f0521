using ConductBot.Organization;

namespace ConductBot.SelfReports.Watching;

/// <summary>Who looks after an open report on a day: a closed set.</summary>
internal abstract record ReceiverNow
{
    private ReceiverNow() { }

    /// <summary>Its receiver.</summary>
    public sealed record Here(Person Person) : ReceiverNow;

    /// <summary>Its receiver is on leave; this one stands in and may read it for as long.</summary>
    public sealed record StandIn(Person Person, Absence Of) : ReceiverNow;

    /// <summary>Its receiver is on leave, and nobody else may read it.</summary>
    public sealed record Away(Absence Of) : ReceiverNow;

    /// <summary>Its receiver left or may not read it any more; it is handed to this one.</summary>
    public sealed record Next(Person Person) : ReceiverNow;

    /// <summary>Its receiver left or may not read it any more, and there is nobody to hand it to: of the most confidential kind it is nobody but whom its reporter chose.</summary>
    public sealed record Nobody : ReceiverNow;
}
