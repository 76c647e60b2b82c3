/** As much of https://www.w3.org/TR/trusted-types/ as is used: TypeScript's own types do not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/**
 * Returns *url*, the address of a script of this page, vouched for where the content policy wants that (Trusted
 * Types). The policy lists each *name*, and it may be used once.
 */
export function vouched(name: string, url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy(name, { createScriptURL: (given) => given }).createScriptURL(url) ?? url;
}
