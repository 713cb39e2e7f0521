namespace ConductBot.Organization.Storing;

/// <summary>Replaced with every change of an absence: by its ETag others see that they must read again, and two who change at once don't miss each other.</summary>
internal sealed record AbsenceStamp(long Changes);
