using ConductBot.SelfReports.Files.Checking;

namespace ConductBot.Web.Chat;

/// <summary>What the page's script needs to know.</summary>
internal sealed record ChatSettings(string Person, string UserId, string UserName, string Language, string Unavailable, string TryAgain, string Placeholder)
{
    /// <summary>What is said of a file that is too large, before it is sent; and from how many bytes on.</summary>
    public required string FileTooLarge { get; init; }

    /// <summary>What is said when something that was sent or pressed did not arrive, after several tries.</summary>
    public required string NotSent { get; init; }

    /// <summary>Bytes that a file may have.</summary>
    public int FileBytes { get; init; } = FileRules.MostBytes;

    /// <summary>Which files the browser offers first.</summary>
    public string Accept { get; init; } = "image/jpeg,image/png,image/webp,application/pdf,.docx,.xlsx";
}
