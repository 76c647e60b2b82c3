import type { Rollout } from '../rollout/rollout.ts';
import { svg } from '../ui/dom.ts';

/** Returns whether all that a province signed, it signed through a department rather than its People's Committee. */
export function isDepartmentOnly(rollout: Rollout, provinceId: string): boolean {
  const agreements = rollout.agreementsOf(provinceId);
  return agreements.length > 0 && agreements.every(({ level }) => level === 'department');
}

/** Returns the name in CSS of the dotted fill of a province. */
export function departmentFill(provinceId: string): string {
  return `url('#department-${provinceId}')`;
}

/** Returns the dots over the colour of its year for each province that signed through a department alone. */
export function departmentPatterns(rollout: Rollout, provinceIds: Iterable<string>): SVGPatternElement[] {
  return [...provinceIds]
    .filter((id) => isDepartmentOnly(rollout, id))
    .map((id) =>
      svg(
        'pattern',
        { id: `department-${id}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
        svg('rect', { width: 6, height: 6, class: 'department-ground', 'data-class': rollout.classOf(id) }),
        svg('circle', { cx: 1.5, cy: 1.5, r: 1.1, class: 'department-dot' }),
        svg('circle', { cx: 4.5, cy: 4.5, r: 1.1, class: 'department-dot' }),
      ),
    );
}
