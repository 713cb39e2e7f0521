using System.Reflection;

namespace ConductBot.Storage.Tests.Contract;

/// <summary>Holds the contract itself complete: every rule has a test, every engine a suite, no suite leaves anything out.</summary>
public sealed class TableStoreContractTests
{
    private static readonly MethodInfo[] Tests =
        [.. typeof(TableStoreContract).GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>(inherit: true).Any())];

    [Fact]
    public void Every_rule_of_the_table_model_is_held_by_a_test()
    {
        var held = Tests.SelectMany(test => test.GetCustomAttribute<HoldsAttribute>()?.Rules ?? []).ToHashSet();

        Enum.GetValues<TableModelRule>().Except(held).ShouldBeEmpty();
    }

    [Fact]
    public void Every_engine_has_a_suite()
    {
        var engines = typeof(ITableStore).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITableStore)));
        var suites = typeof(TableStoreContract).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsPublic: true } && type.IsSubclassOf(typeof(TableStoreContract)));

        engines.Select(engine => $"{engine.Name}Tests").Except(suites.Select(suite => suite.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void No_test_of_the_contract_can_be_overridden_or_skipped()
    {
        Tests.ShouldAllBe(test => !test.IsVirtual || test.IsFinal);
        Tests.ShouldAllBe(test => test.GetCustomAttributes<FactAttribute>(true).All(fact => fact.Skip == null && fact.SkipWhen == null && fact.SkipUnless == null));
        Tests.Length.ShouldBeGreaterThan(40);
    }
}
