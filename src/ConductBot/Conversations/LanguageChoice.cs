using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>Which language a person is answered in.</summary>
internal static class LanguageChoice
{
    /// <summary>The language that a channel's locale suggests: English for English, else Vietnamese.</summary>
    public static Language FromLocale(string? locale) =>
        locale is not null && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (locale.Length == 2 || locale[2] is '-' or '_') ? Language.English : Language.Vietnamese;

    /// <summary>The locale of an activity; Teams also puts it into the entity <c>clientInfo</c>.</summary>
    public static string? LocaleOf(Activity activity)
    {
        if (activity.Locale is { Length: > 0 } locale) return locale;

        foreach (var entity in activity.Entities ?? [])
        {
            if (entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("clientInfo")
                && entity.TryGetProperty("locale", out var named) && named.ValueKind == JsonValueKind.String) return named.GetString();
        }

        return null;
    }

    /// <summary>The language of somebody who chose none: that of the words, else that of the words before, else that of the locale.</summary>
    public static Language Unchosen(Activity activity, Language? spoken) =>
        (activity.Type == ActivityTypes.Message ? SpokenLanguage.Of(activity.Text) : null) ?? spoken ?? FromLocale(LocaleOf(activity));

    /// <summary>The language that a whole message asks for ("English", "Tiếng Việt", with or without diacritics), or null.</summary>
    public static Language? Asked(string text) => text.Length > 24 ? null : text.Trim(' ', '.', '!', '?', '"', '/').ToLowerInvariant() switch
    {
        "english" or "in english" or "tiếng anh" or "tieng anh" or "en" => Language.English,
        "tiếng việt" or "tieng viet" or "vietnamese" or "vi" or "in vietnamese" => Language.Vietnamese,
        _ => null,
    };

    /// <summary>The language that a button of the chat page asks for, by an event named <c>language</c> whose value is <c>vi</c> or <c>en</c>; or null.</summary>
    public static Language? Asked(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: "language", Value: { ValueKind: JsonValueKind.String } value }
            ? value.GetString() switch { "en" => Language.English, "vi" => Language.Vietnamese, _ => null }
            : null;
}
