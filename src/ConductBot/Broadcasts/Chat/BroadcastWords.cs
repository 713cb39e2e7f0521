using System.Diagnostics;
using System.Globalization;
using ConductBot.Broadcasts.Planning;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;

namespace ConductBot.Broadcasts.Chat;

/// <summary>Facts about reminders in words.</summary>
internal sealed class BroadcastWords(Localized<BroadcastTexts> texts, Localized<OrganizationTexts> organizationTexts, Localized<DeliveryTexts> deliveryTexts, DateWords dates)
{
    private const int MostNames = 10;
    private const int ShortCharacters = 60;

    public BroadcastTexts this[Language language] => texts[language];

    /// <summary>"thứ Hai, ngày 23/11/2026 lúc 13:30".</summary>
    public string At(DateTimeOffset moment, Language language) => dates.Of(new Moment(VietnamClock.DayOf(moment), VietnamClock.TimeOf(moment)), language);

    public string Of(Moment moment, Language language) => dates.Of(moment, language);

    /// <summary>When a reminder goes: the day with its weekday, and why it waits.</summary>
    public string Goes(BroadcastTime time, SendingMoment moment, Language language)
    {
        var text = texts[language];
        var said = time switch
        {
            BroadcastTime.AtOnce => text.AtOnce,
            BroadcastTime.Once => At(moment.Due, language),
            BroadcastTime.Again again => Format(text.Repeats, dates.Of(again.Recurrence, again.Time, language), At(moment.Due, language)),
            _ => throw new UnreachableException(),
        };
        var holiday = moment.Holiday is { } name ? language == Language.English ? name.English : name.Vietnamese : "";
        return moment.Waits switch
        {
            QuietReason.None when holiday.Length > 0 => $"{said} ({Format(text.OnHoliday, holiday)})",
            QuietReason.None => said,
            QuietReason.OutsideHours => $"{said} ({Format(text.WaitsHours, At(moment.Goes, language))})",
            QuietReason.Weekend => $"{said} ({Format(text.WaitsWeekend, At(moment.Goes, language))})",
            QuietReason.Holiday => $"{said} ({Format(text.WaitsHoliday, At(moment.Goes, language), holiday)})",
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>"phòng một cửa, Sơn Thị Hoa, trừ Bùi Thị Hồng".</summary>
    public string Of(Audience audience, OrganizationSnapshot organization, Language language)
    {
        var meant = string.Join(", ", (audience.IsEverybody ? [texts[language].Everybody] : Array.Empty<string>()).Concat(Called(audience.Units, audience.People, organization)));
        string[] without = [.. Called(audience.WithoutUnits, audience.WithoutPeople, organization)];
        return without.Length == 0 ? meant : Format(texts[language].Except, meant, string.Join(", ", without));
    }

    /// <summary>Names, a few of many.</summary>
    public string Names(IReadOnlyList<string> names, Language language) => names.Count <= MostNames
        ? string.Join("; ", names)
        : $"{string.Join("; ", names.Take(MostNames))}; {Format(texts[language].AndMore, names.Count - MostNames)}";

    public string Of(DenialReason reason, Language language) => OrganizationWords.Of(reason, organizationTexts[language]);

    /// <summary>Why somebody is not reachable, without what the administrator can do.</summary>
    public string Of(UnreachableReason reason, Language language) => deliveryTexts[language].Of(reason).Split(':')[0];

    /// <summary>Why somebody did not get it.</summary>
    public string Of(DeliveryState state, Language language) => state switch
    {
        DeliveryState.NotReachable parked => Of(parked.Reason, language),
        DeliveryState.Cancelled { Reason: Sending.BroadcastContent.Away } => texts[language].BecauseAway,
        DeliveryState.Cancelled { Reason: Sending.BroadcastContent.TooLate } => texts[language].BecauseLate,
        DeliveryState.Cancelled => texts[language].BecauseStopped,
        _ => texts[language].BecauseFailed,
    };

    /// <summary>What to ask or say of a time that can't be used yet; null when it can.</summary>
    public string? Doubt(DateOutcome? when, string said, Language language) => when is null ? null : dates.Doubt(when, said, language);

    /// <summary>The beginning of a reminder's words.</summary>
    public static string Short(string words) => words.Length <= ShortCharacters ? words : $"{words[..ShortCharacters].TrimEnd()}…";

    private static IEnumerable<string> Called(IReadOnlyList<string> units, IReadOnlyList<string> people, OrganizationSnapshot organization) =>
        units.Select(unit => organization.Unit(unit)?.Name ?? unit).Concat(people.Select(person => organization.Person(person)?.Name ?? person));

    public static string Format(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
