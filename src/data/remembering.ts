/** How many answers are remembered: files say the same few things again and again. */
const most = 5_000;

/** Returns *answer*, a function of its text alone, with a memory of its last answers: each is given again, not made anew. */
export function remembering<Answer extends object | string>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const remembered = new Map<string, Answer>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (remembered.size >= most) remembered.clear();
    const found = answer(text);
    remembered.set(text, found);
    return found;
  };
}
