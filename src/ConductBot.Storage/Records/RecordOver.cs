namespace ConductBot.Storage.Records;

/// <summary>What a record may be written over.</summary>
internal enum RecordOver
{
    /// <summary>It is new.</summary>
    Nothing,

    /// <summary>The version with its ETag.</summary>
    Known,

    /// <summary>Whatever stands there.</summary>
    Anything,
}
