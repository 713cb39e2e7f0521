using ConductBot.Storage.Records;

namespace ConductBot.Timers;

/// <summary>What is to become of a fired timer's row.</summary>
/// <param name="Row">As it was read.</param>
/// <param name="Later">The row that takes its place, at another time; null when it is done.</param>
internal readonly record struct Settlement(StoredRecord<TimerRecord> Row, TimerRecord? Later);
