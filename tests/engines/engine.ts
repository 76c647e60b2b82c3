/** The engines that the suite runs in. */
export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** Keys by their names in the DOM, as the suite presses them. */
export type Key =
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowDown'
  | 'End'
  | 'Enter'
  | 'Escape'
  | 'Home'
  | 'PageDown'
  | 'PageUp'
  | 'Tab'
  | ' '
  | '.'
  | 'p';

/** A point of the window, in CSS px. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** One window of one engine, used as a person would use it. */
export interface EnginePage {
  /** Opens *url* in a window with *width* × *height* px of room for the page. */
  open(url: string, size: { width: number; height: number }): Promise<void>;
  /** Returns what *script*, the body of a function that sees *arguments*, returns; it must be JSON. */
  run(script: string, ...values: readonly unknown[]): Promise<unknown>;
  /** Does the same in the first frame of the page, of whatever origin. */
  runInFrame(script: string, ...values: readonly unknown[]): Promise<unknown>;
  press(key: Key): Promise<void>;
  /** Types *text* into what has the focus. */
  type(text: string): Promise<void>;
  /** Chooses *value* in the select element that *selector* finds. */
  choose(selector: string, value: string): Promise<void>;
  clickAt(place: Place): Promise<void>;
  drag(from: Place, to: Place): Promise<void>;
  /** Gives the file at *path* to the file input that *selector* finds. */
  chooseFile(selector: string, path: string): Promise<void>;
  /** Returns the text of the file that the page has had saved under *name*; null while there is none. */
  saved(name: string): string | null;
  /** Returns a picture of the window as PNG. */
  screenshot(): Promise<Uint8Array>;
}

/** A running browser of one engine. */
export interface Engine {
  readonly name: EngineName;
  /** What the browser calls itself, with its version. */
  readonly version: string;
  readonly page: EnginePage;
  close(): Promise<void>;
}
