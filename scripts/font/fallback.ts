import { createFontStack } from '@capsizecss/core';
import face from '@capsizecss/metrics/beVietnamPro';
import arial from '@capsizecss/metrics/arial';
import roboto from '@capsizecss/metrics/roboto';

/**
 * Returns rules for faces made of those that systems have, stretched to the widths and heights of the page's
 * own: text set in them takes the same room, so that nothing moves when the face arrives.
 */
export function fallbackRules(): { readonly css: string; readonly family: string } {
  const { fontFaces, fontFamily } = createFontStack([face, arial, roboto]);
  return { css: fontFaces, family: fontFamily };
}
