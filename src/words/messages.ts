import type { Lang } from '../data/lang.ts';

/** Every sentence and label of the page, the same keys in each language. */
export interface Messages {
  readonly title: string;
  readonly description: string;
  readonly skipToMap: string;
  readonly skipToTable: string;
  readonly languageName: string;
  readonly languageCode: string;
  readonly theme: string;
  readonly themeName: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly asOf: (date: string) => string;
  readonly documentedLabel: (count: number) => string;
  readonly reportedLabel: (date: string | null) => string;
  readonly nationalLabel: (count: number) => string;
  readonly mapLabel: string;
  readonly mapHelp: string;
  readonly boundaryVintage: (provinces: number) => string;
  /** Neighbouring countries by ISO 3166-1 code. */
  readonly country: Readonly<Record<string, string>>;
  readonly sea: string;
  /** Island groups by the code of the province each belongs to, in two lines. */
  readonly archipelago: Readonly<Record<string, readonly [string, string]>>;
  /** What is said of a province whose first document is of a later date. */
  readonly noneByDate: string;
  readonly legend: string;
  readonly legendYears: string;
  readonly state: Readonly<Record<'none' | 'possible' | 'signed', string>>;
  /** What is said of one agreement on a day. */
  readonly agreementState: Readonly<Record<'none' | 'possible' | 'signed', string>>;
  readonly timeline: string;
  readonly timelineAlt: string;
  readonly sliderLabel: string;
  readonly sliderHelp: string;
  readonly sliderValue: (
    date: string,
    documented: number,
    reported: number | null,
    national: number,
  ) => string;
  readonly play: string;
  readonly pause: string;
  readonly replay: string;
  readonly previous: string;
  readonly next: string;
  readonly loop: string;
  readonly speed: string;
  readonly speedValue: (speed: number) => string;
  readonly reducedMotion: string;
  readonly beforeFirst: string;
  readonly signedCaption: (date: string, signatories: string, party: string) => string;
  readonly and: string;
  readonly laneNational: string;
  readonly chartReported: (count: number, date: string) => string;
  readonly panelEmpty: string;
  readonly panelNone: string;
  readonly close: string;
  readonly since2025: (unit: string, isSame: boolean) => string;
  readonly agreementCount: (count: number) => string;
  readonly notYet: string;
  readonly parties: string;
  readonly areas: string;
  readonly term: string;
  readonly termValue: (start: string, end: string) => string;
  readonly source: string;
  readonly dateBasisLabel: string;
  readonly noteLabel: string;
  readonly noAddress: string;
  readonly opensElsewhere: string;
  readonly kind: Readonly<Record<string, string>>;
  readonly area: Readonly<Record<string, string>>;
  readonly dateBasis: Readonly<Record<string, string>>;
  readonly nationalBodies: string;
  readonly tableTitle: string;
  readonly tableCaption: string;
  readonly columnProvince: string;
  readonly columnDate: string;
  readonly columnState: string;
  readonly columnParties: string;
  readonly columnAreas: string;
  readonly columnSource: string;
  readonly aboutTitle: string;
  readonly licence: string;
  readonly rowSummary: (rows: number, shown: number, withProblems: number) => string;
  readonly problemsTitle: string;
  readonly loading: string;
  readonly reload: string;
  readonly partMissing: string;
  readonly signingsMissing: (file: string) => string;
  readonly signingsEmpty: (file: string) => string;
  readonly mapMissing: (file: string) => string;
  readonly provincesMissing: (file: string) => string;
  readonly milestonesMissing: (file: string) => string;
}

