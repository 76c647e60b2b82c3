import type { EmbedCodeKind } from './embed-code.ts';
import type { Lang } from '../data/lang.ts';

/** The sentences of the dialog by which readers pass the page on. */
export interface ShareMessages {
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly share: string;
  /** Said of a reader's own files: the link cannot lead to them, and no frame shows them. */
  readonly hereOnly: string;
  readonly noFrame: string;
  readonly embedTitle: string;
  readonly start: string;
  readonly startValue: Readonly<Record<'end' | 'now' | 'play', string>>;
  readonly chapter: string;
  readonly noChapter: string;
  readonly language: string;
  readonly width: string;
  readonly kind: string;
  readonly kindName: Readonly<Record<EmbedCodeKind, string>>;
  readonly code: string;
  readonly preview: string;
  readonly frameTitle: string;
}

/** The sentences of the dialog, the same keys in each language. */
export const shareMessages: Readonly<Record<Lang, ShareMessages>> = {
  vi: {
    link: 'Liên kết đến thời điểm đang xem',
    copy: 'Sao chép',
    copied: 'Đã sao chép.',
    copyByHand: 'Trình duyệt không cho sao chép. Nội dung đã được chọn: hãy tự sao chép.',
    share: 'Chia sẻ…',
    hereOnly:
      'Dữ liệu đang xem chỉ có trong trình duyệt này, nên liên kết mở trang với dữ liệu của chính trang.',
    noFrame: 'Không có mã nhúng: trong khung, bản đồ luôn hiện dữ liệu của chính trang.',
    embedTitle: 'Nhúng vào bài viết',
    start: 'Khi mở',
    startValue: { end: 'Ngày cuối', now: 'Ngày đang xem', play: 'Tự phát từ đầu' },
    chapter: 'Chương',
    noChapter: 'Không chọn chương',
    language: 'Ngôn ngữ',
    width: 'Chiều rộng xem thử',
    kind: 'Loại mã',
    kindName: {
      script: 'Có embed.js (nên dùng)',
      iframe: 'Chỉ iframe, không cần script',
      datawrapper: 'Trang đã có script của Datawrapper',
      pym: 'Trang đã có pym.js',
      'iframe-resizer': 'Trang đã có iframe-resizer',
      amp: 'AMP',
      wordpress: 'WordPress: dán liên kết',
      picture: 'Ảnh tĩnh kèm liên kết',
    },
    code: 'Mã để dán',
    preview: 'Xem thử',
    frameTitle: 'Bản đồ: VNPT ký thỏa thuận với các tỉnh, thành, 2013–2019',
  },
  en: {
    link: 'Link to the moment shown',
    copy: 'Copy',
    copied: 'Copied.',
    copyByHand: 'The browser does not allow copying. The text is selected: copy it yourself.',
    share: 'Share…',
    hereOnly: 'The data shown are in this browser only, so the link opens the page with its own data.',
    noFrame: 'There is no code to embed: in a frame the map always shows the data of the page.',
    embedTitle: 'Embed in an article',
    start: 'Start with',
    startValue: { end: 'the last day', now: 'the day shown', play: 'playback from the start' },
    chapter: 'Chapter',
    noChapter: 'No chapter',
    language: 'Language',
    width: 'Width of the preview',
    kind: 'Kind of code',
    kindName: {
      script: 'With embed.js (recommended)',
      iframe: 'An iframe alone, no script',
      datawrapper: 'Page has Datawrapper’s script',
      pym: 'Page has pym.js',
      'iframe-resizer': 'Page has iframe-resizer',
      amp: 'For AMP pages',
      wordpress: 'WordPress: paste the link',
      picture: 'Still picture with a link',
    },
    code: 'Code to paste',
    preview: 'Preview',
    frameTitle: 'Map: VNPT’s agreements with Vietnam’s provinces, 2013–2019',
  },
};
