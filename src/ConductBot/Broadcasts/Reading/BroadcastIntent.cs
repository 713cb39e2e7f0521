namespace ConductBot.Broadcasts.Reading;

/// <summary>What a whole message asks about reminders that were sent.</summary>
internal enum BroadcastIntent
{
    /// <summary>"Lời nhắc đã gửi".</summary>
    List,

    /// <summary>"Huỷ lời nhắc".</summary>
    Cancel,
}