const vi: Messages = {
  title: 'VNPT và chính quyền điện\u00a0tử: từng tỉnh một, 2013–2019',
  description:
    'Bản đồ động và dòng thời gian: từ năm 2013 đến năm 2019, Tập đoàn VNPT lần lượt ký thỏa thuận hợp tác về viễn thông, công nghệ thông tin và chính quyền điện tử với các tỉnh, thành Việt Nam.',
  skipToMap: 'Đến bản đồ',
  skipToTable: 'Đến bảng các thỏa thuận',
  languageName: 'Tiếng Việt',
  languageCode: 'VI',
  theme: 'Giao diện',
  themeName: { auto: 'Tự động', light: 'Sáng', dark: 'Tối' },
  asOf: (date) => `Tính đến ${date}`,
  documentedLabel: () => 'tỉnh, thành có tài liệu',
  reportedLabel: (date) => (date ? `trên\u00a063,\u00a0báo\u00a0chí ${date}` : 'báo chí: chưa có số'),
  nationalLabel: () => 'cơ quan trung ương',
  mapLabel: 'Bản đồ các tỉnh, thành Việt Nam',
  mapHelp:
    'Dùng phím mũi tên để sang tỉnh bên cạnh, gõ chữ cái đầu để tới tỉnh có tên bắt đầu bằng chữ ấy, Enter để xem chi tiết, Esc để đóng.',
  boundaryVintage: (provinces) => `Địa giới ${provinces} tỉnh, thành, trước 1/7/2025`,
  country: { CN: 'Trung Quốc', LA: 'Lào', KH: 'Campuchia' },
  sea: 'Biển Đông',
  archipelago: { 'VN-DN': ['Quần đảo', 'Hoàng Sa'], 'VN-34': ['Quần đảo', 'Trường Sa'] },
  noneByDate: 'Đến ngày này chưa có tài liệu',
  legend: 'Chú giải',
  legendYears: 'Đã ký, theo năm',
  state: {
    none: 'Chưa tìm thấy tài liệu',
    possible: 'Có thể đã ký',
    signed: 'Đã ký',
  },
  agreementState: { none: 'Chưa đến ngày ký', possible: 'Có thể đã ký', signed: 'Đã ký' },
  timeline: 'Dòng thời gian',
  timelineAlt:
    'Biểu đồ bậc thang số tỉnh, thành có tài liệu cho thấy đã ký, và các thỏa thuận theo thời gian. Bảng bên dưới có đủ các số liệu này.',
  sliderLabel: 'Ngày xem bản đồ',
  sliderHelp:
    'Mũi tên trái, phải: một ngày. Giữ Shift: lần ký trước, sau. Page Up, Page Down: một năm. Home, End: đầu, cuối.',
  sliderValue: (date, documented, reported, national) =>
    `${date}: ${documented} ${vi.documentedLabel(documented)}` +
    (reported === null ? '' : `, báo chí nêu ${reported} trên 63`) +
    (national === 0 ? '' : `, ${national} ${vi.nationalLabel(national)}`),
  play: 'Phát',
  pause: 'Tạm dừng',
  replay: 'Phát lại từ đầu',
  previous: 'Lần ký trước',
  next: 'Lần ký sau',
  loop: 'Lặp lại',
  speed: 'Tốc độ',
  speedValue: (speed) => `${String(speed).replace('.', ',')}×`,
  reducedMotion:
    'Thiết bị của bạn đang yêu cầu giảm chuyển động, nên bản đồ không tự chạy mà nhảy đến từng lần ký.',
  beforeFirst: 'Chưa có thỏa thuận nào trong tài liệu.',
  signedCaption: (date, signatories, party) => `${date}: ${signatories} ký với ${party}`,
  and: ' và ',
  laneNational: 'Trung ương',
  chartReported: (count, date) => `Báo chí: ${count}/63 (${date})`,
  panelEmpty: 'Chọn một tỉnh, thành trên bản đồ để xem ai ký với ai, khi nào, theo nguồn nào.',
  panelNone:
    'Chưa tìm thấy tài liệu nào về thỏa thuận với VNPT trong giai đoạn này. Điều đó không có nghĩa là tỉnh, thành này chưa ký.',
  close: 'Đóng',
  since2025: (unit, isSame) => (isSame ? `Từ 1/7/2025: vẫn là ${unit}` : `Từ 1/7/2025: thuộc ${unit}`),
  agreementCount: (count) => `${count} thỏa thuận`,
  notYet: 'Sau ngày đang xem',
  parties: 'Các bên',
  areas: 'Lĩnh vực',
  term: 'Thời hạn',
  termValue: (start, end) => (end ? `${start}–${end}` : `từ ${start}`),
  source: 'Nguồn',
  dateBasisLabel: 'Căn cứ ngày ký',
  noteLabel: 'Ghi chú',
  noAddress: 'không có địa chỉ công khai',
  opensElsewhere: 'mở trang của nguồn',
  kind: {
    strategic: 'Hợp tác chiến lược',
    smart_city: 'Đô thị thông minh',
    department: 'Thỏa thuận cấp sở, ngành',
    cooperation: 'Hợp tác',
    renewal: 'Ký tiếp giai đoạn mới',
  },
  area: {
    infrastructure: 'hạ tầng viễn thông, CNTT',
    egov: 'chính quyền điện tử',
    security: 'an toàn thông tin',
    training: 'đào tạo nhân lực',
    transport: 'giao thông thông minh',
    smart_city: 'đô thị thông minh',
    communications: 'truyền thông',
    industry: 'công nghiệp CNTT',
    tourism: 'du lịch',
    education: 'giáo dục',
    health: 'y tế',
  },
  dateBasis: {
    stated: 'ghi trong nguồn',
    article: 'theo ngày của bài viết',
    inferred: 'suy ra từ nội dung nguồn',
    term: 'suy ra từ thời hạn của thỏa thuận',
  },
  nationalBodies: 'Cơ quan trung ương',
  tableTitle: 'Bảng các thỏa thuận',
  tableCaption: 'Các thỏa thuận có tài liệu và trạng thái vào ngày đang xem',
  columnProvince: 'Tỉnh, thành hoặc cơ quan',
  columnDate: 'Ngày ký',
  columnState: 'Trạng thái',
  columnParties: 'Các bên',
  columnAreas: 'Lĩnh vực',
  columnSource: 'Nguồn',
  aboutTitle: 'Nguồn và phương pháp',
  licence:
    'Mã nguồn theo giấy phép MIT. Đường bờ biển và ranh giới: Natural Earth (phạm vi công cộng), do dự án chỉnh lý.',
  rowSummary: (rows, shown, withProblems) =>
    `${rows} dòng dữ liệu, ${shown} dòng hợp lệ, ${withProblems} dòng có lỗi.`,
  problemsTitle: 'Những chỗ cần sửa trong dữ liệu',
  loading: 'Đang tải bản đồ…',
  reload: 'Tải lại trang',
  partMissing: 'Không tải được phần này. Hãy kiểm tra kết nối rồi tải lại trang.',
  signingsMissing: (file) =>
    `Không tải được danh sách thỏa thuận (${file}). Bản đồ vẫn hiện các tỉnh, thành nhưng chưa có trạng thái. Hãy kiểm tra kết nối rồi tải lại trang.`,
  signingsEmpty: (file) =>
    `Không đọc được thỏa thuận nào trong ${file}. Bản đồ vẫn hiện các tỉnh, thành nhưng chưa có trạng thái. Hãy sửa tệp theo danh sách dưới đây rồi tải lại trang.`,
  mapMissing: (file) =>
    `Không tải được bản đồ (${file}). Dòng thời gian và bảng các thỏa thuận vẫn đầy đủ. Hãy tải lại trang để thử lại.`,
  provincesMissing: (file) =>
    `Không tải được danh sách tỉnh, thành (${file}). Trang chỉ hiện được mã của tỉnh. Hãy tải lại trang để thử lại.`,
  milestonesMissing: (file) =>
    `Không tải được các mốc báo chí nêu (${file}). Các số liệu khác vẫn đúng. Hãy tải lại trang để thử lại.`,
};

