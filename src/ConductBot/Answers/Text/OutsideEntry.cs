namespace ConductBot.Answers.Text;

/// <summary>Words that take a question out of the case a rule names: "buổi tối" is not "trong giờ làm việc".</summary>
/// <param name="Exact">What people write, as exact syllables.</param>
/// <param name="Folded">The same without diacritics.</param>
/// <param name="Cases">Folded phrases of rules, each between blanks, that name the case left.</param>
/// <param name="Unless">Folded phrases, each between blanks, that bring the question back into it ("trực").</param>
internal sealed record OutsideEntry(string[] Exact, string[] Folded, string[] Cases, string[] Unless);
