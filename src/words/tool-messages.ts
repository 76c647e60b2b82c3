import type { Course, Mode } from '../rollout/app-state.ts';
import type { Lang } from '../data/lang.ts';
import type { TypedDateFault } from '../rollout/typed-date.ts';

/** The sentences of the tools: chapters, marks, search, filters, the settings of time and of the table. */
export interface ToolMessages {
  readonly chapterOf: (number: number, count: number) => string;
  readonly previousChapter: string;
  readonly nextChapter: string;
  readonly closeChapter: string;
  readonly reported: string;
  readonly documented: (count: number) => string;
  readonly goToDay: (date: string) => string;
  readonly goToDate: string;
  readonly dateLabel: string;
  readonly dateHint: string;
  readonly dateFault: Readonly<Record<TypedDateFault, (first: string, last: string) => string>>;
  readonly modeLabel: string;
  readonly mode: Readonly<Record<Mode, string>>;
  readonly courseLabel: string;
  readonly course: Readonly<Record<Course, string>>;
  readonly found: (count: number) => string;
  readonly results: string;
  readonly regionLabel: string;
  readonly areaLabel: string;
  readonly all: string;
  readonly filtered: (provinces: number, agreements: number) => string;
  readonly clear: string;
  readonly tableFilter: string;
  readonly rows: (shown: number, all: number) => string;
}

const vi: ToolMessages = {
  chapterOf: (number, count) => `Chương ${number}/${count}`,
  previousChapter: 'Chương trước',
  nextChapter: 'Chương sau',
  closeChapter: 'Rời câu chuyện',
  reported: 'báo chí nêu đã ký',
  documented: (count) => `${count} nơi có tài liệu`,
  goToDay: (date) => `Đến ngày ${date}`,
  goToDate: 'Đến ngày này',
  dateLabel: 'Ngày xem bản đồ',
  dateHint: 'Ví dụ: 15/9/2014, 9/2014, 2014 hoặc 2014-09-15',
  dateFault: {
    unreadable: () => 'Chưa đọc được ngày này. Hãy ghi ngày/tháng/năm, chẳng hạn 15/9/2014.',
    impossible: () => 'Lịch không có ngày này. Hãy xem lại ngày và tháng.',
    outside: (first, last) => `Bản đồ chỉ có các ngày từ ${first} đến ${last}.`,
  },
  modeLabel: 'Bản đồ cho thấy',
  mode: { until: 'Tất cả, tính đến ngày xem', year: 'Chỉ những gì ký trong năm ấy' },
  courseLabel: 'Khi phát',
  course: { calendar: 'Chạy đều theo lịch', event: 'Nhảy đến từng lần ký' },
  found: (count) => (count === 0 ? 'Không có địa phương nào tên như vậy.' : `${count} địa phương`),
  results: 'Các địa phương tìm thấy',
  regionLabel: 'Vùng',
  areaLabel: 'Lĩnh vực',
  all: 'Tất cả',
  filtered: (provinces, agreements) =>
    `Đang làm nổi bật ${provinces} địa phương và ${agreements} thỏa thuận.`,
  clear: 'Bỏ lọc',
  tableFilter: 'Lọc trong bảng',
  rows: (shown, all) => (shown === all ? `${all} thỏa thuận` : `${shown} trên ${all} thỏa thuận`),
};

const en: ToolMessages = {
  chapterOf: (number, count) => `Chapter ${number}/${count}`,
  previousChapter: 'Previous chapter',
  nextChapter: 'Next chapter',
  closeChapter: 'Leave the story',
  reported: 'signed, says the press',
  documented: (count) => `${count} with a document`,
  goToDay: (date) => `Go to ${date}`,
  goToDate: 'Go to this day',
  dateLabel: 'Date of the map',
  dateHint: 'For example 2014-09-15, 15/9/2014, 9/2014 or 2014',
  dateFault: {
    unreadable: () => 'This date cannot be read. Write day/month/year, such as 15/9/2014.',
    impossible: () => 'No calendar has this date. Check the day and the month.',
    outside: (first, last) => `The map only has days from ${first} to ${last}.`,
  },
  modeLabel: 'The map shows',
  mode: { until: 'Everything up to the day', year: 'Only what was signed in that year' },
  courseLabel: 'Playing',
  course: { calendar: 'Evenly, by the calendar', event: 'From signing to signing' },
  found: (count) => (count === 0 ? 'No place has such a name.' : count === 1 ? '1 place' : `${count} places`),
  results: 'Provinces found',
  regionLabel: 'Region',
  areaLabel: 'Area',
  all: 'All',
  filtered: (provinces, agreements) => `Places that stand out: ${provinces}; agreements: ${agreements}.`,
  clear: 'Clear the filter',
  tableFilter: 'Filter the table',
  rows: (shown, all) => (shown === all ? `${all} agreements` : `${shown} of ${all} agreements`),
};

/** The sentences of the tools by language. */
export const toolMessages: Readonly<Record<Lang, ToolMessages>> = { vi, en };
