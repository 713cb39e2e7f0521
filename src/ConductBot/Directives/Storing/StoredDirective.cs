using ConductBot.Directives.Reading;
using ConductBot.Directives.Shipped;

namespace ConductBot.Directives.Storing;

/// <summary>One version of a directive with what it was made from, and the way to the version before.</summary>
/// <param name="Directive">The version.</param>
/// <param name="Owner">What the policy owner set, used again when the text is imported anew.</param>
/// <param name="Repairs">Reviewed repairs by line, used again likewise.</param>
/// <param name="Previous">Content address of the version before; null for the first.</param>
internal sealed record StoredDirective(Directive Directive, OwnerData? Owner, IReadOnlyList<LineRepair> Repairs, string? Previous);
