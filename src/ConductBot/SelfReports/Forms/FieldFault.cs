namespace ConductBot.SelfReports.Forms;

/// <summary>What is wrong with what was typed into a field. The text for a person is <c>Field…</c> in the capability's texts.</summary>
public enum FieldFault
{
    /// <summary>It must be filled.</summary>
    Missing,

    /// <summary>Longer than the field takes.</summary>
    TooLong,

    /// <summary>No day, or one that does not exist.</summary>
    NoDay,

    /// <summary>A day before the earliest.</summary>
    TooEarly,

    /// <summary>A day after the latest.</summary>
    TooLate,

    /// <summary>No time of day.</summary>
    NoTime,

    /// <summary>No whole number.</summary>
    NoNumber,

    /// <summary>A number below or above the range.</summary>
    OutOfRange,

    /// <summary>None of the options.</summary>
    NoOption,

    /// <summary>Neither yes nor no.</summary>
    NoYesNo,

    /// <summary>It contradicts another field: the form's check says how.</summary>
    Contradicts,
}
