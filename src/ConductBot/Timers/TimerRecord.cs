namespace ConductBot.Timers;

/// <summary>A timer as it waits.</summary>
/// <param name="Timer">What and when.</param>
/// <param name="Written">When it was first written; kept when it is put off.</param>
/// <param name="At">When it fires: its own time, or a later one to which it was put off. The timer itself stays what it is.</param>
/// <param name="Tries">How often it was put off because its handler failed or found nothing.</param>
internal sealed record TimerRecord(DueTimer Timer, DateTimeOffset Written, DateTimeOffset At, int Tries = 0)
{
    /// <summary>A timer as it is written first.</summary>
    public static TimerRecord Of(DueTimer timer, DateTimeOffset now) => new(timer, now, timer.Due);
}
