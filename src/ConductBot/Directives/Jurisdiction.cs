namespace ConductBot.Directives;

/// <summary>A territory whose authorities issue directives, dated: provinces are merged and split.</summary>
/// <param name="Id">"soc-trang"; "trung-uong" is the whole country.</param>
/// <param name="Name">"tỉnh Sóc Trăng".</param>
/// <param name="From">First day, null when not known.</param>
/// <param name="To">First day it no longer existed, null while it does.</param>
/// <param name="Successors">Ids of what it became part of.</param>
/// <param name="Basis">The document that says so.</param>
/// <param name="Source">Where that was looked up.</param>
/// <param name="Verified">Whether it was looked up.</param>
public sealed record Jurisdiction(
    string Id, string Name, DateOnly? From, DateOnly? To, IReadOnlyList<string> Successors, string Basis, string Source, bool Verified)
{
    /// <summary>Id of the whole country, whose directives bind everybody.</summary>
    public const string National = "trung-uong";

    /// <summary>"national", "province".</summary>
    public string Level { get; init; } = "province";

    /// <summary>Ids of what it was made from.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    /// <summary>Where <see cref="From"/> was looked up, empty where <see cref="Source"/> says it.</summary>
    public string FromSource { get; init; } = "";

    /// <summary>What of this entry has not been checked, Vietnamese.</summary>
    public IReadOnlyList<string> Unverified { get; init; } = [];

    /// <summary>A remark for the reader, Vietnamese.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Whether it exists on a day; an unknown first day is taken as long past.</summary>
    public bool ExistsOn(DateOnly day) => (From is null || From <= day) && (To is null || day < To);

    /// <summary>"Sóc Trăng": the name without the word for its rank.</summary>
    public string PlaceName
    {
        get
        {
            string[] ranks = ["tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã ", "xã ", "phường "];
            var rank = ranks.FirstOrDefault(rank => Name.StartsWith(rank, StringComparison.OrdinalIgnoreCase));
            return rank is null ? Name : Name[rank.Length..];
        }
    }
}
