namespace MotCua.SurveyStatistics;

/// <summary>Gives pairs (group above, own number) consecutive indices.</summary>
internal static class Coding
{
    /// <param name="above">Index of the group above of each row, 0 … <paramref name="groups"/> - 1; null where there is one; may be the array that receives.</param>
    /// <param name="numbers">The row's own number; null where all are one.</param>
    /// <param name="index">Receives the index of each row's pair.</param>
    /// <returns>The group above of each index. Indices are sorted by it.</returns>
    public static int[] Pairs(int[]? above, int groups, int[]? numbers, Span<int> index)
    {
        var n = index.Length;
        if (numbers is null)
        {
            if (above is null) index.Clear();
            else above.CopyTo(index);
            return Enumerate(groups);
        }
        int least = numbers.Min(), most = numbers.Max();
        var range = (long)most - least + 1;
        var parents = range * groups <= Math.Max(4L * n, 1 << 16)
            ? ByTable(above, numbers, index, least, (int)range, groups)
            : ByDictionary(above, numbers, index, least, range);
        return Sort(parents, groups, index);
    }

    private static List<int> ByTable(int[]? above, int[] numbers, Span<int> index, int least, int range, int groups)
    {
        var table = new int[range * groups];
        var parents = new List<int>();
        for (var i = 0; i < index.Length; i++)
        {
            var parent = above is null ? 0 : above[i];
            ref var code = ref table[parent * range + (numbers[i] - least)];
            if (code == 0)
            {
                parents.Add(parent);
                code = parents.Count;
            }
            index[i] = code - 1;
        }
        return parents;
    }

    private static List<int> ByDictionary(int[]? above, int[] numbers, Span<int> index, int least, long range)
    {
        var table = new Dictionary<long, int>();
        var parents = new List<int>();
        for (var i = 0; i < index.Length; i++)
        {
            var parent = above is null ? 0 : above[i];
            var key = parent * range + (numbers[i] - (long)least);
            if (!table.TryGetValue(key, out var code))
            {
                code = parents.Count;
                parents.Add(parent);
                table.Add(key, code);
            }
            index[i] = code;
        }
        return parents;
    }

    private static int[] Sort(List<int> parents, int groups, Span<int> index)
    {
        var sorted = true;
        for (var u = 1; u < parents.Count && sorted; u++) sorted = parents[u - 1] <= parents[u];
        if (sorted) return [.. parents];
        var starts = new int[groups + 1];
        foreach (var parent in parents) starts[parent + 1]++;
        for (var g = 0; g < groups; g++) starts[g + 1] += starts[g];
        var place = new int[parents.Count];
        var result = new int[parents.Count];
        for (var u = 0; u < place.Length; u++)
        {
            place[u] = starts[parents[u]]++;
            result[place[u]] = parents[u];
        }
        for (var i = 0; i < index.Length; i++) index[i] = place[index[i]];
        return result;
    }

    private static int[] Enumerate(int count)
    {
        var result = new int[count];
        for (var i = 0; i < count; i++) result[i] = i;
        return result;
    }
}
