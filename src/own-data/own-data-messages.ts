import type { Lang } from '../data/lang.ts';

/** Everything the page says of a reader's own data, the same keys in each language. */
export interface OwnDataMessages {
  readonly region: string;
  readonly shown: string;
  readonly andMap: string;
  readonly sentNowhere: string;
  readonly fetchedFrom: (host: string) => string;
  readonly back: string;
  readonly sum: (rows: number, shown: number, withProblems: number) => string;
  readonly outside: (count: number, firstYear: number, lastYear: number) => string;
  readonly truncated: (rows: number) => string;
  readonly downloadData: string;
  readonly downloadProblems: string;
  readonly correctedName: (stem: string) => string;
  readonly problemsName: (stem: string) => string;
  readonly problems: (count: number) => string;
  readonly problemsRest: (count: number) => string;
  readonly noProblems: string;
  /** Above what can be done with the files. */
  readonly more: string;
  readonly correct: (text: string, rows: number) => string;
  readonly object: string;
  readonly objectValue: (object: string, count: number) => string;
  readonly idField: string;
  readonly ownIds: string;
  readonly dataLabel: string;
  readonly mapLabel: string;
  readonly submit: string;
  readonly dropHere: string;
  readonly reading: (name: string) => string;
  readonly working: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly noFile: string;
  readonly mapWaits: (name: string) => string;
  readonly unreachable: (name: string) => string;
  readonly status: (name: string, status: number) => string;
  readonly addressInvalid: (address: string) => string;
  readonly tooLarge: (name: string, megabytes: number) => string;
  readonly mapUnreadable: (name: string) => string;
  readonly broken: (name: string) => string;
  readonly still: string;
}

const vi: OwnDataMessages = {
  region: 'Dữ liệu đang xem',
  shown: 'Đang xem dữ liệu của bạn: ',
  andMap: ', trên bản đồ ',
  sentNowhere: 'Tệp được đọc ngay trong trình duyệt này và không gửi đi đâu.',
  fetchedFrom: (host) => `Tệp được tải từ ${host} và đọc ngay trong trình duyệt này; không gửi gì đi.`,
  back: 'Về dữ liệu của trang',
  sum: (rows, shown, withProblems) =>
    `${n(rows)} dòng, ${n(shown)} dòng hiện trên bản đồ, ${n(withProblems)} dòng có vấn đề.`,
  outside: (count, first, last) =>
    `Trong đó ${n(count)} dòng nằm ngoài giai đoạn ${first}–${last}: được giữ và liệt kê, không vẽ.`,
  truncated: (rows) =>
    `Tệp quá dài: chỉ ${n(rows)} dòng đầu được đọc, nên không thể tải về bản đã sửa. Hãy chia tệp nhỏ hơn.`,
  downloadData: 'Tải CSV đã sửa',
  downloadProblems: 'Tải danh sách cần sửa',
  correctedName: (stem) => `${stem}-da-sua.csv`,
  problemsName: (stem) => `${stem}-can-sua.csv`,
  problems: (count) => `Những chỗ cần xem lại (${n(count)})`,
  problemsRest: (count) => `Còn ${n(count)} chỗ nữa; danh sách tải về có đủ.`,
  noProblems: 'Không có chỗ nào cần sửa.',
  more: 'Chi tiết và tải về',
  correct: (text, rows) => `Sửa thành “${text}”${rows > 1 ? ` (${n(rows)} dòng)` : ''}`,
  object: 'Lớp của bản đồ',
  objectValue: (object, count) => `${object} (${n(count)})`,
  idField: 'Mã của vùng',
  ownIds: 'mã (id) của chính vùng',
  dataLabel: 'Tệp dữ liệu CSV',
  mapLabel: 'Bản đồ TopoJSON (không bắt buộc)',
  submit: 'Hiện lên bản đồ',
  dropHere: 'Thả tệp để xem trên bản đồ',
  reading: (name) => `Đang đọc ${name}…`,
  working: 'Đang kiểm tra các dòng…',
  cancel: 'Hủy',
  cancelled: 'Đã hủy.',
  noFile: 'Hãy chọn một tệp CSV trước.',
  mapWaits: (name) => `Đã nhận bản đồ ${name}. Hãy thả thêm tệp CSV có các vùng của bản đồ này.`,
  unreachable: (name) =>
    `Không tải được ${name}: địa chỉ không trả lời, hoặc máy chủ ấy không cho trang khác đọc (CORS).`,
  status: (name, status) => `Không tải được ${name}: máy chủ trả lời mã ${status}.`,
  addressInvalid: (address) => `“${address}” không phải địa chỉ http hoặc https nên không được mở.`,
  tooLarge: (name, megabytes) =>
    `${name} lớn hơn ${megabytes} MB nên không được mở. Hãy chia thành nhiều tệp nhỏ hơn.`,
  mapUnreadable: (name) =>
    `${name} không phải là TopoJSON có các vùng (Polygon) vẽ được. Hãy kiểm tra lại tệp bản đồ.`,
  broken: (name) => `Không đọc được ${name}. Hãy thử lại, hoặc với một tệp nhỏ hơn.`,
  still: 'Dữ liệu đang hiện vẫn như cũ.',
};

