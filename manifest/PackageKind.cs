namespace ConductBot.Manifest;

/// <summary>What a package is made for.</summary>
internal enum PackageKind
{
    /// <summary>To be looked at and tested; what was not given is a placeholder.</summary>
    Development,

    /// <summary>To be uploaded to Teams; placeholders are refused.</summary>
    Release,
}
