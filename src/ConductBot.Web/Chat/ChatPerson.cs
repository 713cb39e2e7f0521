using ConductBot.Organization;

namespace ConductBot.Web.Chat;

/// <summary>As whom the page chats: asked for in the address (<c>?as=manager</c>), else as last time, else the first sample person.</summary>
internal static class ChatPerson
{
    private const string Name = "as";

    /// <summary>Reads it, and keeps what was asked for in a cookie.</summary>
    public static SamplePerson Of(HttpContext http)
    {
        if (SamplePerson.Find(http.Request.Query[Name]) is not { } asked) return SamplePerson.Find(http.Request.Cookies[Name]) ?? SamplePerson.All[0];

        http.Response.Cookies.Append(Name, asked.Key, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        return asked;
    }
}
