namespace ConductBot.Directives.Storing;

/// <summary>What the policy owner does with notes and questions: each change is a publication.</summary>
internal sealed class NoteStore(DirectiveStore store)
{
    /// <summary>Marks a note as confirmed; null when there is no such note.</summary>
    public async ValueTask<PublishOutcome?> ConfirmAsync(string id, CancellationToken cancellationToken)
    {
        var found = false;
        var outcome = await store.PublishAsync(
            async head =>
            {
                if (head.Part(PartNames.Notes) is not { } part) return head;
                var notes = await store.Blobs.ReadAsync(part.Blob, LibraryJson.Default.LibraryNotes, cancellationToken);
                var note = notes.Notes.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.Ordinal));
                found = note is not null;
                if (note is null || note.Verified) return head;
                var changed = notes with { Notes = [.. notes.Notes.Select(candidate => candidate == note ? note with { Verified = true } : candidate)] };
                return Put(head, part, await store.Blobs.WriteAsync(changed, LibraryJson.Default.LibraryNotes, cancellationToken));
            },
            cancellationToken);
        return found ? outcome : null;
    }

    /// <summary>Adds a question to the field of questions people ask; unchanged when it is there.</summary>
    public ValueTask<PublishOutcome> AddQuestionAsync(AskedQuestion question, CancellationToken cancellationToken) => store.PublishAsync(
        async head =>
        {
            var part = head.Part(PartNames.Questions);
            var questions = part is null ? new LibraryQuestions([]) : await store.Blobs.ReadAsync(part.Blob, LibraryJson.Default.LibraryQuestions, cancellationToken);
            if (questions.Questions.Any(known => known.Clause == question.Clause && string.Equals(known.Text, question.Text, StringComparison.Ordinal))) return head;
            var empty = await store.Blobs.WriteAsync(new LibraryQuestions([]), LibraryJson.Default.LibraryQuestions, cancellationToken);
            var blob = await store.Blobs.WriteAsync(new LibraryQuestions([.. questions.Questions, question]), LibraryJson.Default.LibraryQuestions, cancellationToken);
            return Put(head, part ?? new PartHead(PartNames.Questions, empty, empty), blob);
        },
        cancellationToken);

    private static LibraryHead Put(LibraryHead head, PartHead part, string blob) =>
        head with { Parts = [.. head.Parts.Where(other => other.Name != part.Name), part with { Blob = blob }] };
}
