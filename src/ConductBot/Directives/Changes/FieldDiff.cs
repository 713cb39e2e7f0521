namespace ConductBot.Directives.Changes;

/// <summary>Compares the metadata of two versions.</summary>
internal static class FieldDiff
{
    public static IReadOnlyList<FieldChange> Between(DirectiveMetadata before, DirectiveMetadata after) =>
        [.. MetadataFields.Of(before).Zip(MetadataFields.Of(after))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new FieldChange(pair.First.Name, pair.First.NameEn, pair.First.Value, pair.Second.Value))];
}
