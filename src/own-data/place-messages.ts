import type { Lang } from '../data/lang.ts';
import { ownMessages, type Messages } from '../words/messages.ts';
import type { StoryWindow } from '../rollout/story-window.ts';

/** What a reader's own data are, as far as words depend on it. */
export interface ShownData {
  /** What the data are called: the name of their file without its ending. */
  readonly name: string;
  readonly window: StoryWindow;
  /** How many regions another map draws; null where it is the page's own map. */
  readonly regionCount: number | null;
}

/** Returns the sentences of the page for *shown*: nothing of VNPT's story, and of Vietnam only on its own map. */
export function messagesFor(shown: ShownData): Readonly<Record<Lang, Messages>> {
  const { regionCount } = shown;
  const vi = { ...ownMessages.vi, ...storyVi(shown) };
  const en = { ...ownMessages.en, ...storyEn(shown) };
  if (regionCount === null) return { vi, en };
  return { vi: { ...vi, ...placeVi(regionCount) }, en: { ...en, ...placeEn(regionCount) } };
}

/** What is said of a reader's own data in place of the page's opening and method. */
export const ownDataWords: Readonly<
  Record<Lang, { readonly opening: string; readonly method: readonly string[] }>
> = {
  vi: {
    opening:
      'Mỗi dòng của tệp là một lần ký: ở đâu, ngày nào, theo nguồn nào. Bản đồ chỉ nói những gì tệp này ghi.',
    method: [
      'Một dòng được tính là đã ký kể từ ngày muộn nhất có thể theo dòng ấy; trước ngày đó, nếu có thể đã ký, bản đồ dùng nét gạch chéo.',
      'Nơi chưa có dòng nào không có nghĩa là chưa ký.',
    ],
  },
  en: {
    opening:
      'Each row of the file is a signing: where, on which day, by which source. The map says only what this file holds.',
    method: [
      'A row counts as signed from the latest day it allows; before that, where it may already have been signed, the map is hatched.',
      'A place without a row may still have signed.',
    ],
  },
};

function spanOf({ window }: ShownData): string {
  const [first, last] = [window.years[0], window.years.at(-1)];
  return first === last ? String(first) : `${first}–${last}`;
}

function storyVi(shown: ShownData): Partial<Messages> {
  const title = `${shown.name}: từng nơi một, ${spanOf(shown)}`;
  return {
    title,
    description: title,
    panelNone: 'Tệp không có dòng nào về nơi này trong giai đoạn này.',
  };
}

function storyEn(shown: ShownData): Partial<Messages> {
  const title = `${shown.name}: place by place, ${spanOf(shown)}`;
  return {
    title,
    description: title,
    panelNone: 'The file has no row on this place in these years.',
  };
}

function placeVi(regionCount: number): Partial<Messages> {
  const count = regionCount.toLocaleString('vi');
  return {
    documentedLabel: () => `trên ${count} địa phương`,
    mapLabel: 'Bản đồ các địa phương',
    mapHelp: 'Dùng phím mũi tên để sang nơi bên cạnh, Enter để xem chi tiết, Esc để đóng.',
    boundaryVintage: () => '',
    timelineAlt:
      'Biểu đồ bậc thang số địa phương có trong dữ liệu, và từng dòng theo thời gian. Bảng bên dưới có đủ các số liệu này.',
    sliderValue: (date, documented, _reported, national) =>
      `${date}: ${documented} trên ${count} địa phương` +
      (national === 0 ? '' : `, ${national} ${ownMessages.vi.nationalLabel(national)}`),
    panelEmpty: 'Chọn một nơi trên bản đồ để xem chi tiết và nguồn.',
    columnProvince: 'Nơi hoặc cơ quan',
    licence: 'Mã nguồn theo giấy phép MIT. Dữ liệu và bản đồ là của người đưa lên.',
  };
}

function placeEn(regionCount: number): Partial<Messages> {
  const count = regionCount.toLocaleString('en');
  return {
    documentedLabel: () => `of ${count} regions`,
    mapLabel: 'Map of the regions',
    mapHelp: 'Arrow keys move to the next region, Enter shows its details, Escape closes.',
    boundaryVintage: () => '',
    timelineAlt:
      'A stepped line of the number of regions in the data, and each row in time. The table below holds all these figures.',
    sliderValue: (date, documented, _reported, national) =>
      `${date}: ${documented} of ${count} regions` +
      (national === 0 ? '' : `, ${national} ${ownMessages.en.nationalLabel(national)}`),
    panelEmpty: 'Choose a region on the map to read its details and sources.',
    columnProvince: 'Region or body',
    licence: 'Code under the MIT licence. Data and map belong to whoever opened them here.',
  };
}
