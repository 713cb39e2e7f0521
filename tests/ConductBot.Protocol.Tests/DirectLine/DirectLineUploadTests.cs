using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ConductBot.Protocol.Tests.DirectLine;

public sealed class DirectLineUploadTests
{
    [Fact]
    public async Task A_file_is_refused_with_a_word_what_to_do()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var alone = await UploadAsync(line, chat, new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new("image/png") } });
        using var withText = await UploadAsync(line, chat, Multipart("""{"type":"message","text":"Chào"}""", file: [1, 2, 3]));

        foreach (var answer in new[] { alone, withText })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
            (await DirectLineConversationTests.CodeAsync(answer)).ShouldBe("UploadNotSupported");
        }

        line.Receiver.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_upload_without_a_file_is_the_message_that_it_carries()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var answer = await UploadAsync(line, chat, Multipart("""{"type":"message","text":"Chào","from":{"id":"boss"}}""", file: null));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var got = line.Receiver.Accepted.Last();
        (got.Text, got.From!.Id).ShouldBe(("Chào", "dl_lan"));
    }

    [Fact]
    public async Task Too_much_is_413_and_nonsense_400()
    {
        await using var line = await DirectLineFixture.StartAsync(options => options.MaxUploadBytes = 2000);
        var chat = await line.ChatAsync("lan");

        using var large = await UploadAsync(line, chat, new ByteArrayContent(new byte[3000]) { Headers = { ContentType = new("image/png") } });
        using var untyped = await UploadAsync(line, chat, new ByteArrayContent([1]));
        using var noBoundary = await UploadAsync(line, chat, new ByteArrayContent([1]) { Headers = { ContentType = new("multipart/form-data") } });
        var cut = new StringContent("--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":", Encoding.UTF8);
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using var broken = await UploadAsync(line, chat, cut);

        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        untyped.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        noBoundary.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        broken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_host_that_takes_files_gets_them_as_they_come_in_and_says_what_stands_in_their_place()
    {
        var taker = new ScriptedTaker();
        await using var line = await DirectLineFixture.StartAsync(options => options.MaxUploadBytes = 1_000_000, uploads: taker);
        var chat = await line.ChatAsync("lan");
        const string sent = "{\"type\":\"message\",\"text\":\"Chào\",\"attachments\":[{\"contentType\":\"image/png\",\"contentUrl\":\"http://inside/\"}],\"channelData\":{\"clientActivityID\":\"c-1\"}}";

        using var answer = await UploadAsync(line, chat, Multipart(sent, [1, 2, 3]));
        using var again = await UploadAsync(line, chat, Multipart(sent, [1, 2, 3]));
        using var alone = await UploadAsync(line, chat, new ByteArrayContent([4]) { Headers = { ContentType = new("image/png"), ContentDisposition = new("attachment") { FileName = "b.png" } } });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        alone.StatusCode.ShouldBe(HttpStatusCode.OK);
        taker.Taken.Select(one => (one.Upload.UserId, one.Upload.Name, one.Upload.Index, one.Bytes)).ShouldBe([("dl_lan", "a.png", 0, 3), ("dl_lan", "a.png", 0, 3), ("dl_lan", "b.png", 0, 1)]);
        taker.Taken[1].Upload.Key.ShouldBe(taker.Taken[0].Upload.Key);
        foreach (var got in line.Receiver.Accepted.Where(activity => activity.Type == "message")) got.Attachments.ShouldHaveSingleItem().ContentType.ShouldBe("x/taken");
    }

    [Fact]
    public async Task A_file_that_is_not_read_to_its_end_ends_the_reading_and_the_message_is_there()
    {
        var taker = new ScriptedTaker { Most = 10 };
        await using var line = await DirectLineFixture.StartAsync(options => options.MaxUploadBytes = 1_000_000, uploads: taker);
        var chat = await line.ChatAsync("lan");
        var parts = Multipart("{\"type\":\"message\"}", new byte[500_000]);
        parts.Add(new ByteArrayContent([1]), "file", "second.png");

        using var answer = await UploadAsync(line, chat, parts);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        taker.Taken.ShouldHaveSingleItem().Bytes.ShouldBeLessThan(100_000);
        line.Receiver.Accepted.Last().Attachments.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_client_says_to_have_attached_without_sending_it_is_not_believed()
    {
        await using var line = await DirectLineFixture.StartAsync(uploads: new ScriptedTaker());
        var chat = await line.ChatAsync("lan");
        using var posted = await line.PostAsync(chat, "{\"type\":\"message\",\"text\":\"x\",\"attachments\":[{\"contentType\":\"x/taken\",\"content\":{\"file\":\"somebody-else\"}}]}");
        line.Receiver.Accepted.Last().Attachments.ShouldBeNull();
    }

    [Fact]
    public async Task A_file_before_its_message_or_with_what_is_no_message_is_refused()
    {
        var taker = new ScriptedTaker();
        await using var line = await DirectLineFixture.StartAsync(uploads: taker);
        var chat = await line.ChatAsync("lan");
        var before = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.png" }, { new StringContent("{\"type\":\"message\"}", Encoding.UTF8, "application/vnd.microsoft.activity"), "activity" } };
        using var first = await UploadAsync(line, chat, before);
        using var second = await UploadAsync(line, chat, Multipart("{\"type\":\"conversationUpdate\"}", [1]));
        first.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        second.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        taker.Taken.ShouldBeEmpty();
    }

    private static MultipartFormDataContent Multipart(string activity, byte[]? file)
    {
        var parts = new MultipartFormDataContent { { new StringContent(activity, Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob" } };
        if (file is not null) parts.Add(new ByteArrayContent(file) { Headers = { ContentType = new("image/png") } }, "file", "a.png");
        return parts;
    }

    private static Task<HttpResponseMessage> UploadAsync(DirectLineFixture line, Chat chat, HttpContent content) =>
        line.SendAsync(HttpMethod.Post, $"/conversations/{chat.ConversationId}/upload?userId=x", chat.Token, content);
}
