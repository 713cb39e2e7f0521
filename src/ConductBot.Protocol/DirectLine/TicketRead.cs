namespace ConductBot.Protocol.DirectLine;

/// <summary>What came of reading a token: a closed set.</summary>
internal abstract record TicketRead
{
    private TicketRead() { }

    /// <summary>Ours, and in time.</summary>
    public sealed record Valid(DirectLineTicket Ticket) : TicketRead;

    /// <summary>Ours, but its time is over.</summary>
    public sealed record Expired : TicketRead;

    /// <summary>Not made by us, or changed.</summary>
    public sealed record Forged : TicketRead;
}
