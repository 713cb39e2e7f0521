namespace ConductBot.Answers.Composing;

/// <summary>What the quoted rule says of the act it names. No verdict at all: the sentence only urges or tells.</summary>
public enum Verdict
{
    /// <summary>Forbidden.</summary>
    Prohibited,

    /// <summary>A duty.</summary>
    Required,

    /// <summary>Allowed, under the conditions quoted.</summary>
    Permitted,

    /// <summary>The question falls, or may fall, under a stated exception.</summary>
    Conditional,
}
