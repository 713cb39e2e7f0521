using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Lists;

/// <summary>What acting on a list takes.</summary>
internal sealed record ListParts(ITasks Tasks, TaskDesk Desk, TaskActReader Reader, TaskCard Cards, TaskBasis Basis, TaskWords Words, TaskListCards Lists, SeriesCard Series, SeriesDesk SeriesDesk, DateWords Dates);
