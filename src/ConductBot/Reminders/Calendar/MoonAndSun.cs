namespace ConductBot.Reminders.Calendar;

/// <summary>
/// Where moon and sun stand, as far as a calendar needs it: Jean Meeus, Astronomical Algorithms, chapters 49 (new moons, to some seconds) and 25
/// (the sun's apparent longitude, to 0.01°). Days are Julian day numbers of days in Vietnam (UTC+7).
/// </summary>
internal static class MoonAndSun
{
    private const double Zone = 7.0 / 24;
    private const double J2000 = 2451545.0;
    private const double MeanMonth = 29.530588861;
    private const double FirstNewMoon = 2451550.09766;

    // Amplitude in days, power of the eccentricity's factor, multiples of the sun's anomaly, the moon's anomaly and its argument of latitude.
    private static readonly (double Days, int Eccentricity, int Sun, int Moon, int Latitude)[] Terms =
    [
        (-0.40720, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2), (0.00739, 1, -1, 1, 0), (-0.00514, 1, 1, 1, 0),
        (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2), (-0.00057, 0, 0, 1, 2), (0.00056, 1, 1, 2, 0), (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2),
        (0.00038, 1, 1, 0, -2), (-0.00024, 1, -1, 2, 0), (-0.00007, 0, 2, 1, 0), (0.00004, 0, 0, 2, -2), (0.00004, 0, 3, 0, 0), (0.00003, 0, 1, 1, -2),
        (0.00003, 0, 0, 2, 2), (-0.00003, 0, 1, 1, 2), (0.00003, 0, -1, 1, 2), (-0.00002, 0, -1, 1, -2), (-0.00002, 0, 1, 3, 0), (0.00002, 0, 0, 4, 0),
    ];

    // The planets' pull: degrees at k = 0, degrees a month, millionths of a day.
    private static readonly (double Start, double Rate, double Millionths)[] Planets =
    [
        (299.77, 0.107408, 325), (251.88, 0.016321, 165), (251.83, 26.651886, 164), (349.42, 36.412478, 126), (84.66, 18.206239, 110), (141.74, 53.303771, 62), (207.14, 2.453732, 60),
        (154.84, 7.306860, 56), (34.52, 27.261239, 47), (207.19, 0.121824, 42), (291.34, 1.844379, 40), (161.72, 24.198154, 37), (239.56, 25.513099, 35), (331.55, 3.592518, 23),
    ];

    /// <summary>The number of the new moon nearest to a day, counted from that of 6 January 2000.</summary>
    public static int NewMoonNear(int day) => (int)Math.Round((day - FirstNewMoon) / MeanMonth);

    /// <summary>The day in Vietnam on which a new moon falls.</summary>
    public static int DayOfNewMoon(int number) => (int)Math.Floor(NewMoon(number) + 0.5 + Zone);

    /// <summary>In which twelfth of its way (of 30°, from the spring equinox, 0 to 11) the sun is when a day begins in Vietnam.</summary>
    public static int Sector(int day) => (int)(Longitude(day - 0.5 - Zone) / 30);

    private static double NewMoon(int number)
    {
        var t = number / 1236.85;
        var (t2, t3, t4) = (t * t, t * t * t, t * t * t * t);
        var eccentricity = 1 - (0.002516 * t) - (0.0000074 * t2);
        var sun = 2.5534 + (29.10535670 * number) - (0.0000014 * t2) - (0.00000011 * t3);
        var moon = 201.5643 + (385.81693528 * number) + (0.0107582 * t2) + (0.00001238 * t3) - (0.000000058 * t4);
        var latitude = 160.7108 + (390.67050284 * number) - (0.0016118 * t2) - (0.00000227 * t3) + (0.000000011 * t4);
        var node = 124.7746 - (1.56375588 * number) + (0.0020672 * t2) + (0.00000215 * t3);

        var time = FirstNewMoon + (MeanMonth * number) + (0.00015437 * t2) - (0.000000150 * t3) + (0.00000000073 * t4) - (0.00017 * Sine(node));
        foreach (var term in Terms)
            time += term.Days * Math.Pow(eccentricity, term.Eccentricity) * Sine((term.Sun * sun) + (term.Moon * moon) + (term.Latitude * latitude));
        foreach (var planet in Planets) time += planet.Millionths * 1e-6 * Sine(planet.Start + (planet.Rate * number));
        return time - ClockLag(time);
    }

    private static double Longitude(double time)
    {
        var t = (time + ClockLag(time) - J2000) / 36525;
        var anomaly = 357.52911 + (35999.05029 * t) - (0.0001537 * t * t);
        var centre = ((1.914602 - (0.004817 * t)) * Sine(anomaly)) + ((0.019993 - (0.000101 * t)) * Sine(2 * anomaly)) + (0.000289 * Sine(3 * anomaly));
        var longitude = 280.46646 + (36000.76983 * t) + (0.0003032 * t * t) + centre - 0.00569 - (0.00478 * Sine(125.04 - (1934.136 * t)));
        return longitude - (360 * Math.Floor(longitude / 360));
    }

    // Dynamical time minus universal time, in days: measured until today, a guess of some seconds later in the century.
    private static double ClockLag(double time)
    {
        var years = ((time - J2000) / 365.25) - 5;
        var seconds = 64.7 + (0.22 * years) + (0.0015 * years * Math.Abs(years));
        return seconds / 86400;
    }

    private static double Sine(double degrees) => Math.Sin(degrees % 360 * Math.PI / 180);
}
