using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.BotEndpoint;

/// <summary>Whether a caller may deliver activities, decided before the body is read: a closed set.</summary>
public abstract record InboundDecision
{
    private InboundDecision() { }

    /// <summary>401. <paramref name="Why"/> goes to the log alone and never holds a token.</summary>
    public sealed record Refused(string Why) : InboundDecision;

    /// <summary>Goes on to the body. <paramref name="Misfit"/> says why this caller may not deliver this activity (service URL, channel, tenant): 403; null when it may.</summary>
    public sealed record Admitted(Func<Activity, string?> Misfit) : InboundDecision;

    /// <summary>503: nobody can be known at the moment, so the channel should try again.</summary>
    public sealed record Unavailable(string Why) : InboundDecision;

    /// <summary>Another authentication may know the caller: this one does not.</summary>
    public sealed record NotMine(string Why) : InboundDecision;
}
