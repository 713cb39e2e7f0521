namespace ConductBot.Protocol.Credentials;

/// <summary>How the bot's own credential fares, for readiness checks. Reading it calls nobody.</summary>
public interface ICredentialState
{
    /// <summary>What is known at this moment.</summary>
    CredentialReport Report();
}
