using System.Reflection;
using System.Text;
using ConductBot.Conversations;

namespace ConductBot.Tests.Conversations;

public class LocalizedTests
{
    [Fact]
    public void Each_language_has_its_own_texts()
    {
        var texts = Load("""{ "yes": "Có", "noThanks": "Không, cảm ơn" }""");
        (texts[Language.Vietnamese].Yes, texts[Language.Vietnamese].NoThanks, texts[Language.English].Yes).ShouldBe(("Có", "Không, cảm ơn", "Yes"));
    }

    [Theory]
    [InlineData("""{ "yes": "Có" }""", "these are missing: noThanks.")]
    [InlineData("""{ "yes": "Có", "noThanks": "Không", "maybe": "Có lẽ" }""", "it has no member for 'maybe'.")]
    [InlineData("""{ "yes": "Có", "yes": "Có", "noThanks": "Không" }""", "'yes' stands there twice.")]
    [InlineData("""{ "yes": 1, "noThanks": "Không" }""", "'yes' is no string.")]
    [InlineData("""{ "yes": """, "do not fit Said")]
    public void Texts_that_do_not_fit_are_refused_and_the_fault_is_named(string vietnamese, string fault) =>
        Should.Throw<InvalidOperationException>(() => Load(vietnamese)).Message.ShouldContain(fault);

    private static Localized<Said> Load(string vietnamese) => Localized<Said>.Load(new Resources(vietnamese, """{ "yes": "Yes", "noThanks": "No, thank you" }"""), "Texts");

    internal sealed record Said
    {
        public required string Yes { get; init; }

        public required string NoThanks { get; init; }
    }

    private sealed class Resources(string vietnamese, string english) : Assembly
    {
        public override Stream? GetManifestResourceStream(string name) => new MemoryStream(Encoding.UTF8.GetBytes(name == "Texts.vi.json" ? vietnamese : english));
    }
}
