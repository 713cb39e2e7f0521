namespace ConductBot.Conversations;

/// <summary>Names an exception without its message, which may hold what somebody wrote.</summary>
internal static class FailureName
{
    /// <summary>Type and place: "FormatException in ClauseId.Parse".</summary>
    public static string Of(Exception exception)
    {
        var place = exception.TargetSite is { } site ? $" in {site.DeclaringType?.Name}.{site.Name}" : "";
        var fault = exception is Storage.StorageException storage ? $" ({storage.Fault})" : "";
        return $"{exception.GetType().Name}{fault}{place}";
    }
}
