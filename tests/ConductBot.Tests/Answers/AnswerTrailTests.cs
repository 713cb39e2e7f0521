using System.Text.Json;
using ConductBot.Answers;
using ConductBot.Answers.Composing;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Answers;

/// <summary>What is copied from the state before is what reading and writing it anew would give.</summary>
public sealed class AnswerTrailTests
{
    private static readonly string[] Words = ["Uống rượu", "\"được\"", "\\", "\\\"", "]}", "{\"question\":\"", "\n\t", "😀", "<b>", "không?", "", "\u0007", "'", "&amp;", ",\"turn\":\"x\"}"];

    private static readonly Gen<AnswerState> States =
        from question in Gen.Elements(Words).ArrayOf(3)
        from clauses in Gen.Elements("10-CT-CTUBND#2.b", "a\"b", "04-CT-CTUBND#1", "\\").ArrayOf()
        from kind in Gen.Elements(Enum.GetValues<AnswerKind>())
        from turn in Gen.Elements("cafe", "beef", "0123456789abcdef", "f00d", "abba", "dada", "baba")
        select new AnswerState(string.Join(' ', question), clauses, kind, turn);

    [Fact]
    public void It_is_to_the_letter_what_reading_all_and_writing_it_anew_gives() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(States.ListOf().ToArbitrary(), states =>
        {
            string? trail = null;
            AnswerState? whole = null;
            foreach (var state in states)
            {
                trail = AnswerTrail.After(state, trail);
                whole = state.After(whole);
                trail.ShouldBe(whole.ToJson());
                AnswerState.Read(trail)!.ToJson().ShouldBe(trail);
            }
        }));

    [Fact]
    public void What_earlier_programs_wrote_stays_the_same_in_sense() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(States.ToArbitrary(), States.ToArbitrary(), States.ToArbitrary(), (first, second, third) =>
        {
            var kept = first.After(second);
            foreach (var written in (string[])[JsonSerializer.Serialize(kept, AnswerJson.Default.AnswerState), OtherOrder(kept), $" {kept.ToJson()}"])
                AnswerState.Read(AnswerTrail.After(third, written))!.ToJson().ShouldBe(third.After(kept).ToJson());
        }));

    [Fact]
    public void What_is_cut_off_is_no_state()
    {
        var json = new AnswerState("Đi trễ \"thì\" sao?", ["a#1", "b#2"], AnswerKind.Rule, "cafe").After(new AnswerState("Rượu?\\", ["c"], AnswerKind.Rule, "beef")).ToJson();
        for (var length = 0; length < json.Length; length++) Should.Throw<JsonException>(() => AnswerTrail.After(new AnswerState("Nữa?", [], AnswerKind.Rule, "f00d"), json[..length]));
    }

    // As it was before the earlier questions stood last.
    private static string OtherOrder(AnswerState state)
    {
        var properties = JsonSerializer.SerializeToNode(state, AnswerJson.Default.AnswerState)!.AsObject();
        return new System.Text.Json.Nodes.JsonObject(properties.Reverse().Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))).ToJsonString();
    }
}
