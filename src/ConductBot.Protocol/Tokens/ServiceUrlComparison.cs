namespace ConductBot.Protocol.Tokens;

/// <summary>Whether two service URLs are the same: scheme, host, port and path, in any case, with or without one slash at the end.</summary>
/// <remarks>botbuilder ignores case, Teams.Core compares exactly, the Agents SDK looks at the host alone; the path tells tenants and regions apart, so it counts here.</remarks>
internal static class ServiceUrlComparison
{
    public static bool Same(string? one, string? other)
    {
        if (string.IsNullOrEmpty(one) || string.IsNullOrEmpty(other)) return false;
        if (string.Equals(one, other, StringComparison.Ordinal)) return Uri.TryCreate(one, UriKind.Absolute, out var both) && IsPlain(both);
        return Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second) && IsPlain(first) && IsPlain(second)
            && string.Equals(first.IdnHost, second.IdnHost, StringComparison.OrdinalIgnoreCase) && first.Port == second.Port
            && string.Equals(Path(first), Path(second), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPlain(Uri url) => url.Scheme == Uri.UriSchemeHttps && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;

    private static string Path(Uri url) => url.AbsolutePath.EndsWith('/') ? url.AbsolutePath[..^1] : url.AbsolutePath;
}
