namespace ConductBot.PersonalData.Erasing;

/// <summary>An erasure that is asked for.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Decision">The number of the decision by which somebody who is still here is erased; null for none.</param>
public sealed record ErasureRequest(string Person, string? Decision);
