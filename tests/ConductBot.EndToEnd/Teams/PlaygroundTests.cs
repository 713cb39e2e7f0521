using ConductBot.EndToEnd.Machine;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConductBot.EndToEnd.Teams;

/// <summary>The real program in Microsoft's simulator of Teams: personal chat, group chat, channel. A picture of each step is kept.</summary>
[Collection(BrowserFixture.Alone)]
public sealed class PlaygroundTests(BrowserFixture browser)
{
    private const string Question = "Trưa nay uống bia được không?";

    [Fact]
    public async Task In_a_personal_chat_a_person_is_welcomed_once_asks_says_what_was_wrong_and_sends_a_form_whose_card_is_replaced()
    {
        await using var playground = await Playground.StartAsync();
        await using var window = await PlaygroundWindow.OpenAsync(browser, playground);
        await window.WelcomedAsync();
        await window.Page.KeepAsync("teams-1-installed");
        await window.ChooseVietnameseAsync();
        var answer = await window.AskAsync(Question);
        (await answer.InnerTextAsync()).ShouldContain("trừ trường hợp tiếp khách ngoài tỉnh");
        (await answer.InnerTextAsync()).ShouldContain("khoản 2 điểm e");
        await window.Page.KeepAsync("teams-2-cited-answer");

        await window.Button("Dislike").ClickAsync();
        await window.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("thiếu ngoại lệ");
        await window.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await window.SeesAsync("Thank you!");
        await window.Page.KeepAsync("teams-3-feedback");
        await window.Button("Close").ClickAsync();

        var form = await window.AskAsync("Uống rượu trong giờ làm việc bị phạt bao nhiêu tiền?");
        await form.Locator("textarea").FillAsync("Để phổ biến cho phòng");
        await window.Page.KeepAsync("teams-4-form");
        await window.Button("Chuyển cho người phụ trách").ClickAsync();
        await Expect(window.Cards.Nth(1)).ToContainTextAsync("Đã chuyển câu hỏi", new() { Timeout = 60_000 });
        await Expect(window.Cards.Nth(1)).ToContainTextAsync("Để phổ biến cho phòng");
        await Expect(window.Page.GetByText("Các văn bản hiện có không nói điều này")).ToHaveCountAsync(0);
        await window.Page.KeepAsync("teams-5-card-replaced");

        // Opened again, the Playground installs the app again.
        await window.Page.ReloadAsync();
        await window.SayAsync("cảm ơn em");
        await window.SeesAsync("Dạ, không có gì");
        (await window.Welcomes.CountAsync()).ShouldBeLessThanOrEqualTo(1);
        playground.Server.Log().ShouldNotContain("trực bão");
    }

    [Fact]
    public async Task In_a_group_chat_the_bot_answers_when_it_is_mentioned_and_in_a_channel_below_the_post_that_mentions_it()
    {
        await using var playground = await Playground.StartAsync();
        await using var window = await PlaygroundWindow.OpenAsync(browser, playground);
        await window.WelcomedAsync();
        await window.ChooseVietnameseAsync();
        await window.GoToAsync("Group Chat");
        await window.SeesAsync("Ở đây tôi chỉ trả lời khi được nhắc tên");
        await window.MentionAsync("đi trễ có được không?");
        await window.Page.Keyboard.PressAsync("Enter");
        (await (await window.CardAsync(0)).InnerTextAsync()).ShouldContain("Chỉ thị 10");
        await window.Page.KeepAsync("teams-6-group");

        // The group's answer is gone from the screen when the channel is there.
        await window.GoToAsync("General");
        await Expect(window.Cards).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await window.SeesAsync("Ở đây tôi chỉ trả lời khi được nhắc tên");
        await window.MentionAsync("đi họp thay lãnh đạo phải làm gì?");
        await window.Button("Post").ClickAsync();
        (await (await window.CardAsync(0)).InnerTextAsync()).ShouldContain("Chỉ thị 10");
        await window.Page.KeepAsync("teams-7-channel");
    }
}
