using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Directives.Force;
using ConductBot.Directives.Reading;
using ConductBot.Directives.Storing;
using ConductBot.Web.Hosting;
using ConductBot.Web.Html;
using Microsoft.Extensions.Options;

namespace ConductBot.Web.Directives;

/// <summary>The readable directives: list and search, one text, what differs between two versions, the original file.</summary>
internal sealed class DirectiveEndpoints(
    DirectiveLibrary library, DirectiveStore store, IOptions<DirectivesOptions> options, DirectivePages pages, TimeProvider time)
{
    /// <summary>Adds the pages.</summary>
    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton(_ => Localized<DirectiveTexts>.Load(typeof(DirectiveTexts).Assembly, "ConductBot.Web.Directives.Texts"))
        .AddSingleton<LibraryPage>().AddSingleton<DirectivePage>().AddSingleton<DiffPage>().AddSingleton<MessagePage>().AddSingleton<DirectivePages>()
        .AddSingleton<DirectiveEndpoints>();

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        var endpoints = app.Services.GetRequiredService<DirectiveEndpoints>();
        app.MapResult("/directives", endpoints.List);
        app.MapResult("/directives/{id}", endpoints.ReadAsync);
        app.MapResult("/directives/{id}/diff", endpoints.CompareAsync);
        app.MapResult("/directives/{id}/source", endpoints.SourceAsync);
    }

    private HtmlResult List(HttpContext http) => new(pages.Library.Render(View(http, null), http.Request.Query["q"]));

    private async Task<IResult> ReadAsync(HttpContext http)
    {
        var id = http.RouteValue("id");
        var versions = await VersionsAsync(id, http.RequestAborted);
        if (versions.Count == 0) return NotFound(http, id);

        var (version, day) = (Number(http, "version"), Day(http));
        if (version is null || day is null) return Unreadable(http);

        var shown = version > 0 ? versions.FirstOrDefault(one => one.Version == version)
            : day != default(DateOnly) ? RuleOnDay.Pick(versions, day.Value)
            : versions[0];
        if (shown is null && version > 0) return NotFound(http, string.Create(CultureInfo.InvariantCulture, $"{id}, {version}"));
        if (shown is null) return new HtmlResult(pages.Message.NoneOn(PageLanguage.Of(http), VietnameseDate.Written(day.Value)), StatusCodes.Status404NotFound);

        var view = View(http, version > 0 || day == default(DateOnly) ? null : day);
        return new HtmlResult(pages.Directive.Render(view, shown, versions, http.Request.Path + http.Request.QueryString.Value));
    }

    private async Task<IResult> CompareAsync(HttpContext http)
    {
        var id = http.RouteValue("id");
        var versions = await VersionsAsync(id, http.RequestAborted);
        var (from, to) = (Number(http, "from"), Number(http, "to"));
        if (from is not > 0 || to is not > 0) return Unreadable(http);

        var before = versions.FirstOrDefault(one => one.Version == from);
        var after = versions.FirstOrDefault(one => one.Version == to);
        return before is null || after is null
            ? NotFound(http, string.Create(CultureInfo.InvariantCulture, $"{id}, {from}–{to}"))
            : new HtmlResult(pages.Diff.Render(View(http, null), before, after));
    }

    private async Task<IResult> SourceAsync(HttpContext http)
    {
        var id = http.RouteValue("id");
        var versions = await VersionsAsync(id, http.RequestAborted);
        var version = Number(http, "version");
        var wanted = version is > 0 ? versions.FirstOrDefault(one => one.Version == version) : versions.FirstOrDefault();
        if (wanted is null || await store.SourceAsync(wanted, http.RequestAborted) is not { } source) return NotFound(http, id);

        // Always a download: a stored file is never shown as a page of this site.
        return Results.File(source.Bytes.ToArray(), "application/octet-stream", wanted.SourceFile);
    }

    // The newest is in memory; the store is asked for older ones.
    private async ValueTask<IReadOnlyList<Directive>> VersionsAsync(string id, CancellationToken cancellationToken) => library.Current.Find(id) switch
    {
        null => [],
        { Version: 1 } only => [only],
        { } newest => await store.VersionsAsync(newest.Id, cancellationToken),
    };

    private ReadingView View(HttpContext http, DateOnly? day) =>
        new(library.Current, options.Value.Organization, VietnamTime.DayOf(time.GetUtcNow()), PageLanguage.Of(http)) { Asked = day };

    private HtmlResult NotFound(HttpContext http, string what) => new(pages.Message.NotFound(PageLanguage.Of(http), what), StatusCodes.Status404NotFound);

    private HtmlResult Unreadable(HttpContext http) => new(pages.Message.Unreadable(PageLanguage.Of(http)), StatusCodes.Status400BadRequest);

    // 0 when it is not asked for, null when it can't be read.
    private static int? Number(HttpContext http, string name) => (string?)http.Request.Query[name] switch
    {
        null or "" => 0,
        { } text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null,
    };

    private static DateOnly? Day(HttpContext http) => (string?)http.Request.Query["on"] switch
    {
        null or "" => default(DateOnly),
        { } text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day != default ? day : null,
    };
}
