using Microsoft.Extensions.Options;

namespace ConductBot.Reminders.Calendar;

/// <summary>The message names the key, the rule, and what to write.</summary>
internal sealed class CalendarOptionsValidator : IValidateOptions<CalendarOptions>
{
    public ValidateOptionsResult Validate(string? name, CalendarOptions options) => SendingHours.Read(options.SendingHours) is null
        ? ValidateOptionsResult.Fail($"Calendar:SendingHours must be one to six spans of at least five minutes, in order and apart from each other, not '{options.SendingHours}'. Write for example \"07:30-11:30, 13:30-17:00\".")
        : ValidateOptionsResult.Success;
}
