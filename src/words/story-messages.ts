import type { Lang } from '../data/lang.ts';

/** What the press reported: a number of provinces out of all, by a date in words. */
export interface ReportWords {
  readonly count: number;
  readonly of: number;
  readonly date: string;
}

/** The sentences of the story, of the year mode and of the ways into the tools. */
export interface StoryMessages {
  /** The first sentence of the page; *report* is null where no count was reported. */
  readonly opening: (documented: number, report: ReportWords | null) => string;
  readonly storyTitle: string;
  readonly storyHint: string;
  readonly startStory: string;
  readonly storyMissing: (file: string) => string;
  readonly sources: string;
  readonly yearAsOf: (year: number, date: string) => string;
  readonly yearLegend: (year: number) => string;
  readonly yearReported: string;
  readonly yearState: (year: number) => Readonly<Record<'none' | 'possible' | 'signed', string>>;
  readonly search: string;
  readonly filter: string;
  readonly timeSettings: string;
  readonly marks: (count: number) => string;
}

const vi: StoryMessages = {
  opening: (documented, report) =>
    `${documented} tỉnh, thành có tài liệu cho thấy đã ký với VNPT` +
    (report ? `; còn báo chí, ngay từ ${report.date}, đã nêu ${report.count} trên ${report.of}` : '') +
    '. Bản đồ này chỉ nói điều tài liệu cho thấy.',
  storyTitle: 'Câu chuyện qua tài liệu',
  storyHint: 'Chọn một chương: bản đồ chuyển đến ngày ấy và chỉ ra các tỉnh, thành được nhắc tới.',
  startStory: 'Xem từ chương đầu',
  storyMissing: (file) =>
    `Không tải được các chương của câu chuyện (${file}). Bản đồ và bảng vẫn đầy đủ. Hãy tải lại trang để thử lại.`,
  sources: 'Nguồn',
  yearAsOf: (year, date) => `Riêng năm ${year}, đến ${date}`,
  yearLegend: (year) => `Ký trong năm ${year}`,
  yearReported: 'báo chí chỉ nêu tổng số',
  yearState: (year) => ({
    none: `Năm ${year}: không có tài liệu`,
    possible: `Có thể ký trong năm ${year}`,
    signed: `Ký trong năm ${year}`,
  }),
  search: 'Tìm địa phương',
  filter: 'Lọc',
  timeSettings: 'Ngày và cách xem',
  marks: (count) =>
    `${count} thỏa thuận trên dòng thời gian. Mũi tên: thỏa thuận trước, sau; Enter: đến ngày ký.`,
};

const en: StoryMessages = {
  opening: (documented, report) =>
    `We hold documents of ${documented} provinces that signed with VNPT` +
    (report ? `; by ${report.date} the press already counted ${report.count} of ${report.of}` : '') +
    '. The map says only what a document shows.',
  storyTitle: 'The story in the documents',
  storyHint: 'Choose a chapter: the map goes to its day and points out the provinces it speaks of.',
  startStory: 'Read from the first chapter',
  storyMissing: (file) =>
    `The chapters of the story could not be loaded (${file}). Map and table are complete. Reload the page to try again.`,
  sources: 'Sources',
  yearAsOf: (year, date) => `In ${year} alone, to ${date}`,
  yearLegend: (year) => `Signed in ${year}`,
  yearReported: 'press: totals only',
  yearState: (year) => ({
    none: `No document of ${year}`,
    possible: `Possibly signed in ${year}`,
    signed: `Signed in ${year}`,
  }),
  search: 'Find a place',
  filter: 'Filter',
  timeSettings: 'Date and view',
  marks: (count) =>
    `${count} agreements on the timeline. Arrow keys: previous and next agreement; Enter: go to its day.`,
};

/** The sentences of the story and of the ways into the tools, by language. */
export const storyMessages: Readonly<Record<Lang, StoryMessages>> = { vi, en };
