namespace ConductBot.Web.Hosting.Health;

/// <summary>One part of the answer.</summary>
/// <param name="Ready">Whether it can do its work.</param>
/// <param name="Note">What an operator should know; told on this machine only.</param>
internal sealed record HealthAnswerPart(bool Ready, string? Note);
