type Attributes = Readonly<Record<string, string | number | boolean | null>>;
type Child = Node | string;

/** Returns a new HTML element with *attributes* and *children*; a null or false attribute is left out. */
export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  return fill(document.createElement(name), attributes, children);
}

/** Returns a new SVG element with *attributes* and *children*; a null or false attribute is left out. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

type EventMap = HTMLElementEventMap & DocumentEventMap & WindowEventMap;

/** Calls *listener* on *type* events of *target*; returns the undo. */
export function on<Type extends keyof EventMap>(
  target: EventTarget,
  type: Type,
  listener: (event: EventMap[Type]) => void,
): () => void {
  target.addEventListener(type, listener as EventListener);
  return () => target.removeEventListener(type, listener as EventListener);
}

/** Writes *text* into *element* where it holds another. */
export function setText(element: Element, text: string): void {
  const { firstChild } = element;
  // A text that is written anew is laid out anew; one that takes the place of another needs styles, too.
  if (firstChild?.nodeName === '#text' && !firstChild.nextSibling) {
    if (firstChild.nodeValue !== text) firstChild.nodeValue = text;
  } else if (element.textContent !== text) element.textContent = text;
}

/** Writes *text* into *element* where it holds another, and has it tick; what is written first, or is *still*, does not. */
export function tickText(element: HTMLElement, text: string, { isStill = false } = {}): void {
  const before = element.textContent;
  if (before === text) return;
  setText(element, text);
  if (isStill) delete element.dataset['tick'];
  else if (before) element.dataset['tick'] = element.dataset['tick'] === 'once' ? 'again' : 'once';
}

/** Returns the element of the page that has *id*; a page without it is not ours. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`missing element: ${id}`);
  return found;
}

/** Returns a picture drawn with strokes in a square of 24 units, hidden from assistive technology. */
export function icon(d: string): SVGSVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon', focusable: 'false' },
    svg('path', { d }),
  );
}

function fill<Target extends Element>(
  element: Target,
  attributes: Attributes,
  children: readonly Child[],
): Target {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}
