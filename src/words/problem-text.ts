import type { Problem, ProblemKind, Suggestion } from '../data/problem.ts';

type Language = 'vi' | 'en';

/** A sentence of each language; `{value}`, `{column}`, `{header}` and `{other}` stand for what the problem names. */
type Sentences = Readonly<Record<Language, string>>;

/** The longest value that a sentence quotes in full, in characters. */
const longestQuote = 80;

/** Returns one or two natural sentences in *lang*: what is wrong, what to do, and what may have been meant. */
export function formatProblem(problem: Problem, lang: Language): string {
  const parts: Readonly<Record<string, string>> = {
    value: quotable(problem.value),
    column: problem.column ?? '',
    other: String(problem.otherLine ?? ''),
    header: vietnameseHeaders[problem.column ?? ''] ?? '',
  };
  const sentence = sentences[problem.kind][lang].replace(
    /\{(\w+)\}/g,
    (_, name: string) => parts[name] ?? '',
  );
  const suggestions = problem.suggestions ?? [];
  return suggestions.length > 0 ? `${sentence} ${formatSuggestions(suggestions, lang)}` : sentence;
}

/** Returns where *problem* is: `signings.csv:14 signed`, in Vietnamese “signings.csv, dòng 14, cột signed”. */
export function formatProblemPlace({ file, line, column }: Problem, lang: Language): string {
  if (lang === 'en') return `${file}${line === null ? '' : `:${line}`}${column === null ? '' : ` ${column}`}`;
  return [file, line !== null && `dòng ${line}`, column !== null && `cột ${column}`]
    .filter(Boolean)
    .join(', ');
}

function formatSuggestions(suggestions: readonly Suggestion[], lang: Language): string {
  const names = suggestions.map(({ name, id }) => `“${name[lang]}” (${id})`);
  const or = { vi: ' hay ', en: ' or ' }[lang];
  const list = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(or);
  return { vi: `Có phải bạn muốn viết ${list}?`, en: `Did you mean ${list}?` }[lang];
}

function quotable(value: string): string {
  const characters = [...value.replace(/[\s\p{Cc}]+/gu, ' ').trim()];
  return characters.length > longestQuote
    ? `${characters.slice(0, longestQuote).join('')}…`
    : characters.join('');
}

/** What those who write Vietnamese may call a column without which no row can be read. */
const vietnameseHeaders: Readonly<Record<string, string>> = {
  province: ' (hoặc “Tỉnh”)',
  signed: ' (hoặc “Ngày ký”)',
  publisher: ' (hoặc “Nguồn”)',
};

const dateForms = {
  vi: 'Hãy viết ngày trước, chẳng hạn 18/12/2013, hoặc 2013-12-18, 12/2013, Q4/2013, 2013.',
  en: 'Write the day first, such as 18/12/2013, or 2013-12-18, 12/2013, Q4/2013, 2013.',
};

const csvAdvice = {
  vi: 'Hãy mở tệp bằng Excel, chọn Lưu thành (Save As), loại “CSV UTF-8”, hoặc trong Google Trang tính chọn Tệp, Tải xuống, “.csv”.',
  en: 'Open it in Excel and choose Save As, “CSV UTF-8”, or in Google Sheets File, Download, “.csv”.',
};

const unicodeAdvice = {
  vi: 'Hãy chuyển văn bản sang Unicode (chẳng hạn bằng UniKey), rồi lưu lại thành “CSV UTF-8”.',
  en: 'Convert the text to Unicode (with UniKey, for instance) and save it again as “CSV UTF-8”.',
};

