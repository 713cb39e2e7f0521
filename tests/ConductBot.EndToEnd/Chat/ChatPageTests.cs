using System.Net.Http.Json;
using ConductBot.EndToEnd.Machine;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConductBot.EndToEnd.Chat;

[Collection(BrowserFixture.Alone)]
public sealed class ChatPageTests(BrowserFixture browser, RunningServer running)
{
    private const string Question = "trua nay tiep khach ngoai tinh uong bia dc ko";

    [Fact]
    public async Task A_question_is_answered_with_the_clause_and_its_citation_leads_to_it_highlighted()
    {
        await using var window = await ChatWindow.OpenAsync(browser, running.Server);
        var card = await window.AskAsync(Question);
        (await card.InnerTextAsync()).ShouldContain("trừ trường hợp tiếp khách ngoài tỉnh");
        await window.KeepAsync("chat-1280");

        var popup = await window.Page.RunAndWaitForPopupAsync(() => card.GetByText("khoản 2 điểm e").First.ClickAsync());
        await Expect(popup.Locator(":target")).ToContainTextAsync("Không uống rượu, bia trong giờ làm việc");
        (await popup.Locator(":target").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor")).ShouldBe("rgb(255, 247, 223)");
        await popup.KeepAsync("clause-1280");
        window.Foreign.ShouldBeEmpty();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_can_be_called_helpful()
    {
        await using var window = await ChatWindow.OpenAsync(browser, running.Server);
        var card = await window.AskAsync(Question);
        await card.GetByRole(AriaRole.Button, new() { Name = "Hữu ích" }).ClickAsync();
        await window.SeesAsync("Cảm ơn");
    }

    [Fact]
    public async Task A_suggested_question_is_asked_with_one_press()
    {
        await using var window = await ChatWindow.OpenAsync(browser, running.Server);
        await window.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "Đi trễ, về sớm" }).ClickAsync();
        await Expect(window.Cards).ToHaveCountAsync(1, new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task The_conversation_goes_on_after_the_server_was_killed_and_started_again()
    {
        await using var server = await Server.StartAsync();
        await using var window = await ChatWindow.OpenAsync(browser, server);
        await window.AskAsync(Question);

        await server.KillAsync();
        await server.StartAgainAsync();
        var second = await window.AskAsync("còn lái xe thì sao?");
        (await second.InnerTextAsync()).ShouldContain("Không được phép điều khiển phương tiện giao thông");

        await window.Page.ReloadAsync();
        await Expect(window.Cards).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await window.SeesAsync("còn lái xe thì sao?");
        await window.AskAsync("đi họp thay lãnh đạo phải làm gì?");
    }

    [Fact]
    public async Task What_is_pressed_or_said_after_the_token_ran_out_arrives_once_and_what_is_typed_into_a_form_stays()
    {
        await using var server = await Server.StartForDeveloperAsync("Development:MovableClock=true");
        await using var window = await ChatWindow.OpenAsync(browser, server);
        var card = await window.AskAsync(Question);
        var form = await window.AskAsync("phóng viên gọi cho em hôm nay");
        var outlet = form.GetByLabel("Cơ quan báo chí, phóng viên");
        await outlet.FillAsync("Báo Sóc Trăng");
        await ForwardAsync(server);
        await card.GetByRole(AriaRole.Button, new() { Name = "Hữu ích" }).ClickAsync();
        await window.SeesAsync("Cảm ơn");

        await ForwardAsync(server);
        await window.SayAsync("còn lái xe thì sao?");
        await window.SeesAsync("Không được phép điều khiển phương tiện giao thông");
        await Expect(window.Page.GetByText("còn lái xe thì sao?", new() { Exact = true })).ToHaveCountAsync(1);
        await Expect(window.Page.GetByText("Cảm ơn")).ToHaveCountAsync(1);

        await Expect(outlet).ToHaveValueAsync("Báo Sóc Trăng");
        await form.GetByLabel("Đã từ chối trả lời", new() { Exact = true }).CheckAsync();
        await form.GetByLabel("Nội dung đã trao đổi").FillAsync("Vụ đất");
        await form.GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" }).ClickAsync();
        await window.SeesAsync("TB-20");

        // A machine that slept longer than a token lives.
        static async Task ForwardAsync(Server server)
        {
            using var moved = await server.Http.PostAsJsonAsync("/development/clock", new { Forward = TimeSpan.FromHours(2) });
            moved.EnsureSuccessStatusCode();
        }
    }

    [Fact]
    public async Task The_page_fits_a_phone_and_answers_there()
    {
        await using var window = await ChatWindow.OpenAsync(browser, running.Server, width: 390);
        await window.SeesAsync("Xin chào!");
        await window.KeepAsync("chat-welcome-390");
        await window.AskAsync(Question);
        await window.KeepAsync("chat-390");
        (await window.FitsAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Each_sample_person_has_a_conversation_of_their_own()
    {
        await using var window = await ChatWindow.OpenAsync(browser, running.Server);
        await window.AskAsync(Question);

        await window.Page.GetByLabel("Trò chuyện với tư cách").SelectOptionAsync("manager");
        await window.SeesAsync("Xin chào!");
        await Expect(window.Cards).ToHaveCountAsync(0);

        await window.Page.GetByLabel("Trò chuyện với tư cách").SelectOptionAsync("staff");
        await Expect(window.Cards).ToHaveCountAsync(1, new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task A_new_conversation_begins_empty()
    {
        await using var window = await ChatWindow.OpenAsync(browser, running.Server);
        await window.AskAsync(Question);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Cuộc trò chuyện mới" }).ClickAsync();
        await window.SeesAsync("Xin chào!");
        await Expect(window.Cards).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_language_switch_changes_the_page_and_the_bot()
    {
        await using var window = await ChatWindow.OpenAsync(browser, running.Server);
        await window.SeesAsync("Xin chào!");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await window.SeesAsync("From now on I answer you in English");
        (await window.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        await window.KeepAsync("chat-english-1280");

        await window.SayAsync("Tiếng Việt");
        await window.SeesAsync("Từ bây giờ tôi trả lời anh/chị bằng tiếng Việt");
    }

    [Fact]
    public async Task Markup_typed_into_the_chat_is_shown_and_never_run()
    {
        await using var window = await ChatWindow.OpenAsync(browser, running.Server);
        await window.SayAsync("<img src=x onerror=\"document.title='hacked'\"> [x](javascript:alert(1)) **đậm**");
        await window.SeesAsync("<img src=x");
        await Expect(window.Page.Locator("#chat img[src='x']")).ToHaveCountAsync(0);
        (await window.Page.TitleAsync()).ShouldNotBe("hacked");
        (await window.Page.Locator("#chat a[href^='javascript']").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_page_is_used_by_keyboard_alone()
    {
        await using var window = await ChatWindow.OpenAsync(browser, running.Server);
        await window.SeesAsync("Xin chào!");
        await window.Page.Keyboard.PressAsync("Tab");
        await Expect(window.Page.GetByText("Đến nội dung chính")).ToBeFocusedAsync();
        for (var presses = 0; presses < 30 && !await window.Box.EvaluateAsync<bool>("e => e === document.activeElement"); presses++) await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.TypeAsync("đi trễ có được không?");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Cards).ToHaveCountAsync(1, new() { Timeout = 30_000 });
    }
}
