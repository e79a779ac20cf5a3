import { z } from 'zod'
import {
  groupFor,
  survivorLoading,
  usableRatio,
  type RedundantGroup,
} from '../../model/components/feedRedundancy.ts'
import { component, number, optional, otherwise, refuse, whole, type Field } from './component.ts'

const SCHEMES = ['N', 'N+1', '2N', '3N/2', '4N/3', 'block', 'custom'] as const
type Scheme = (typeof SCHEMES)[number]

/** `8-to-make-6`: of eight blocks six carry the load; `4+1`: one more than the four that do. */
const SHAPE = /^(?:(\d{1,5})-to-make-(\d{1,5})|(\d{1,5})\+(\d{1,5}))$/
const SCHEME_WORDS = `${SCHEMES.join(', ')}, or a shape like 8-to-make-6 or 4+1`

const scheme: Field<string> = {
  schema: z.string().refine((text) => isNamed(text) || SHAPE.test(text)),
  option: 'text',
  description: `scheme: ${SCHEME_WORDS}`,
  must: `one of ${SCHEME_WORDS}`,
}

export const redundancy = component({
  name: 'redundancy',
  summary: 'what a redundant group may carry, and what its survivors carry after failures',
  fields: {
    scheme,
    blocks: optional(whole(1, 100_000, 'units or blocks installed (default: one group of the scheme)')),
    needed: optional(whole(1, 100_000, 'custom: units that carry the load')),
    loadRatio: optional(
      number(0, 10, 'load over everything installed, before the failures (default: what may be used)'),
    ),
    lost: otherwise(whole(0, 100_000, 'units that fail'), 1),
    limit: otherwise(number(0.1, 2, 'continuous limit of a survivor, a share of its rating'), 1),
  },
  evaluate: (input) => {
    const { scheme, needed, lost, limit } = input
    if ((scheme === 'custom') !== (needed !== undefined)) {
      return refuse('--needed goes with --scheme custom, and only with it.')
    }
    if (scheme === 'custom' && input.blocks === undefined) return refuse('Custom schemes need --blocks.')
    const blocks = input.blocks ?? smallestGroup(scheme)
    if (lost > blocks)
      return refuse(`Of ${blocks} blocks ${lost} cannot fail; give --lost from 0 to ${blocks}.`)
    if (needed !== undefined && needed > blocks) {
      return refuse(`${needed} of ${blocks} blocks cannot be needed; give --needed from 1 to ${blocks}.`)
    }
    const group =
      needed !== undefined
        ? { installedCount: blocks, neededCount: needed }
        : isNamed(scheme)
          ? groupOf(scheme, blocks)
          : wholeGroups(shapeOf(scheme), blocks)
    if (!group) return refuse(`${blocks} blocks make no whole groups of ${scheme}; give another --blocks.`)
    const usable = usableRatio(group)
    const loadRatio = input.loadRatio ?? usable
    const loading = survivorLoading(group, loadRatio, lost)
    return {
      ok: true,
      value: {
        installedCount: group.installedCount,
        neededCount: group.neededCount,
        usableRatio: usable,
        loadRatio,
        isWithinUsable: loadRatio <= usable + 1e-9,
        lostCount: lost,
        /** `null` where nothing is left to carry the load. */
        survivorLoadRatio: Number.isFinite(loading) ? loading : null,
        holds: loading <= limit + 1e-9,
      },
    }
  },
})

function isNamed(text: string): text is Scheme {
  return SCHEMES.some((name) => name === text)
}

function shapeOf(text: string): RedundantGroup {
  const [, installed, makes, base, spare] = SHAPE.exec(text) ?? []
  return installed !== undefined
    ? { installedCount: Number(installed), neededCount: Number(makes) }
    : { installedCount: Number(base) + Number(spare), neededCount: Number(base) }
}

function smallestGroup(scheme: string): number {
  if (!isNamed(scheme)) return shapeOf(scheme).installedCount
  if (scheme === 'custom') return 0
  // A catcher stands behind four blocks; other groups are whole with the first unit.
  return groupFor(scheme, scheme === 'block' ? 4 : 1, 1).installedCount
}

function wholeGroups(shape: RedundantGroup, blocks: number): RedundantGroup | undefined {
  const count = blocks / shape.installedCount
  const isWhole =
    Number.isInteger(count) && shape.neededCount > 0 && shape.neededCount <= shape.installedCount
  return isWhole ? { installedCount: blocks, neededCount: count * shape.neededCount } : undefined
}

/** The group of a scheme with just so many units, if there is one. */
function groupOf(scheme: Scheme, blocks: number): RedundantGroup | undefined {
  if (scheme === 'custom') return undefined
  // Needed is never less than half of what is installed, and the group grows with it: the first that reaches it decides.
  for (let needed = Math.max(1, Math.floor(blocks / 2)); needed <= blocks; needed++) {
    const group = groupFor(scheme, needed, 1)
    if (group.installedCount >= blocks) return group.installedCount === blocks ? group : undefined
  }
  return undefined
}
