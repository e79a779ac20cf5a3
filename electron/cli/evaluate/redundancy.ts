import {
  groupFor,
  survivorLoading,
  usableRatio,
  type RedundantGroup,
} from '../../model/components/feedRedundancy.ts'
import { choice, component, number, optional, otherwise, refuse, whole } from './component.ts'

const SCHEMES = ['N', 'N+1', '2N', '3N/2', '4N/3', 'block', 'custom'] as const

export const redundancy = component({
  name: 'redundancy',
  summary: 'what a redundant group may carry, and what its survivors carry after failures',
  fields: {
    scheme: choice(SCHEMES, 'scheme'),
    blocks: whole(1, 100_000, 'units or blocks installed'),
    needed: optional(whole(1, 100_000, 'custom: units that carry the load')),
    loadRatio: number(0, 10, 'load over everything installed, before the failures'),
    lost: otherwise(whole(0, 100_000, 'units that fail'), 1),
    limit: otherwise(number(0.1, 2, 'continuous limit of a survivor, a share of its rating'), 1),
  },
  evaluate: ({ scheme, blocks, needed, loadRatio, lost, limit }) => {
    if (lost > blocks)
      return refuse(`Of ${blocks} blocks ${lost} cannot fail; give --lost from 0 to ${blocks}.`)
    if ((scheme === 'custom') !== (needed !== undefined)) {
      return refuse('--needed goes with --scheme custom, and only with it.')
    }
    if (needed !== undefined && needed > blocks) {
      return refuse(`${needed} of ${blocks} blocks cannot be needed; give --needed from 1 to ${blocks}.`)
    }
    const group =
      scheme === 'custom'
        ? { installedCount: blocks, neededCount: needed ?? blocks }
        : groupOf(scheme, blocks)
    if (!group) return refuse(`${blocks} blocks make no whole groups of ${scheme}; give another --blocks.`)
    const loading = survivorLoading(group, loadRatio, lost)
    const usable = usableRatio(group)
    return {
      ok: true,
      value: {
        installedCount: group.installedCount,
        neededCount: group.neededCount,
        usableRatio: usable,
        isWithinUsable: loadRatio <= usable + 1e-9,
        lostCount: lost,
        /** `null` where nothing is left to carry the load. */
        survivorLoadRatio: Number.isFinite(loading) ? loading : null,
        holds: loading <= limit + 1e-9,
      },
    }
  },
})

/** The group of a scheme with just so many units, if there is one. */
function groupOf(
  scheme: Exclude<(typeof SCHEMES)[number], 'custom'>,
  blocks: number,
): RedundantGroup | undefined {
  // Needed is never less than half of what is installed, and the group grows with it: the first that reaches it decides.
  for (let needed = Math.max(1, Math.floor(blocks / 2)); needed <= blocks; needed++) {
    const group = groupFor(scheme, needed, 1)
    if (group.installedCount >= blocks) return group.installedCount === blocks ? group : undefined
  }
  return undefined
}
