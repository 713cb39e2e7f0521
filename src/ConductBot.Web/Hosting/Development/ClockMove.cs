namespace ConductBot.Web.Hosting.Development;

/// <summary>What is asked of the movable clock: one of both.</summary>
/// <param name="Forward">By how much.</param>
/// <param name="To">To which time in Vietnam.</param>
internal sealed record ClockMove(TimeSpan? Forward, DateTime? To);
