using ConductBot.EndToEnd.Machine;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(BrowserFirst))]

namespace ConductBot.EndToEnd.Machine;

/// <summary>What takes longest begins first: the tests in the browser, one after the other, and everything else beside them. Begun later, they would go on alone at the end.</summary>
public sealed class BrowserFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName == BrowserFixture.Alone).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];
}
