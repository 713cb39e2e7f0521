using Microsoft.Extensions.Logging;

namespace ConductBot.Organization;

/// <summary>What the watcher measures time with and writes its lines to.</summary>
internal sealed record OrganizationClock(TimeProvider Time, ILogger<OrganizationWatcher> Logger);
