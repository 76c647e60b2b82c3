import { describe, expect, it } from 'vitest';
import { captionSentences } from '../../src/words/signing-words.ts';
import { agreement, day } from './agreement-fixture.ts';

const nameOf = (id: string) => ({ 'VN-41': 'Long An', 'VN-25': 'Quảng Trị', 'VN-21': 'Thanh Hóa' })[id] ?? id;

describe('captionSentences(signingDay, lang, nameOf)', () => {
  it('tells one agreement with both its parties', () => {
    const signingDay = {
      day: day('2013-12-18'),
      agreements: [agreement('VN-HP', '2013-12-18', 'UBND thành phố Hải Phòng')],
    };
    expect(captionSentences(signingDay, 'vi', nameOf)).toEqual([
      '18/12/2013: UBND thành phố Hải Phòng ký với VNPT',
    ]);
  });

  it.each([
    ['vi', 'UBND', 'UBND (Long An)'],
    ['vi', 'UBND tỉnh Long An', 'UBND tỉnh Long An'],
    ['vi', '', 'Long An'],
    ['en', 'Department of Health', 'Department of Health (Long An)'],
  ] as const)('says in %s of which province “%s” is', (lang, authority, told) => {
    const agreements = [agreement('VN-41', '2013-12-18', authority)];
    const [sentence] = captionSentences({ day: day('2013-12-18'), agreements }, lang, nameOf);
    expect(sentence).toContain(`${told} `);
    expect(sentence?.split('Long An')).toHaveLength(2);
  });

  it('names all who signed on one day, by the date as it is known of each', () => {
    const agreements = [
      agreement('VN-21', '2015'),
      agreement('VN-41', '2014/2015'),
      agreement('VN-25', '2014/2015'),
      agreement(null, '2015-12-31', 'Ủy ban Dân tộc'),
    ];
    expect(captionSentences({ day: day('2015-12-31'), agreements }, 'vi', nameOf)).toEqual([
      'Năm 2015: Thanh Hóa',
      'Năm 2014 hoặc 2015: Long An và Quảng Trị',
      '31/12/2015: Ủy ban Dân tộc',
    ]);
  });
});
