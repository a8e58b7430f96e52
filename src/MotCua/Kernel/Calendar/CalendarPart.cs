namespace MotCua.Kernel.Calendar;

/// <summary>Office hours and days off, and the page that swaps a day.</summary>
internal sealed class CalendarPart : Room;
