namespace ConductBot.Directives.Reading;

/// <summary>One step of the way from a document down to a clause.</summary>
/// <param name="Level">Its depth.</param>
/// <param name="Value">What a reader calls it: "2", "e", "1.1", "0", "end".</param>
/// <param name="Segment">Its segment of the path: "2", "e", "d3", "p2"; a whole path for a section numbered 1.1.</param>
internal sealed record PlaceStep(ClauseLevel Level, string Value, string Segment);
