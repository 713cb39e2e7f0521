using ConductBot.Directives.Reading;
using ConductBot.Directives.Shipped;

namespace ConductBot.Directives.Importing;

/// <summary>What somebody wants imported.</summary>
/// <param name="File">The file.</param>
/// <param name="Owner">What the policy owner sets for one document of it, or null.</param>
/// <param name="Id">The id under which it shall be stored: the importer's explicit word that it is this directive; or null.</param>
/// <param name="Now">Time of publication.</param>
internal sealed record ImportRequest(SourceFile File, OwnerData? Owner, string? Id, DateTimeOffset Now);
