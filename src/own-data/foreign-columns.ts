import { foldName } from '../data/spelling.ts';

/**
 * The columns of a signings file, with the other headers that people give them, folded: in small letters,
 * without diacritics and punctuation.
 */
const headersByColumn: Readonly<Record<string, string>> = {
  id: 'ma|ma so|ma dong|so hieu|ma thoa thuan',
  province_iso: 'iso|ma iso|iso code|iso 3166 2',
  province_code: 'ma tinh|ma tinh thanh|ma tinh tp|ma gso|gso|gso code|province id',
  province:
    'tinh|tinh thanh|tinh thanh pho|tinh tp|thanh pho|ten tinh|ten tinh thanh|ten tinh thanh pho|ten tinh tp|dia phuong|ten dia phuong|provinces|province name|province city|state|region name',
  authority:
    'co quan ky|co quan ky ket|co quan|don vi ky|don vi ky ket|ben ky|phia dia phuong|signed by|partner',
  authority_en: 'co quan ky tieng anh',
  authority_level: 'cap|cap co quan|cap ky|level',
  vnpt_party: 'phia vnpt|don vi vnpt|ben vnpt|vnpt',
  vnpt_party_en: 'phia vnpt tieng anh|don vi vnpt tieng anh',
  signed:
    'ngay ky|ngay ky ket|ngay ky thoa thuan|ngay thang ky|ngay thang nam ky|ky ngay|thang ky|nam ky|thoi gian ky|thoi gian ky ket|thoi diem ky|thoi gian|ngay|ngay thang|ngay thang nam|date|date signed|date of signing|signed on|signed date|signing date|sign date',
  date_basis: 'can cu ngay|can cu|co so ngay',
  term_start: 'nam bat dau|bat dau|tu nam|hieu luc tu|start',
  term_end: 'nam ket thuc|ket thuc|den nam|hieu luc den|end',
  kind: 'loai|loai thoa thuan|hinh thuc|type',
  areas: 'linh vuc|linh vuc hop tac|noi dung hop tac|fields',
  publisher:
    'nguon|nguon tin|nguon tham khao|nguon thong tin|bao|ten bao|noi dang|co quan bao chi|source|sources',
  source_title: 'tieu de|tieu de nguon|ten bai|ten bai bao|bai bao|title',
  source_date: 'ngay nguon|ngay dang|ngay dang bai|ngay bao|published',
  source_url:
    'link|lien ket|duong dan|duong link|link bai|link bai bao|website|dia chi|dia chi nguon|link nguon|url|nguon url|source link',
  note: 'note en|notes|ghi chu tieng anh|comment',
  note_vi: 'ghi chu|chu thich|ghi chu tieng viet',
  summary_vi: 'tom tat|tom tat tieng viet',
  summary_en: 'tom tat tieng anh|summary',
};

const columnByHeader = new Map(
  Object.entries(headersByColumn).flatMap(([column, headers]) =>
    [foldName(column), ...headers.split('|')].map((header) => [header, column] as const),
  ),
);

/** Returns the column of a signings file that *header* names in English or Vietnamese, or null where it names none. */
export function columnOfSigning(header: string): string | null {
  return columnByHeader.get(foldName(header)) ?? null;
}
