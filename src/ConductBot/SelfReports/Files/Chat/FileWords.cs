using System.Diagnostics;
using System.Globalization;
using ConductBot.Answers.Text;
using ConductBot.Conversations;
using ConductBot.Organization.Importing;
using ConductBot.SelfReports.Files.Checking;

namespace ConductBot.SelfReports.Files.Chat;

/// <summary>Words about files. Pure.</summary>
internal static class FileWords
{
    private static readonly string[] Wishes =
        ["dinh kem", "them tep", "them anh", "gui tep", "gui anh", "dinh kem tep", "dinh kem anh", "dinh kem file", "them file", "gui file", "gui kem anh", "gui kem tep", "em gui anh", "em muon dinh kem", "toi muon dinh kem", "attach", "attach a file", "add a file", "add a photo"];

    private static readonly string[] Removals =
        ["bo tep", "xoa tep", "go tep", "bo anh", "xoa anh", "go anh", "bo file", "xoa file", "bo tep dinh kem", "xoa tep dinh kem", "em muon bo tep", "em muon xoa tep", "toi muon bo tep", "toi muon xoa tep", "remove file", "remove a file", "remove the file", "delete file", "delete the file"];

    private static readonly Openings ToAdd = new(Wishes);
    private static readonly Openings ToRemove = new(Removals);

    /// <summary>Whether a message only says that a file is to come.</summary>
    public static bool AsksToAdd(string text) => text.Length <= 60 && ToAdd.MayBegin(text) && Wishes.Contains(Folding.Of(text));

    /// <summary>What a message that asks to take a file away says of which, folded; "" when it says nothing, null for every other message.</summary>
    public static string? AsksToRemove(string text)
    {
        if (text.Length > 160 || !ToRemove.MayBegin(text) || Folding.Of(text) is not { Length: > 5 } folded) return null;
        return Removals.Where(wish => folded == wish || folded.StartsWith($"{wish} ", StringComparison.Ordinal)).OrderByDescending(wish => wish.Length).Select(wish => folded[wish.Length..].Trim()).FirstOrDefault();
    }

    /// <summary>Why a file is not taken, to follow its name.</summary>
    public static string Of(FileFault fault, FileTexts text) => fault switch
    {
        FileFault.Empty => text.Empty,
        FileFault.TooLarge => text.TooLarge,
        FileFault.KindNotTaken => text.KindNotTaken,
        FileFault.Heic => text.Heic,
        FileFault.NameAndContentDiffer => text.NameAndContentDiffer,
        FileFault.Damaged => text.Damaged,
        FileFault.Active => text.Active,
        FileFault.UnpacksTooLarge => text.UnpacksTooLarge,
        FileFault.TooMany => text.TooMany,
        FileFault.NotFetched => text.NotFetched,
        FileFault.LinkExpired => text.LinkExpired,
        FileFault.NotThere => text.NotThere,
        FileFault.PlaceNotAllowed => text.PlaceNotAllowed,
        FileFault.TooSlow => text.TooSlow,
        _ => throw new UnreachableException(),
    };

    /// <summary>"anh.jpg (1,2 MB)".</summary>
    public static string Sized(string name, int bytes, Language language)
    {
        var culture = CultureInfo.GetCultureInfo(language == Language.English ? "en-US" : "vi-VN");
        return bytes < 1024 * 1024 ? string.Create(culture, $"{name} ({Math.Max(1, bytes / 1024)} KB)") : string.Create(culture, $"{name} ({bytes / 1048576.0:0.0} MB)");
    }
}
