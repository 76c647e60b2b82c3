/** What a text says about which province is meant; candidates are ids. */
export type ProvinceMatch =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown'; readonly ids: readonly string[] };
