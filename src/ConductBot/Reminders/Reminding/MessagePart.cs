using ConductBot.Deliveries;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Reminding;

/// <summary>What a message says of one task, or of something else when there is none.</summary>
/// <param name="Items">The deliveries that it carries.</param>
/// <param name="Lead">Why it comes.</param>
/// <param name="Task">The task.</param>
internal sealed record MessagePart(IReadOnlyList<DeliveryId> Items, string Lead, TaskView? Task);
