using System.Globalization;
using ConductBot.Answers.Text;
using ConductBot.Conversations;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Importing;
using ConductBot.Protocol.Cards;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;

namespace ConductBot.PersonalData;

/// <summary>"dữ liệu về tôi": how much there is of what, and a link to all of it. In the 1:1 chat alone.</summary>
internal sealed class PersonDataHandler(PersonData data, Localized<PersonTexts> texts, Speakers people) : ITurnHandler
{
    private static readonly string[] Wishes =
    [
        "du lieu ve toi", "du lieu cua toi", "du lieu ca nhan cua toi", "du lieu ve em", "du lieu cua em", "toi muon xem du lieu ve toi", "cho toi xem du lieu ve toi", "xuat du lieu cua toi", "tai du lieu cua toi", "my data", "data about me", "export my data",
    ];

    private static readonly Openings Opening = new(Wishes);

    /// <inheritdoc/>
    public string Name => "person-data";

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.Message || turn.Text.Length is 0 or > 80 || !Opening.MayBegin(turn.Text) || !Wishes.Contains(Folding.Of(turn.Text.TrimEnd('.', '?', '!')))) return null;
        var (asking, unknown) = await people.WhoAsync(turn, cancellationToken);
        return new TurnResult([asking?.Asker is { } asker ? await ReplyAsync(turn, asker.Id, cancellationToken) : new Reply(unknown) { Audience = ReplyAudience.Person }], null);
    }

    private async ValueTask<Reply> ReplyAsync(Turn turn, string person, CancellationToken cancellationToken)
    {
        var text = texts[turn.Language];
        if (ConversationScopes.Of(turn.Activity.Conversation) != ConversationScope.Personal) return new Reply(text.Alone) { Audience = ReplyAudience.Person };
        var have = string.Format(CultureInfo.InvariantCulture, text.Have, await data.SummaryAsync(person, turn.Language, cancellationToken));
        if (data.LinkTo(person) is not { } link) return new Reply($"{have}\n{text.NoLink}\n{text.Rights}") { Audience = ReplyAudience.Person };

        var card = new AdaptiveCard([RichTextBlock.Of(have), RichTextBlock.Of(text.Link), RichTextBlock.Of(text.Rights)]) { Actions = [new OpenUrlButton(text.Download, link.AbsoluteUri)] };
        return new Reply($"{have}\n{text.Link}\n{link}\n{text.Rights}", card.ToElement()) { Audience = ReplyAudience.Person };
    }
}
