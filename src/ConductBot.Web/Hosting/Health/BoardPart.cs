using ConductBot.Protocol.Readiness;

namespace ConductBot.Web.Hosting.Health;

/// <summary>How it stands with one part.</summary>
internal sealed record BoardPart(string Name, PartReadiness Readiness);
