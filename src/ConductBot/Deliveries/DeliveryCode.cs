namespace ConductBot.Deliveries;

/// <summary>The rule for kinds and reasons, which stand clear in logs and figures.</summary>
internal static class DeliveryCode
{
    public const string Rule = "1 to 40 lower-case letters, digits and '-'";

    public static bool IsCode(string? code) => code is { Length: >= 1 and <= 40 } && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
