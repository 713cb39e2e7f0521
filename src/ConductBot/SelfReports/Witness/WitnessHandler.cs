using ConductBot.Answers.Text;
using ConductBot.Conversations;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Importing;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Filing;

namespace ConductBot.SelfReports.Witness;

/// <summary>Answers "nhờ đồng nghiệp xác nhận" with the newest open report, which has the button.</summary>
internal sealed class WitnessHandler(ReportDesk reports, (WitnessCards Witness, ReportCard Report) cards, Speakers people) : ITurnHandler
{
    internal const string HandlerName = "report-witness";

    private static readonly string[] Wishes = ["nho dong nghiep xac nhan", "nho xac nhan", "em nho dong nghiep xac nhan", "toi nho dong nghiep xac nhan", "nho nguoi xac nhan", "ask a colleague to confirm"];

    private static readonly Openings Opening = new(Wishes);

    /// <inheritdoc/>
    public string Name => HandlerName;

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.Message || turn.Text.Length is 0 or > 60 || !Opening.MayBegin(turn.Text) || !Wishes.Contains(Folding.Of(turn.Text)) || ConversationScopes.Of(turn.Activity.Conversation) != ConversationScope.Personal) return null;
        var (asking, unknown) = await people.WhoAsync(turn, cancellationToken);
        if (asking is null) return new TurnResult([new Reply(unknown) { Audience = ReplyAudience.Person }], null);
        var newest = (await reports.MineAsync(asking.Asker!.Id, cancellationToken)).FirstOrDefault(WitnessDesk.Takes);
        var reply = newest is not null && await reports.ReadAsync(newest.Id, new ReportAct(turn.TurnId, asking, turn.Now), cancellationToken) is ReportOutcome.Done done
            ? cards.Report.Of(done.Report, new ReportView(asking, turn.Language, turn.TurnId))
            : new Reply(cards.Witness[turn.Language].NoReport) { Audience = ReplyAudience.Person };
        return new TurnResult([reply], null);
    }
}
