namespace ConductBot.Reminders.Calendar;

/// <summary><c>calendar.yaml</c> as it is written.</summary>
internal sealed class CalendarFile
{
    public List<YearEntry> Years { get; set; } = [];

    public List<AddedEntry> Added { get; set; } = [];

    public List<DoubtfulEntry> Doubtful { get; set; } = [];

    internal sealed class YearEntry
    {
        public int Year { get; set; }

        public string? TetFrom { get; set; }

        public string? BesideNationalDay { get; set; }

        public List<ExchangeEntry> Exchanges { get; set; } = [];

        public List<string> Sources { get; set; } = [];
    }

    internal sealed class ExchangeEntry
    {
        public string? Off { get; set; }

        public string? Instead { get; set; }
    }

    internal sealed class AddedEntry
    {
        public int Month { get; set; }

        public int Day { get; set; }

        public int FromYear { get; set; }

        public int? ToYear { get; set; }

        public string? Vietnamese { get; set; }

        public string? English { get; set; }

        public string? Source { get; set; }
    }

    internal sealed class DoubtfulEntry
    {
        public string? Day { get; set; }

        public string? Vietnamese { get; set; }

        public string? English { get; set; }

        public string? Source { get; set; }
    }
}
