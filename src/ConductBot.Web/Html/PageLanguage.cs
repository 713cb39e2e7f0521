using ConductBot.Conversations;

namespace ConductBot.Web.Html;

/// <summary>The language of a page: asked for in the address (<c>?lang=en</c>), else as last time, else Vietnamese.</summary>
internal static class PageLanguage
{
    private const string Name = "lang";

    /// <summary>Reads it, and keeps what was asked for in a cookie.</summary>
    public static Language Of(HttpContext http)
    {
        var asked = (string?)http.Request.Query[Name];
        if (asked is "vi" or "en") Keep(http, asked);
        return (asked ?? http.Request.Cookies[Name]) == "en" ? Language.English : Language.Vietnamese;
    }

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public static string Code(Language language) => language == Language.English ? "en" : "vi";

    private static void Keep(HttpContext http, string language) => http.Response.Cookies.Append(
        Name, language, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
}
