/**
 * Calls *close*, which takes *button* off the page. Where it was pressed by key, the focus goes on to the element
 * with *id*, and not to nowhere.
 */
export function closeByButton(button: HTMLElement, close: () => void, id: string): void {
  const isByKey = button.matches(':focus-visible');
  close();
  if (isByKey) document.getElementById(id)?.focus({ preventScroll: true });
}
