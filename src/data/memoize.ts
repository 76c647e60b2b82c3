/** How many results are kept: files say the same few things again and again. */
const most = 5_000;

/** Returns *compute*, a function of its text alone, with a memory of its last results. */
export function memoize<Result extends object | string | null>(
  compute: (text: string) => Result,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    if (results.size >= most) results.clear();
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}
