namespace ConductBot.Organization.Chat;

/// <summary>What a whole message asks of this capability.</summary>
internal enum ChatIntent
{
    /// <summary>"Tôi là ai".</summary>
    WhoAmI,

    /// <summary>"Lịch nghỉ của tôi", "hủy nghỉ".</summary>
    MyLeave,

    /// <summary>"Hôm nay ai nghỉ".</summary>
    WhoIsAway,

    /// <summary>"Ai chưa khớp", for an administrator.</summary>
    Unmatched,
}
