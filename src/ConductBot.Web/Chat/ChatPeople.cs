using ConductBot.Organization;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Web.Chat;

/// <summary>Who can be chosen on the chat page: the people of the organisation, the sample one while none was imported.</summary>
internal sealed class ChatPeople(IOrganization organization, TimeProvider time)
{
    private const string Name = "as";
    private const int Most = 200;

    /// <summary>The people offered, in the order of the file.</summary>
    public IReadOnlyList<Person> All
    {
        get
        {
            var (current, today) = (organization.Current, VietnamClock.DayOf(time.GetUtcNow()));
            return [.. current.People.Where(person => person.IsHereOn(today)).Take(Most)];
        }
    }

    /// <summary>The person with an id, or null when there is none who is here.</summary>
    public Person? Find(string? id) => organization.Current.Person(id) is { } person && person.IsHereOn(VietnamClock.DayOf(time.GetUtcNow())) ? person : null;

    /// <summary>What stands beside a name: the title and what the unit is called.</summary>
    public string OfficeOf(Person person)
    {
        var unit = organization.Current.Unit(person.Unit);
        var called = unit?.Aliases.Count > 0 ? unit.Aliases[0] : unit?.Name ?? person.Unit;
        return person.Title.Length > 0 ? $"{person.Title}, {called}" : called;
    }

    /// <summary>As whom the page chats: asked for in the address (<c>?as=manager</c>), else as last time, else the first; null when there is nobody. What was asked for is kept in a cookie.</summary>
    public Person? Chosen(HttpContext http)
    {
        if (Find(http.Request.Query[Name]) is not { } asked) return Find(http.Request.Cookies[Name]) ?? All.FirstOrDefault();

        http.Response.Cookies.Append(Name, asked.Id, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        return asked;
    }
}
