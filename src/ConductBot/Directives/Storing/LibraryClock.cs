using Microsoft.Extensions.Logging;

namespace ConductBot.Directives.Storing;

/// <summary>What the watcher measures time with and writes its lines to.</summary>
internal sealed record LibraryClock(TimeProvider Time, ILogger<LibraryWatcher> Logger);
