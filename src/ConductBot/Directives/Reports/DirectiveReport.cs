using System.Globalization;
using System.Text;
using ConductBot.Directives.Force;

namespace ConductBot.Directives.Reports;

/// <summary>Directives as text for the command line.</summary>
internal static class DirectiveReport
{
    private const int Shown = 110;

    /// <summary>What every directive has: where it is not known that is said; other fields are left out when there is nothing.</summary>
    private static readonly string[] Expected = ["Number", "Kind", "Title", "Issuer", "Jurisdiction", "Signatory", "Issued", "In force from"];

    /// <summary>One directive a paragraph: number, title, version, validity, whom it binds on a day.</summary>
    public static string List(LibrarySnapshot library, string organization, DateOnly day)
    {
        var text = new StringBuilder();
        foreach (var directive in library.Directives)
        {
            var binding = Binding.Of(directive, organization, day, library.Jurisdictions);
            var metadata = directive.Metadata;
            text.Append($"{directive.Id}  {Name(directive)}{(metadata.Issued is { } issued ? $", {Reading.VietnameseDate.Written(issued.Value)}" : "")}  ·  bản {directive.Version}, {directive.Clauses.Count} đoạn\n");
            if (metadata.Title is { } title) text.Append($"    {title.Value}\n");
            text.Append($"    {Validity.Of(directive, day, library.Directives).Vietnamese}\n");
            text.Append($"    {binding.Vietnamese} {(binding.Binds ? "Ràng buộc cơ quan mình." : "Không ràng buộc cơ quan mình.")}\n");
            foreach (var doubt in metadata.Doubts) text.Append($"    ! {doubt}\n");
        }

        text.Append($"Bản thư viện {library.Version}: {library.Directives.Count} văn bản, {library.Notes.Count} ghi chú ({library.Notes.Count(note => !note.Verified)} chưa xác nhận), {library.Questions.Count} câu hỏi.\n");
        return text.ToString();
    }

    /// <summary>One version, whole.</summary>
    public static string Show(Directive directive, LibrarySnapshot library, string organization, DateOnly day)
    {
        var binding = Binding.Of(directive, organization, day, library.Jurisdictions);
        var text = new StringBuilder();
        text.Append($"=== {directive.Id} · bản {directive.Version} · công bố {directive.Published.ToString("dd/MM/yyyy HH:mm zzz", CultureInfo.InvariantCulture)} · {directive.SourceFile} ===\n");
        text.Append($"{Validity.Of(directive, day, library.Directives).Vietnamese}\n{binding.Vietnamese} {(binding.Binds ? "Ràng buộc cơ quan mình." : "Không ràng buộc cơ quan mình.")}\n\n");
        text.Append(Metadata(directive)).Append('\n');
        foreach (var clause in directive.Clauses)
        {
            text.Append($"[{clause.Path}] {clause.Citation}\n    {(clause.Label.Length > 0 ? clause.Label + " " : "")}{clause.Text}\n    → {Addressee(clause)}\n");
            foreach (var note in library.Notes.Where(note => note.Clause == new ClauseId(directive.Id, clause.Path)))
                text.Append($"    Ghi chú{(note.Verified ? "" : " (chưa xác nhận)")} {note.Id}: {note.Text}\n");
        }

        if (Repairs(directive) is { Length: > 0 } repairs) text.Append("\nSửa lỗi quét:\n").Append(repairs);
        return text.ToString();
    }

    /// <summary>Each field with where it comes from; of those every directive has, unknown ones say so.</summary>
    public static string Metadata(Directive directive)
    {
        var text = new StringBuilder();
        foreach (var field in MetadataFields.Of(directive.Metadata).Where(field => field.Name != "Điểm nghi ngờ"))
        {
            if (field.Value.Length == 0)
            {
                if (Expected.Contains(field.NameEn)) text.Append($"{field.Name}: (không rõ)\n");
                continue;
            }

            var source = field.From is { } from ? $"   [{MetadataFields.ProvenanceName(from)}: {field.Evidence}]" : "";
            text.Append($"{field.Name}: {field.Value}{source}\n");
        }

        foreach (var doubt in directive.Metadata.Doubts) text.Append($"! {doubt}\n");
        return text.ToString();
    }

    /// <summary>The clauses, one a line, with whom each addresses.</summary>
    public static string Tree(Directive directive)
    {
        var text = new StringBuilder();
        foreach (var clause in directive.Clauses)
        {
            var indent = new string(' ', 2 * clause.Path.Count(character => character == '.'));
            var start = clause.Text.Length <= Shown ? clause.Text : clause.Text[..Shown] + "…";
            text.Append($"{indent}{clause.Path}  {start}\n{indent}    → {Addressee(clause)}\n");
        }

        return text.ToString();
    }

    /// <summary>Each repair with its clause and reason; empty when there is none.</summary>
    public static string Repairs(Directive directive) => string.Concat(directive.Clauses.SelectMany(clause => clause.Repairs.Select(repair =>
        repair.Doubtful
            ? $"  {clause.Path}: “{repair.Scanned}” còn nghi ngờ, giữ nguyên. {repair.Reason}\n"
            : $"  {clause.Path}: “{(repair.Scanned.Length == 0 ? "(thiếu)" : repair.Scanned)}” → “{repair.Repaired}”. {repair.Reason}\n")));

    public static string Name(Directive directive) =>
        $"{Reading.DirectiveKinds.Name(directive.Metadata.Kind?.Value ?? DirectiveKind.Other)} {directive.Metadata.Number?.Value ?? "(không rõ số)"}";

    private static string Addressee(Clause clause)
    {
        var addressee = clause.Addressee;
        if (addressee.Kind == AddresseeKind.Unknown) return "không nói rõ ai";
        var from = addressee.InheritedFrom switch
        {
            null => "",
            "" => ", theo danh sách nhận văn bản",
            var path => $", theo [{path}]",
        };
        return $"{addressee.Name} ({MetadataFields.ProvenanceName(addressee.From)}{from})";
    }
}
