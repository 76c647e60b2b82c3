import type { Lang } from '../data/lang.ts';

/** A part of the method under its heading. */
export interface MethodPart {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The sentences on sources and method. */
export interface MethodMessages {
  readonly counts: MethodPart;
  readonly countsNot: MethodPart;
  readonly missing: MethodPart;
  /** Names the provinces without a document. */
  readonly missingNames: (count: number, names: string) => string;
  readonly map: MethodPart;
  readonly send: MethodPart;
  readonly laterReport: (count: number, date: string) => string;
}

const vi: MethodMessages = {
  counts: {
    title: 'Tính những gì',
    paragraphs: [
      'Một dòng dữ liệu là một thỏa thuận giữa VNPT, hoặc một đơn vị của VNPT, với một cơ quan nhà nước Việt Nam mà nguồn nói rõ là đã ký trong các năm 2013–2019. Dòng nào cũng có nguồn.',
      'Một thỏa thuận được tính là đã ký kể từ ngày muộn nhất có thể theo nguồn; trước ngày đó, nếu có thể đã ký, bản đồ dùng nét gạch chéo. Ngày ký không bao giờ được viết chính xác hơn nguồn.',
      'Khi xem riêng một năm, chỉ những gì chắc chắn ký trong năm ấy mới tô màu; thỏa thuận có thể ký trong năm này hoặc năm khác thì gạch chéo ở cả hai.',
      'Cơ quan trung ương không phải tỉnh, thành nên được đếm riêng. Thỏa thuận cấp sở, ngành được ghi rõ là như vậy.',
    ],
  },
  countsNot: {
    title: 'Không tính những gì',
    paragraphs: [
      'Quan hệ hợp tác chỉ được nhắc qua, kế hoạch, hợp đồng dịch vụ và biên bản giữa các doanh nghiệp với nhau không được tính.',
      'Vì thế chưa có trong danh sách: Lai Châu, Bắc Giang, Bắc Kạn, Nam Định, Sóc Trăng (nguồn nhắc đến hợp tác, không nhắc việc ký), Cần Thơ và Mỹ Tho của Tiền Giang (không có ngày dùng được), Thành phố Hồ Chí Minh và Hà Nội (không phải một lần ký như trên).',
    ],
  },
  missing: {
    title: 'Còn thiếu những gì',
    paragraphs: [
      'Hai con số không bao giờ trộn lẫn: số tỉnh, thành mà chúng tôi có tài liệu, và số tỉnh, thành mà báo chí nêu theo VNPT. Nơi chưa tìm thấy tài liệu không có nghĩa là chưa ký.',
    ],
  },
  missingNames: (count, names) => `${count} tỉnh, thành chưa tìm thấy tài liệu: ${names}.`,
  map: {
    title: 'Bản đồ',
    paragraphs: [
      'Bản đồ theo địa giới 63 tỉnh, thành trước ngày 1/7/2025, có quần đảo Hoàng Sa (Đà Nẵng) và quần đảo Trường Sa (Khánh Hòa).',
    ],
  },
  send: {
    title: 'Bạn có tài liệu?',
    paragraphs: [
      'Chỉ cần bốn điều: ai ký, ký với đơn vị nào của VNPT, ngày nào (biết đến đâu ghi đến đó), và báo hoặc trang nào đã đăng. Hãy thêm một dòng vào tệp data/signings.csv của dự án rồi gửi bản sửa, hoặc gửi địa chỉ bài báo cho nơi đăng trang này.',
    ],
  },
  laterReport: (count, date) => `Sau giai đoạn này, tính đến ${date}, báo chí nêu ${count} tỉnh, thành.`,
};

const en: MethodMessages = {
  counts: {
    title: 'What counts',
    paragraphs: [
      'A row of the data is an agreement between VNPT, or a part of it, and a Vietnamese authority that a source says was signed in the years 2013–2019. Every row has its source.',
      'It counts as signed from the latest day the source allows; before that, where it may already have been signed, the map is hatched. A date is never more precise than its source.',
      'Where a year is shown alone, only what was certainly signed in it is coloured; what may have been signed in this year or another is hatched in both.',
      'National bodies are no provinces and are counted apart. Agreements of a department are named as such.',
    ],
  },
  countsNot: {
    title: 'What does not count',
    paragraphs: [
      'A partnership that is only mentioned, a plan, a service contract and a memorandum among companies do not count.',
      'Therefore not in the list: Lai Châu, Bắc Giang, Bắc Kạn, Nam Định, Sóc Trăng (a partnership is mentioned, a signing is not), Cần Thơ and Mỹ Tho in Tiền Giang (no date that can be used), Hồ Chí Minh City and Hà Nội (no signing in that sense).',
    ],
  },
  missing: {
    title: 'What is missing',
    paragraphs: [
      'Two counts are never mixed: the provinces for which we hold a document, and the number the press reported from VNPT. Where no document was found, a province may still have signed.',
    ],
  },
  missingNames: (count, names) => `${count} provinces without a document: ${names}.`,
  map: {
    title: 'The map',
    paragraphs: [
      'The map shows the 63 provinces before 1 July 2025, with Hoàng Sa (the Paracel Islands, Da Nang) and Trường Sa (the Spratly Islands, Khanh Hoa).',
    ],
  },
  send: {
    title: 'Do you have a document?',
    paragraphs: [
      'Four things are enough: who signed, with which part of VNPT, when (as far as it is known), and which paper or page says so. Add a row to data/signings.csv of the project and send the change, or send the address of the article to whoever publishes this page.',
    ],
  },
  laterReport: (count, date) => `After these years, by ${date}, the press reported ${count} provinces.`,
};

/** The sentences on sources and method by language. */
export const methodMessages: Readonly<Record<Lang, MethodMessages>> = { vi, en };
