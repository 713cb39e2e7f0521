using ConductBot.Timers;
using Microsoft.Extensions.Options;

namespace ConductBot.Deliveries;

/// <summary>Each message says the key, the rule and how to fix it.</summary>
internal sealed class DeliveryOptionsValidator(IOptions<TimerOptions> timers) : IValidateOptions<DeliveryOptions>
{
    private const double ShareOfLease = 0.6;

    public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
    {
        var failures = new List<string>();
        Number(nameof(options.RequestsPerSecond), options.RequestsPerSecond, (5, 10_000));
        Number(nameof(options.InFlight), options.InFlight, (1, 16));
        Number(nameof(options.LedgerDays), options.LedgerDays, (1, 3650));
        Span(nameof(options.SendTimeout), options.SendTimeout, (TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)));
        Span(nameof(options.GivesUpAfter), options.GivesUpAfter, (TimeSpan.FromMinutes(1), TimeSpan.FromDays(30)));
        if (options.SendTimeout > timers.Value.LeaseDuration * ShareOfLease)
            failures.Add($"{DeliveryOptions.Section}:{nameof(options.SendTimeout)} is {options.SendTimeout}; it must be at most 60 % of Timers:LeaseDuration ({timers.Value.LeaseDuration}). Raise Timers:LeaseDuration.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Number(string key, int value, (int Least, int Most) rule)
        {
            if (value < rule.Least || value > rule.Most) failures.Add($"{DeliveryOptions.Section}:{key} must be {rule.Least} to {rule.Most}; it is {value}. Correct it in appsettings.json or the environment.");
        }

        void Span(string key, TimeSpan value, (TimeSpan Least, TimeSpan Most) rule)
        {
            if (value < rule.Least || value > rule.Most) failures.Add($"{DeliveryOptions.Section}:{key} must be {rule.Least} to {rule.Most} (d.hh:mm:ss); it is {value}. Correct it in appsettings.json or the environment.");
        }
    }
}
