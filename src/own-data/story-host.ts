import type { Lang } from '../data/lang.ts';
import type { Loaded } from '../load/load.ts';
import type { View } from '../ui/view.ts';
import type { ownMessages } from '../words/messages.ts';

/** Where one story after the other is shown: the page's own, or a reader's. */
export interface StoryHost {
  /** What the page itself has to show. */
  readonly own: Loaded;
  /** The language the page speaks. */
  lang(): Lang;
  /** Takes what is shown off the page and shows *loaded*, told in *sentences*. */
  show(loaded: Loaded, sentences?: typeof ownMessages): void;
  /** Adds a view that stays whatever is shown. */
  addView(view: View): void;
}
