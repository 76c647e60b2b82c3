import { themes, type AppState, type Theme } from '../rollout/app-state.ts';
import { langs, type Lang } from '../data/lang.ts';
import { messages } from '../words/messages.ts';
import { html, icon, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** Whom the settings tell. */
export interface SettingsOptions {
  readonly onLang: (lang: Lang) => void;
  readonly onTheme: (theme: Theme) => void;
}

const themeIcons: Readonly<Record<Theme, string>> = {
  auto: 'M12 3a9 9 0 1 0 0 18zm0 0v1.8a7.2 7.2 0 0 1 0 14.4V21a9 9 0 0 0 0-18z',
  light:
    'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 1h2v3.5h-2zm0 18.5h2V23h-2zM1 11h3.5v2H1zm18.5 0H23v2h-3.5zM3.5 5l1.4-1.4 2.5 2.4L6 7.4zM16.6 18l1.4-1.4 2.5 2.4-1.4 1.4zM3.5 19 6 16.6 7.4 18 5 20.4zM16.6 6l2.5-2.4L20.5 5 18 7.4z',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
};

/** Returns the choice of language and appearance in *host*. */
export function createSettingsView(host: HTMLElement, { onLang, onTheme }: SettingsOptions): View {
  const full = html('span', { class: 'lang-name' });
  const short = html('span', { class: 'lang-code', 'aria-hidden': 'true' });
  const lang = html('button', { type: 'button', class: 'text-button' }, full, short);
  const picture = icon(themeIcons.auto);
  const theme = html('button', { type: 'button', class: 'icon-button' }, picture);
  host.append(lang, theme);

  let shown: AppState | null = null;
  const undos = [
    on(lang, 'click', () => shown && onLang(after(langs, shown.lang))),
    on(theme, 'click', () => shown && onTheme(after(themes, shown.theme))),
  ];

  return {
    update(state) {
      if (shown?.lang !== state.lang) {
        const other = after(langs, state.lang);
        lang.lang = other;
        setText(full, messages[other].languageName);
        setText(short, messages[other].languageCode);
      }
      if (shown?.lang !== state.lang || shown.theme !== state.theme) {
        const words = messages[state.lang];
        theme.title = `${words.theme}: ${words.themeName[state.theme]}`;
        theme.setAttribute('aria-label', theme.title);
        picture.querySelector('path')?.setAttribute('d', themeIcons[state.theme]);
      }
      shown = state;
    },
    destroy() {
      for (const undo of undos) undo();
      lang.remove();
      theme.remove();
    },
  };
}

/** Returns the value that follows *value* among *values*, the first after the last. */
function after<Value>(values: readonly Value[], value: Value): Value {
  return values[(values.indexOf(value) + 1) % values.length] ?? value;
}