const en: OwnDataMessages = {
  region: 'The data shown',
  shown: 'You are looking at your own data: ',
  andMap: ', on the map ',
  sentNowhere: 'Files are read in this browser and sent nowhere.',
  fetchedFrom: (host) => `Fetched from ${host} and read in this browser; nothing is sent.`,
  back: 'Back to the page’s own data',
  sum: (rows, shown, withProblems) =>
    `${n(rows, 'en')} ${rows === 1 ? 'row' : 'rows'}, ${n(shown, 'en')} shown on the map, ${n(withProblems, 'en')} with problems.`,
  outside: (count, first, last) =>
    `Of these, ${n(count, 'en')} ${count === 1 ? 'lies' : 'lie'} outside ${first}–${last}: kept and listed, not drawn.`,
  truncated: (rows) =>
    `The file is too long: only its first ${n(rows, 'en')} rows were read, so no corrected copy can be downloaded. Split it into smaller files.`,
  downloadData: 'Download the corrected CSV',
  downloadProblems: 'Download the list of problems',
  correctedName: (stem) => `${stem}-corrected.csv`,
  problemsName: (stem) => `${stem}-problems.csv`,
  problems: (count) => `What to look at (${n(count, 'en')})`,
  problemsRest: (count) => `${n(count, 'en')} more; the list to download holds them all.`,
  noProblems: 'Nothing needs mending.',
  more: 'Details and downloads',
  correct: (text, rows) => `Change to “${text}”${rows > 1 ? ` (${n(rows, 'en')} rows)` : ''}`,
  object: 'Layer of the map',
  objectValue: (object, count) => `${object} (${n(count, 'en')})`,
  idField: 'Id of a region',
  ownIds: 'the region’s own id',
  dataLabel: 'Data file, CSV',
  mapLabel: 'Map, TopoJSON (optional)',
  submit: 'Show on the map',
  dropHere: 'Drop files to see them on the map',
  reading: (name) => `Reading ${name}…`,
  working: 'Checking the rows…',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  noFile: 'Choose a CSV file first.',
  mapWaits: (name) => `The map ${name} is here. Now drop a CSV file with regions of this map.`,
  unreachable: (name) =>
    `${name} could not be loaded: its address does not answer, or its host lets no other page read it (CORS).`,
  status: (name, status) => `${name} could not be loaded: its host answered ${status}.`,
  addressInvalid: (address) => `“${address}” is no http or https address and was not opened.`,
  tooLarge: (name, megabytes) =>
    `${name} is larger than ${megabytes} MB and was not opened. Split it into smaller files.`,
  mapUnreadable: (name) => `${name} is not a TopoJSON with areas (polygons) to draw. Check the map file.`,
  broken: (name) => `${name} could not be read. Try again, or with a smaller file.`,
  still: 'The data shown are as before.',
};

function n(value: number, lang: Lang = 'vi'): string {
  return value.toLocaleString(lang);
}

/** The sentences on a reader's own data by language. */
export const ownDataMessages: Readonly<Record<Lang, OwnDataMessages>> = { vi, en };
