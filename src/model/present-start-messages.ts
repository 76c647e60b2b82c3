import type { Lang } from './lang.ts';

/** What the page says of presenting before it is loaded. */
export const presentStartMessages: Readonly<
  Record<Lang, { readonly button: string; readonly failed: string }>
> = {
  vi: {
    button: 'Trình chiếu (phím P)',
    failed: 'Chưa mở được chế độ trình chiếu. Trang vẫn dùng được; hãy kiểm tra kết nối rồi thử lại.',
  },
  en: {
    button: 'Present (key P)',
    failed: 'The presentation could not be loaded. The page still works; check the connection and try again.',
  },
};
