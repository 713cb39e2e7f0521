using System.Text;

namespace ConductBot.Directives.Importing;

/// <summary>Issuer, number and date: what makes a directive that one and no other.</summary>
internal static class DirectiveIdentity
{
    /// <summary>Whether both are known and the same; two placements of a tone mark are one spelling.</summary>
    public static bool Same(DirectiveMetadata left, DirectiveMetadata right) =>
        left.Number is { } number && right.Number is { } other && Folded(number.Value) == Folded(other.Value) &&
        left.Issued is { } issued && right.Issued is { } otherIssued && issued.Value == otherIssued.Value &&
        left.Issuer is { } issuer && right.Issuer is { } otherIssuer && SameIssuer(issuer.Value, otherIssuer.Value);

    public static bool SameNumber(DirectiveMetadata left, DirectiveMetadata right) =>
        left.Number is { } number && right.Number is { } other && Folded(number.Value) == Folded(other.Value);

    /// <summary>A text may name its authority with its head or its province, or without.</summary>
    private static bool SameIssuer(string left, string right)
    {
        var (one, two) = (Folded(left), Folded(right));
        return one == two || one.Contains(two, StringComparison.Ordinal) || two.Contains(one, StringComparison.Ordinal);
    }

    private static string Folded(string text) => text.Normalize(NormalizationForm.FormC).ToLowerInvariant()
        .Replace("uỷ", "ủy", StringComparison.Ordinal).Replace("hoà", "hòa", StringComparison.Ordinal).Replace("ubnd", "ủy ban nhân dân", StringComparison.Ordinal)
        .Replace(" ", "", StringComparison.Ordinal);
}
