namespace ConductBot.Protocol.Tokens;

/// <summary>How fresh the keys are by which callers' tokens are verified, for readiness checks. Reading it calls nobody.</summary>
public interface ISigningKeyState
{
    /// <summary>One report for each issuer that is believed.</summary>
    IReadOnlyList<SigningKeyReport> Reports();
}
