import type { Lang } from '../data/lang.ts';

/** The words of the page of all agreements; what it shares with the map comes from `messages.ts`. */
interface AgreementsPageMessages {
  readonly title: string;
  readonly intro: (agreements: number, provinces: number, bodies: number) => string;
  readonly back: string;
  readonly contents: string;
  readonly years: string;
}

export const agreementsPageMessages: Readonly<Record<Lang, AgreementsPageMessages>> = {
  vi: {
    title: 'Các thỏa thuận của VNPT về chính quyền điện tử, 2013–2019',
    intro: (agreements, provinces, bodies) =>
      `${agreements} thỏa thuận có tài liệu, với ${provinces} tỉnh, thành và ${bodies} cơ quan trung ương, xếp theo ngày ký. Tỉnh, thành không có ở đây là chưa tìm thấy tài liệu; điều đó không có nghĩa là chưa ký.`,
    back: 'Về bản đồ',
    contents: 'Tìm theo tỉnh, thành',
    years: 'Theo năm',
  },
  en: {
    title: 'VNPT’s agreements on e-government, 2013–2019',
    intro: (agreements, provinces, bodies) =>
      `${agreements} documented agreements, with ${provinces} provinces and ${bodies} national bodies, in the order of signing. Of a province that is missing here no document was found; that does not mean that it did not sign.`,
    back: 'Back to the map',
    contents: 'Find a province',
    years: 'By year',
  },
};
