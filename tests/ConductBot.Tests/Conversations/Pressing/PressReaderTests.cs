using System.Text.Json;
using ConductBot.Conversations.Pressing;

namespace ConductBot.Tests.Conversations.Pressing;

public sealed class PressReaderTests
{
    private const string Filled = """{"nonce":"n1","verb":"a.b","day":"2026-12-01","reason":"x"}""";

    [Theory]
    [InlineData("""{"reason":"x","day":"2026-12-01","verb":"a.b","nonce":"n1"}""", true)]
    [InlineData("""{"nonce":"n1","verb":"a.b","day":"2026-12-02","reason":"x"}""", false)]
    [InlineData("""{"nonce":"n1","verb":"a.b","day":"2026-12-01"}""", false)]
    [InlineData("""{"nonce":"n2","verb":"a.b","day":"2026-12-01","reason":"x"}""", false)]
    public void The_same_press_is_one_act_and_the_same_form_filled_in_differently_another(string other, bool same) => (Act(other, "p") == Act(Filled, "p")).ShouldBe(same);

    [Fact]
    public void Another_person_s_press_is_another_act() => Act(Filled, "q").ShouldNotBe(Act(Filled, "p"));

    private static string Act(string data, string person) => PressReader.Act(new PressRead("a.b", PressKind.Execute, JsonDocument.Parse(data).RootElement), person, "turn").ActId;
}
