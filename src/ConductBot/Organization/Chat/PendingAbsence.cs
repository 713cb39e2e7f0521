namespace ConductBot.Organization.Chat;

/// <summary>A leave that was shown and not yet confirmed: so that "đồng ý" does what the button does.</summary>
/// <param name="Act">Names it: the turn that showed it.</param>
/// <param name="PersonId">Who is away.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="StandInId">Who stands in, or null.</param>
/// <param name="Candidates">Those among whom the stand-in is to be chosen; none when there is nothing to choose.</param>
/// <param name="Shown">When; words answer it for ten minutes.</param>
internal sealed record PendingAbsence(string Act, string PersonId, DateOnly From, DateOnly Until, string? StandInId, IReadOnlyList<string> Candidates, DateTimeOffset Shown);
