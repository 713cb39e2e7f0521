using ConductBot.Conversations;

namespace ConductBot.Organization;

/// <summary>A person of the organisation. Who left stays known, so that what they did still has a name, and gets nothing new.</summary>
public sealed record Person
{
    /// <summary>Stable id given by the organisation: 1 to 40 ASCII letters, digits, <c>-</c>, <c>_</c>, <c>.</c>; compared without case. Refer to people by it; it may stand in keys and logs.</summary>
    public required string Id { get; init; }

    /// <summary>Full name as it is addressed, NFC.</summary>
    public required string Name { get; init; }

    /// <summary>Sign-in name (UPN, mostly the e-mail address), or null. Compared without case.</summary>
    public string? SignInName { get; init; }

    /// <summary>Entra object id (a GUID in lower case), or null until it is known.</summary>
    public string? EntraId { get; init; }

    /// <summary>Id of the unit the person belongs to.</summary>
    public required string Unit { get; init; }

    /// <summary>Chức danh, such as "Trưởng phòng"; "" when none is given.</summary>
    public string Title { get; init; } = "";

    /// <summary>Roles beyond staff.</summary>
    public IReadOnlyList<RoleGrant> Roles { get; init; } = [];

    /// <summary>Language of messages to the person, unless the person chose another in the chat.</summary>
    public Language Language { get; init; } = Language.Vietnamese;

    /// <summary>First day; null when it does not matter any more.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while there is none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether the person belongs to the organisation on a day. Leave is another matter: <see cref="Absence"/>.</summary>
    public bool IsHereOn(DateOnly day) => (From is not { } first || day >= first) && (Until is not { } last || day <= last);

    /// <summary>Whether the person has a role, whatever it is for.</summary>
    public bool Has(Role role) => role == Role.Staff || Roles.Any(grant => grant.Role == role);

    /// <summary>Whether the person has a role for one unit or form.</summary>
    public bool Has(Role role, string of) => Roles.Any(grant => grant.Role == role && string.Equals(grant.Of, of, StringComparison.OrdinalIgnoreCase));
}
