using ConductBot.Reminders.Dates;

namespace ConductBot.Broadcasts;

/// <summary>A reminder as it is to be confirmed.</summary>
/// <param name="Id">Its name, of the turn that showed it.</param>
/// <param name="Words">What it says.</param>
/// <param name="About">The moment that it speaks of, or null.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Time">When it goes.</param>
/// <param name="IsUrgent">Whether it goes outside sending hours too.</param>
internal sealed record BroadcastPlan(string Id, string Words, Moment? About, Audience Audience, BroadcastTime Time, bool IsUrgent);
