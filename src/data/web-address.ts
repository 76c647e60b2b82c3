/** Returns whether *text* is an absolute http or https address: nothing else is ever made a link. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text);
}

/** Returns the host of *address*, which isWebAddress, without its port and a leading “www.”. */
export function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]*).*$/i, '$1');
}