const sentences: Readonly<Record<ProblemKind, Sentences>> = {
  'file-unreadable': {
    vi: 'Không đọc được tệp. Hãy kiểm tra địa chỉ và đường truyền, rồi thử lại.',
    en: 'The file could not be read. Check its address and the connection, then try again.',
  },
  'file-empty': {
    vi: 'Tệp không có dòng dữ liệu nào. Dòng đầu phải là tên cột, từ dòng sau mỗi dòng là một thỏa thuận.',
    en: 'The file holds no rows. Its first line must name the columns; each line after it is one agreement.',
  },
  'file-xlsx': {
    vi: `Đây là bảng tính (.xlsx, .ods) hoặc tệp nén, không phải CSV. ${csvAdvice.vi}`,
    en: `This is a spreadsheet (.xlsx, .ods) or an archive, not a CSV file. ${csvAdvice.en}`,
  },
  'file-xls': {
    vi: `Đây là tệp Excel đời cũ (.xls), không phải CSV. ${csvAdvice.vi}`,
    en: `This is an old Excel file (.xls), not a CSV file. ${csvAdvice.en}`,
  },
  'file-html': {
    vi: 'Đây là một trang web, không phải CSV: có thể địa chỉ đòi đăng nhập hoặc trỏ tới trang xem bảng. Hãy dùng địa chỉ tải tệp .csv.',
    en: 'This is a web page, not a CSV file: the address may ask for a login or lead to a viewer. Use the address that downloads the .csv.',
  },
  'file-binary': {
    vi: `Tệp này không phải văn bản. ${csvAdvice.vi}`,
    en: `This file is not text. ${csvAdvice.en}`,
  },
  'encoding-tcvn3': {
    vi: `Chữ trong tệp theo bảng mã TCVN3 (phông .Vn…), chẳng hạn “{value}”. ${unicodeAdvice.vi}`,
    en: `The text is in TCVN3 (the .Vn… fonts), as in “{value}”. ${unicodeAdvice.en}`,
  },
  'encoding-vni': {
    vi: `Chữ trong tệp theo bảng mã VNI (phông VNI-…), chẳng hạn “{value}”. ${unicodeAdvice.vi}`,
    en: `The text is in VNI (the VNI-… fonts), as in “{value}”. ${unicodeAdvice.en}`,
  },
  'encoding-mojibake': {
    vi: 'Chữ tiếng Việt trong tệp đã hỏng, chẳng hạn “{value}”: văn bản UTF-8 từng bị đọc sai bảng mã rồi lưu lại. Hãy quay về tệp gốc và lưu thành “CSV UTF-8”.',
    en: 'The Vietnamese letters are garbled, as in “{value}”: UTF-8 text was once opened in another encoding and saved. Go back to the original and save it as “CSV UTF-8”.',
  },
  'column-missing': {
    vi: 'Thiếu cột “{column}”{header} nên không đọc được dòng nào. Hãy thêm cột này vào dòng tên cột.',
    en: 'The column “{column}” is missing, so no row could be read. Add it to the header line.',
  },
  'column-duplicate': {
    vi: 'Cột “{column}” trùng nghĩa với một cột đứng trước nên không được dùng. Hãy đổi tên hoặc xóa một trong hai.',
    en: 'The column “{column}” means the same as an earlier one and is not used. Rename or remove one of the two.',
  },
  'rows-over-limit': {
    vi: 'Tệp có quá nhiều dòng: chỉ đọc {value} dòng đầu. Hãy chia thành nhiều tệp nhỏ hơn.',
    en: 'The file has too many rows: only the first {value} were read. Split it into smaller files.',
  },
  'dates-mixed-order': {
    vi: 'Tệp có ngày viết tháng trước (“{value}”), vì vậy những ngày khác như 03/04/2014 có thể đã bị đọc nhầm: ở đây ngày luôn đứng trước. Hãy đổi mọi ngày sang dạng 2014-04-03.',
    en: 'The file writes dates month first (“{value}”), so others such as 03/04/2014 may have been misread: here the day comes first. Write every date as 2014-04-03.',
  },
  'row-malformed': {
    vi: 'Dòng có nhiều ô hơn số cột; phần thừa là “{value}”. Hãy đặt ô chứa dấu phân cách trong dấu ngoặc kép.',
    en: 'The row has more cells than there are columns; left over: “{value}”. Put a cell that contains the separator in double quotes.',
  },
  'row-short': {
    vi: 'Dòng có ít ô hơn số cột; các ô thiếu được coi là trống. Hãy kiểm tra xem các ô có bị lệch cột không.',
    en: 'The row has fewer cells than there are columns; the missing ones count as empty. Check that no cell has slipped into another column.',
  },
  'row-duplicate': {
    vi: 'Dòng này lặp lại dòng {other}. Hãy xóa một trong hai.',
    en: 'The row repeats line {other}. Remove one of the two.',
  },
  'row-similar': {
    vi: 'Dòng này cùng tỉnh, cùng cơ quan và cùng ngày ký với dòng {other}. Hãy xóa một dòng nếu đó là cùng một thỏa thuận.',
    en: 'The row has the province, authority and date of line {other}. Remove one of the two if they are the same agreement.',
  },
  'quotes-broken': {
    vi: 'Dấu ngoặc kép ở dòng này không khép hoặc nằm sai chỗ, gần “{value}”. Hãy viết hai dấu ("") cho mỗi dấu ngoặc kép bên trong ô.',
    en: 'A double quote on this row is not closed or stands in the wrong place, near “{value}”. Write two of them ("") for each one inside a cell.',
  },
  'text-damaged': {
    vi: 'Ô “{value}” có chữ bị hỏng không đọc được. Hãy gõ lại ô này và lưu tệp thành “CSV UTF-8”.',
    en: 'The cell “{value}” has letters that are damaged beyond reading. Type it again and save the file as “CSV UTF-8”.',
  },
  'value-missing': {
    vi: 'Ô “{column}” để trống. Hãy điền giá trị.',
    en: 'The cell “{column}” is empty. Fill it in.',
  },
  'number-invalid': {
    vi: '“{value}” không phải là một số nguyên. Hãy viết bằng chữ số, chẳng hạn 48.',
    en: '“{value}” is not a whole number. Write it in digits, such as 48.',
  },
  'date-invalid': {
    vi: `Không đọc được “{value}” thành ngày. ${dateForms.vi}`,
    en: `“{value}” cannot be read as a date. ${dateForms.en}`,
  },
  'date-impossible': {
    vi: '“{value}” không có trên lịch. Hãy sửa lại ngày hoặc tháng.',
    en: '“{value}” is not in the calendar. Correct the day or the month.',
  },
  'date-two-digit-year': {
    vi: 'Năm trong “{value}” chỉ có hai chữ số. Hãy viết đủ bốn chữ số, chẳng hạn 2013.',
    en: 'The year in “{value}” has two digits only. Write all four, such as 2013.',
  },
  'date-month-first': {
    vi: `“{value}” chỉ có nghĩa khi tháng đứng trước. ${dateForms.vi}`,
    en: `“{value}” makes sense only with the month first. ${dateForms.en}`,
  },
  'date-time-zone': {
    vi: '“{value}” là một ngày theo giờ đã ghi nhưng là ngày khác theo giờ Việt Nam. Hãy chỉ viết ngày, chẳng hạn 2013-12-18.',
    en: '“{value}” is one day in the time zone it names and another in Vietnam. Write the day alone, such as 2013-12-18.',
  },
  'date-reversed': {
    vi: 'Khoảng thời gian “{value}” kết thúc trước khi bắt đầu. Hãy đổi chỗ hai đầu.',
    en: 'The interval “{value}” ends before it starts. Swap its two ends.',
  },
  'date-outside-window': {
    vi: '“{value}” nằm ngoài giai đoạn của bản đồ: dòng được giữ trong danh sách nhưng không tô lên bản đồ.',
    en: '“{value}” lies outside the period of the map: the row is listed but not drawn.',
  },
  'province-unknown': {
    vi: 'Không có địa phương nào tên “{value}”. Hãy viết tên hoặc mã của địa phương.',
    en: 'No place is called “{value}”. Write its name or its code.',
  },
  'province-ambiguous': {
    vi: '“{value}” có thể là nhiều địa phương. Hãy viết đủ tên.',
    en: '“{value}” can mean several places. Write the full name.',
  },
  'province-enlarged': {
    vi: 'Từ ngày 1/7/2025 “{value}” là tên của một tỉnh, thành lớn hơn, còn bản đồ này vẽ 63 tỉnh, thành trước đó. Hãy ghi mã của tỉnh cũ nếu muốn nói tỉnh ấy.',
    en: 'Since 1 July 2025 “{value}” is the name of a larger province, while this map shows the 63 before it. Write the code of the old province if that is the one meant.',
  },
  'province-contradictory': {
    vi: 'Tên “{value}” không khớp với mã trên cùng dòng. Hãy sửa một trong hai.',
    en: 'The name “{value}” does not agree with the code on the same row. Correct one of the two.',
  },
  'province-ignored': {
    vi: 'Cơ quan trung ương không thuộc tỉnh nào nên tỉnh “{value}” bị bỏ qua. Hãy xóa tên tỉnh hoặc sửa cấp cơ quan.',
    en: 'A national body belongs to no province, so the province “{value}” is not used. Remove it or correct the level.',
  },
  'level-unknown': {
    vi: 'Không rõ cấp cơ quan “{value}”. Hãy viết provincial (tỉnh), department (sở) hoặc national (trung ương).',
    en: 'The level “{value}” is not known. Write provincial, department or national.',
  },
  'source-missing': {
    vi: 'Dòng không nêu nguồn. Hãy ghi tên báo hoặc cơ quan đã đăng, kèm địa chỉ nếu có.',
    en: 'The row has no source. Name the publisher, and its address if there is one.',
  },
  'source-date-invalid': {
    vi: 'Không đọc được ngày của nguồn “{value}”; nó được giữ nguyên như đã viết. Hãy viết dạng 2013-12-18 hoặc 2013-12.',
    en: 'The date of the source, “{value}”, cannot be read and is kept as written. Write it as 2013-12-18 or 2013-12.',
  },
  'source-before-signing': {
    vi: 'Nguồn đăng ngày “{value}”, trước cả ngày ký. Hãy kiểm tra lại hai ngày này.',
    en: 'The source is dated “{value}”, before the signing itself. Check the two dates.',
  },
  'url-invalid': {
    vi: '“{value}” không phải địa chỉ web. Địa chỉ nguồn phải bắt đầu bằng http:// hoặc https://; hãy để trống nếu không có.',
    en: '“{value}” is not a web address. The address of a source starts with http:// or https://; leave it empty if there is none.',
  },
  'id-duplicate': {
    vi: 'Mã “{value}” đã dùng ở dòng {other}. Hãy đặt cho mỗi dòng một mã riêng.',
    en: 'The id “{value}” is already used on line {other}. Give each row its own.',
  },
  'term-invalid': {
    vi: 'Không đọc được thời hạn “{value}”; nó được giữ nguyên như đã viết. Hãy viết năm, chẳng hạn 2020.',
    en: 'The term “{value}” cannot be read and is kept as written. Write a year, such as 2020.',
  },
  'term-reversed': {
    vi: 'Thời hạn kết thúc (“{value}”) trước khi bắt đầu. Hãy đổi chỗ hai năm.',
    en: 'The term ends (“{value}”) before it starts. Swap the two years.',
  },
  'topology-invalid': {
    vi: 'Không đọc được bản đồ: tệp không phải TopoJSON có đối tượng “provinces”. Danh sách vẫn đầy đủ; hãy kiểm tra lại tệp bản đồ.',
    en: 'The map could not be read: the file is not TopoJSON with an object “provinces”. The list is still complete; check the map file.',
  },
  'province-off-map': {
    vi: 'Bản đồ không có địa phương “{value}”: thỏa thuận vẫn có trong danh sách. Hãy kiểm tra mã trong tệp bản đồ.',
    en: 'The map has no place “{value}”: its agreements are still in the list. Check the ids in the map file.',
  },
};
