namespace ConductBot.Organization;

/// <summary>A person to try the program with in local mode, where nobody signs in.</summary>
/// <param name="Key">Short name in addresses and tokens.</param>
/// <param name="Name">Vietnamese name, as shown in the conversation.</param>
/// <param name="Office">What the person does, Vietnamese.</param>
/// <param name="OfficeEnglish">The same in English.</param>
/// <param name="Role">What the person may do.</param>
public sealed record SamplePerson(string Key, string Name, string Office, string OfficeEnglish, Role Role)
{
    /// <summary>The name of the Direct Line claim that carries <see cref="Key"/>.</summary>
    public const string Claim = "sample-person";

    /// <summary>The id under which the person appears in conversations.</summary>
    public string UserId => $"sample-{Key}";

    /// <summary>The sample people, the first is the one chosen at first.</summary>
    public static IReadOnlyList<SamplePerson> All { get; } =
    [
        new("staff", "Nguyễn Thị Mai", "Chuyên viên", "Staff member", Role.Staff),
        new("manager", "Trần Văn Hậu", "Trưởng phòng", "Head of division", Role.Manager),
        new("policy-owner", "Lê Thu Hà", "Phụ trách văn bản", "Policy owner", Role.PolicyOwner),
    ];

    /// <summary>The person with a key, or null.</summary>
    public static SamplePerson? Find(string? key) => All.FirstOrDefault(person => string.Equals(person.Key, key, StringComparison.Ordinal));
}
