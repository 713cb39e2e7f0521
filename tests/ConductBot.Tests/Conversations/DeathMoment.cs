namespace ConductBot.Tests.Conversations;

/// <summary>Whether the write at which a process dies still happens.</summary>
public enum DeathMoment
{
    BeforeTheWrite,
    AfterTheWrite,
}
