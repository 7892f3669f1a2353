using System.Runtime.InteropServices;

namespace BatchCalls.Benchmarks.Serving;

/// <summary>A sleep that is exact to some microseconds on Linux, and as exact as the system's own elsewhere.</summary>
internal static partial class ExactSleep
{
    private const int SetTimerSlack = 29;

    /// <summary>Asks the kernel not to put this thread's sleeps off, which it does by up to 50 µs.</summary>
    public static void PrepareThread()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Prctl(SetTimerSlack, nanoseconds: 1, 0, 0, 0);
        }
    }

    public static void Sleep(TimeSpan time)
    {
        if (OperatingSystem.IsLinux())
        {
            var request = new TimeSpec(time.Ticks / TimeSpan.TicksPerSecond, time.Ticks % TimeSpan.TicksPerSecond * 100);
            _ = NanoSleep(in request, IntPtr.Zero);
        }
        else
        {
            Thread.Sleep(time);
        }
    }

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int NanoSleep(in TimeSpec request, IntPtr remaining);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Prctl(int option, nuint nanoseconds, nuint unused3, nuint unused4, nuint unused5);

    private readonly record struct TimeSpec(nint Seconds, nint Nanoseconds)
    {
        public TimeSpec(long seconds, long nanoseconds)
            : this((nint)seconds, (nint)nanoseconds)
        {
        }
    }
}
