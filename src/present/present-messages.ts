import type { Lang } from '../data/lang.ts';

/** Every sentence and label of the presentation and of the speaker's window. */
export interface PresentMessages {
  readonly stage: string;
  readonly reported: string;
  readonly stopOf: (stop: number, count: number) => string;
  readonly next: string;
  readonly back: string;
  readonly blank: string;
  readonly isBlank: string;
  readonly speaker: string;
  readonly speakerBlocked: string;
  readonly keys: string;
  readonly close: string;
  readonly end: string;
  /** What the keys do: the keys, and what they do. */
  readonly keyList: readonly (readonly [keys: string, does: string])[];
  readonly speakerTitle: string;
  readonly waiting: string;
  readonly now: string;
  readonly upNext: string;
  readonly noNext: string;
  readonly sources: string;
  readonly clock: string;
  readonly elapsed: string;
  readonly ended: string;
}

/** The sentences of presenting by language. */
export const presentMessages: Readonly<Record<Lang, PresentMessages>> = {
  vi: {
    stage: 'Trình chiếu',
    reported: 'trên 63 theo báo chí',
    stopOf: (stop, count) => `${stop} / ${count}`,
    next: 'Điểm tiếp theo',
    back: 'Điểm trước',
    blank: 'Tắt hoặc bật hình',
    isBlank: 'Màn hình đang tắt',
    speaker: 'Cửa sổ người thuyết trình',
    speakerBlocked:
      'Trình duyệt chặn cửa sổ người thuyết trình. Hãy cho phép cửa sổ bật lên rồi bấm S lần nữa.',
    keys: 'Các phím',
    close: 'Đóng',
    end: 'Kết thúc trình chiếu',
    keyList: [
      ['Page Down, →, Space, Enter', 'điểm tiếp theo'],
      ['Page Up, ←, Backspace', 'điểm trước'],
      ['1, 2, 3 …', 'tới thẳng điểm đó'],
      ['Home, End', 'điểm đầu, điểm cuối'],
      ['. hoặc B', 'tắt hình, bật lại'],
      ['S', 'cửa sổ người thuyết trình'],
      ['F5', 'chiếu lại từ đầu'],
      ['?', 'bảng này'],
      ['Esc', 'kết thúc'],
    ],
    speakerTitle: 'Cửa sổ người thuyết trình',
    waiting: 'Đang chờ buổi trình chiếu. Hãy mở trang bản đồ rồi bấm P.',
    now: 'Đang chiếu',
    upNext: 'Tiếp theo',
    noNext: 'Đây là điểm cuối.',
    sources: 'Nguồn',
    clock: 'Giờ',
    elapsed: 'Đã qua',
    ended: 'Buổi trình chiếu đã kết thúc. Có thể đóng cửa sổ này.',
  },
  en: {
    stage: 'Presentation',
    reported: 'of 63, by the press',
    stopOf: (stop, count) => `${stop} of ${count}`,
    next: 'Next stop',
    back: 'Previous stop',
    blank: 'Blank the screen or bring it back',
    isBlank: 'The screen is blank',
    speaker: 'Speaker’s window',
    speakerBlocked: 'The browser blocked the speaker’s window. Allow pop-ups here and press S again.',
    keys: 'Keys',
    close: 'Close',
    end: 'End the presentation',
    keyList: [
      ['Page Down, →, Space, Enter', 'next stop'],
      ['Page Up, ←, Backspace', 'previous stop'],
      ['1, 2, 3 …', 'straight to that stop'],
      ['Home, End', 'first stop, last stop'],
      ['. or B', 'blank the screen and bring it back'],
      ['S', 'the speaker’s window'],
      ['F5', 'start again from the first stop'],
      ['?', 'this list'],
      ['Esc', 'end'],
    ],
    speakerTitle: 'Speaker’s window',
    waiting: 'Waiting for the presentation. Open the map and press P.',
    now: 'On the screen',
    upNext: 'Next',
    noNext: 'This is the last stop.',
    sources: 'Sources',
    clock: 'Time',
    elapsed: 'Elapsed',
    ended: 'The presentation has ended. You can close this window.',
  },
};
