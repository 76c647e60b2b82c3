import { createFontStack } from '@capsizecss/core';
import face from '@capsizecss/metrics/beVietnamPro';
import arial from '@capsizecss/metrics/arial';
import roboto from '@capsizecss/metrics/roboto';

const family = 'Be Vietnam Pro Fallback';

/** How much wider a line may run in one system than in another, in parts of its length. */
const tolerance = 0.005;

/**
 * Returns the rule for a face made of the one that a system has, stretched to the widths and heights of the page's
 * own: text set in it takes the same room, so that nothing moves when the face arrives. Roboto is stretched as Arial
 * is: a face for each would be asked for in the first layout, where each question takes time. Throws where the two
 * want stretches that differ by more than the tolerance.
 */
export function fallbackRule(): { readonly css: string; readonly family: string } {
  const rule = ruleFor(arial);
  const ratio = parseFloat(rule.sizeAdjust ?? '') / parseFloat(ruleFor(roboto).sizeAdjust ?? '');
  if (!(Math.abs(ratio - 1) < tolerance))
    throw new Error(`invalid stand-ins: ${ratio} of each other's width`);
  return {
    family: `'${family}'`,
    css: `@font-face {
  font-family: '${family}';
  src: ${rule.src}, local('Roboto Regular'), local('Roboto-Regular');
  ascent-override: ${rule.ascentOverride};
  descent-override: ${rule.descentOverride};
  line-gap-override: ${rule.lineGapOverride};
  size-adjust: ${rule.sizeAdjust};
}`,
  };
}

function ruleFor(metrics: typeof arial) {
  const { fontFaces } = createFontStack([face, metrics], { fontFaceFormat: 'styleObject' });
  const [rule] = fontFaces;
  if (!rule) throw new Error('no rule for a stand-in');
  return rule['@font-face'];
}
