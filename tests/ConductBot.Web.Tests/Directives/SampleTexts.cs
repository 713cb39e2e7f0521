using ConductBot.Directives;

namespace ConductBot.Web.Tests.Directives;

internal static class SampleTexts
{
    public static Clause Clause(string path, string text, params Repair[] repairs) => new()
    {
        Path = path, Text = text, Citation = $"đoạn {path}", Repairs = repairs, Addressee = new Addressee(AddresseeKind.Staff, "cán bộ", Provenance.InText, ""),
    };

    public static Directive Directive(string id, params Clause[] clauses) => new()
    {
        Id = id, Version = 1, Published = DateTimeOffset.UnixEpoch, SourceFile = "x.txt", SourceHash = "0", Clauses = clauses,
        Metadata = new DirectiveMetadata { Number = new Sourced<string>(id, Provenance.InText, "") },
    };
}
