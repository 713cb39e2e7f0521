using ConductBot.Organization;

namespace ConductBot.SelfReports.Cards;

/// <summary>What stands on a form of the most confidential kind beside its fields.</summary>
/// <param name="Verb">What its button asks for.</param>
/// <param name="Lines">What is said above the fields.</param>
/// <param name="Receivers">Who may get it; several are chosen from.</param>
internal sealed record FormSecrecy(string Verb, IReadOnlyList<string> Lines, IReadOnlyList<Person> Receivers);
