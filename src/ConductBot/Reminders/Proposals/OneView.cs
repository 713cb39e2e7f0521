using ConductBot.Organization;

namespace ConductBot.Reminders.Proposals;

/// <summary>Which proposal is shown, and with what beside it.</summary>
/// <param name="Index">Its place in the list.</param>
/// <param name="Body">The body whose tasks were asked for, or null.</param>
/// <param name="All">Whether other bodies' tasks are gone through too.</param>
/// <param name="Units">The units it may be given to.</param>
/// <param name="Chosen">The likeliest of them, or null.</param>
/// <param name="Seed">For what the card is drawn.</param>
internal sealed record OneView(int Index, string? Body, bool All, IReadOnlyList<Unit> Units, string? Chosen, string Seed);
