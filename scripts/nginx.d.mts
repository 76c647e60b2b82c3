/** The paths of nginx and of its brotli module; throws where they cannot be had. */
export function ensureNginx(): { readonly nginx: string; readonly brotliModule: string };
