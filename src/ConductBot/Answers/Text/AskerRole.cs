using System.Collections.Frozen;
using ConductBot.Directives;

namespace ConductBot.Answers.Text;

/// <summary>As whom somebody asks, told by the words "tôi", "sở tôi", "tôi là giám đốc": a hint, not a decision.</summary>
/// <param name="Person">For themselves.</param>
/// <param name="Unit">For their unit.</param>
/// <param name="Head">As, or about, a head.</param>
internal readonly record struct AskerRole(bool Person, bool Unit, bool Head)
{
    private static readonly FrozenSet<string> Persons = FrozenSet.Create(StringComparer.Ordinal, "toi", "em", "minh", "tui", "i", "my", "me");
    private static readonly FrozenSet<string> Units = FrozenSet.Create(StringComparer.Ordinal, "so", "phong", "xa", "huyen", "ban", "nganh", "quan", "vi", "office", "department", "agency", "unit");
    private static readonly FrozenSet<string> Heads = FrozenSet.Create(StringComparer.Ordinal, "giam doc", "truong phong", "chu tich", "thu truong", "lanh dao", "truong ban", "the head", "a head", "the director");

    /// <summary>Reads it from a question's tokens.</summary>
    public static AskerRole Of(IReadOnlyList<string> tokens)
    {
        var (person, unit, head) = (false, false, false);
        var before = "";
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = Syllable.Fold(tokens[i]);
            if (i > 0)
            {
                head |= Heads.Contains($"{before} {word}");
                unit |= (Units.Contains(before) && word is ("toi" or "em" or "minh" or "tui")) || (before is ("my" or "our") && Units.Contains(word));
            }

            person |= Persons.Contains(word);
            before = word;
        }

        return new AskerRole(person, unit, head);
    }

    /// <summary>Whether a clause is addressed to whom the question speaks of: the asker, the asker's unit, its head.</summary>
    public bool Concerns(AddresseeKind addressee) => addressee switch
    {
        AddresseeKind.Staff => Person && !Unit && !Head,
        AddresseeKind.Heads or AddresseeKind.Agencies => Unit || Head,
        _ => false,
    };
}