const en: Messages = {
  title: 'VNPT and e-⁠government, province\u00a0by\u00a0province, 2013–2019',
  description:
    'An animated map and timeline: how the telecom group VNPT signed telecom-IT and e-government cooperation agreements with Vietnam’s provinces, one after the other, from 2013 to 2019.',
  skipToMap: 'Go to the map',
  skipToTable: 'Go to the table of agreements',
  languageName: 'English',
  languageCode: 'EN',
  theme: 'Appearance',
  themeName: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
  asOf: (date) => `As of ${date}`,
  documentedLabel: (count) => (count === 1 ? 'province documented' : 'provinces documented'),
  reportedLabel: (date) => (date ? `of\u00a063,\u00a0press, ${date}` : 'press: no figure yet'),
  nationalLabel: (count) => (count === 1 ? 'national body' : 'national bodies'),
  mapLabel: 'Map of Vietnam’s provinces',
  mapHelp:
    'Arrow keys move to the next province, a letter to the next one whose name begins with it, Enter shows its agreements, Escape closes.',
  boundaryVintage: (provinces) => `Boundaries of the ${provinces} provinces before 1 July 2025`,
  country: { CN: 'China', LA: 'Laos', KH: 'Cambodia' },
  sea: 'East Sea',
  archipelago: { 'VN-DN': ['Hoàng Sa', '(Việt Nam)'], 'VN-34': ['Trường Sa', '(Việt Nam)'] },
  noneByDate: 'No document by this date',
  legend: 'Legend',
  legendYears: 'Signed, by year',
  state: {
    none: 'No document found',
    possible: 'Possibly signed',
    signed: 'Signed',
  },
  agreementState: { none: 'Not yet', possible: 'Possibly signed', signed: 'Signed' },
  timeline: 'Timeline',
  timelineAlt:
    'A stepped line of the number of provinces with a document that shows a signing, and the agreements in time. The table below holds all these figures.',
  sliderLabel: 'Date of the map',
  sliderHelp:
    'Left and right arrow: one day. With Shift: previous or next signing. Page Up, Page Down: one year. Home, End: first or last day.',
  sliderValue: (date, documented, reported, national) =>
    `${date}: ${documented} ${en.documentedLabel(documented)}` +
    (reported === null ? '' : `, ${reported} of 63 reported by the press`) +
    (national === 0 ? '' : `, ${national} ${en.nationalLabel(national)}`),
  play: 'Play',
  pause: 'Pause',
  replay: 'Play again from the start',
  previous: 'Previous signing',
  next: 'Next signing',
  loop: 'Loop',
  speed: 'Speed',
  speedValue: (speed) => `${speed}×`,
  reducedMotion:
    'Your device asks for reduced motion, so nothing runs by itself: play jumps from signing to signing.',
  beforeFirst: 'No agreement in the documents yet.',
  signedCaption: (date, signatories, party) => `${date}: ${signatories} signed with ${party}`,
  and: ' and ',
  laneNational: 'National',
  chartReported: (count, date) => `Press: ${count}/63 (${date})`,
  panelEmpty: 'Choose a province to read who signed with whom, when, and by which source.',
  panelNone:
    'No document found of an agreement with VNPT in these years. That does not mean that the province did not sign.',
  close: 'Close',
  since2025: (unit, isSame) =>
    isSame ? `Since 1 July 2025: still ${unit}` : `Since 1 July 2025: part of ${unit}`,
  agreementCount: (count) => (count === 1 ? '1 agreement' : `${count} agreements`),
  notYet: 'After the date shown',
  parties: 'Parties',
  areas: 'Areas',
  term: 'Term',
  termValue: (start, end) => (end ? `${start}–${end}` : `from ${start}`),
  source: 'Source',
  dateBasisLabel: 'Date known from',
  noteLabel: 'Note',
  noAddress: 'no public address',
  opensElsewhere: 'opens the source’s page',
  kind: {
    strategic: 'Strategic cooperation',
    smart_city: 'Smart city',
    department: 'Agreement of a department',
    cooperation: 'Cooperation',
    renewal: 'Renewal for a new term',
  },
  area: {
    infrastructure: 'telecom and IT infrastructure',
    egov: 'e-government',
    security: 'information security',
    training: 'training',
    transport: 'smart transport',
    smart_city: 'smart city',
    communications: 'communications',
    industry: 'IT industry',
    tourism: 'tourism',
    education: 'education',
    health: 'health',
  },
  dateBasis: {
    stated: 'stated in the source',
    article: 'the date of the article',
    inferred: 'inferred from the source',
    term: 'inferred from the term of the agreement',
  },
  nationalBodies: 'National bodies',
  tableTitle: 'Table of agreements',
  tableCaption: 'The documented agreements, with their state on the date shown',
  columnProvince: 'Province or body',
  columnDate: 'Signed',
  columnState: 'State',
  columnParties: 'Parties',
  columnAreas: 'Areas',
  columnSource: 'Source',
  aboutTitle: 'Sources and method',
  licence:
    'Code under the MIT licence. Coast and borders: Natural Earth (public domain), corrected by this project.',
  rowSummary: (rows, shown, withProblems) =>
    `${rows} rows of data, ${shown} good, ${withProblems} with problems.`,
  problemsTitle: 'What needs mending in the data',
  loading: 'Loading the map…',
  reload: 'Reload the page',
  partMissing: 'This part could not be loaded. Check the connection and reload the page.',
  signingsMissing: (file) =>
    `The list of agreements could not be loaded (${file}). The map shows the provinces, but not what they signed. Check the connection and reload the page.`,
  signingsEmpty: (file) =>
    `No agreement could be read from ${file}. The map shows the provinces, but not what they signed. Mend the file as listed below and reload the page.`,
  mapMissing: (file) =>
    `The map could not be loaded (${file}). The timeline and the table of agreements are complete. Reload the page to try again.`,
  provincesMissing: (file) =>
    `The list of provinces could not be loaded (${file}). The page can only show their codes. Reload the page to try again.`,
  milestonesMissing: (file) =>
    `The counts reported by the press could not be loaded (${file}). All other figures are right. Reload the page to try again.`,
};

/** The sentences of the page's own story by language. */
export const ownMessages: Readonly<Record<Lang, Messages>> = { vi, en };

/** The sentences of the page by language: those of the one story it shows at a time. */
export let messages = ownMessages;

/** Has the page speak *sentences* from now on; whoever has written others must write again. */
export function speak(sentences: Readonly<Record<Lang, Messages>>): void {
  messages = sentences;
}
