namespace ConductBot.Directives;

/// <summary>Whether a cited document is still valid.</summary>
public enum CitedValidity
{
    /// <summary>Could not be found out.</summary>
    Unknown,

    /// <summary>A source says that it is in force.</summary>
    InForceStated,

    /// <summary>Replaced.</summary>
    Replaced,

    /// <summary>Reported as replaced, without an official source.</summary>
    ReplacedReported,

    /// <summary>Its period has ended.</summary>
    PeriodOver,

    /// <summary>It sets no duty, so the question does not arise.</summary>
    NotApplicable,
}
