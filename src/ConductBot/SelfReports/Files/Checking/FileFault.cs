namespace ConductBot.SelfReports.Files.Checking;

/// <summary>Why a file is not taken. The names stand in activities: they are never changed.</summary>
public enum FileFault
{
    /// <summary>It holds nothing.</summary>
    Empty,

    /// <summary>Larger than <see cref="FileRules.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>Of no kind that is taken.</summary>
    KindNotTaken,

    /// <summary>A photo of a kind whose place and time can't be taken out here.</summary>
    Heic,

    /// <summary>Its name says another kind than its content.</summary>
    NameAndContentDiffer,

    /// <summary>It begins like its kind but is none, or holds something beside.</summary>
    Damaged,

    /// <summary>Macros, scripts, programs or files inside it, or it fetches something when opened.</summary>
    Active,

    /// <summary>It unpacks to far more than it is.</summary>
    UnpacksTooLarge,

    /// <summary>There are as many as a report takes, or as wait to be attached.</summary>
    TooMany,

    /// <summary>It could not be fetched from where the channel keeps it.</summary>
    NotFetched,

    /// <summary>The channel's address of it was good for a short time, which is over.</summary>
    LinkExpired,

    /// <summary>The channel keeps it no more.</summary>
    NotThere,

    /// <summary>It lies where nothing may be fetched from.</summary>
    PlaceNotAllowed,

    /// <summary>Fetching it took too long.</summary>
    TooSlow,
}
