/** Returns *text* as UTF-16 with a byte order mark or without. */
export function utf16(text: string, { littleEndian = true, mark = true } = {}): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), littleEndian);
  return bytes;
}

/** Returns *text* as UTF-8 after *mark*. */
export function utf8(text: string, mark = ''): Uint8Array {
  return new TextEncoder().encode(mark + text);
}

/** Returns *text* in Windows-1258, the tones as combining marks; it must hold nothing that the code page lacks. */
export function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte] as const),
  );
  const bytes = [...text.normalize('NFC')].flatMap((character) => {
    const whole = byteOf.get(character);
    if (whole !== undefined) return [whole];
    return detachTone(character).map((part) => {
      const byte = byteOf.get(part);
      if (byte === undefined) throw new Error(`not in Windows-1258: ${character}`);
      return byte;
    });
  });
  return new Uint8Array(bytes);
}

/** Returns the letter with its circumflex, breve or horn, and the tone apart. */
function detachTone(character: string): string[] {
  const marks = character.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marks)?.[0] ?? '';
  return [marks.replace(tone, '').normalize('NFC'), tone].filter(Boolean);
}
