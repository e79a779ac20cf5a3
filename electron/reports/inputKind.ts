import type { Assumption } from '../../shared/results/result.ts'
import { sentence } from './wording.ts'

/** Parts of a document, by their path with the ids left out, in the words they are read with; longer paths first. */
const KINDS: readonly (readonly [path: string, words: string])[] = [
  ['campuses/buildings/halls/rackGroups', 'Rack groups'],
  ['campuses/buildings/halls', 'Halls'],
  ['campuses/buildings', 'Buildings'],
  ['campuses/gridTranches', 'Grid tranches'],
  ['campuses/trainingSwings', 'Training swings'],
  ['campuses/fabric', 'Fabrics'],
  ['campuses/battery', 'Batteries on site'],
  ['campuses', 'Campuses'],
  ['commitments/tranches', 'Tranches of contracts'],
  ['commitments/option', 'Options of contracts'],
  ['commitments', 'Contracts'],
  ['deliveries', 'Deliveries'],
  ['supplyClaims', 'Claims of others on supply'],
  ['siteLinks', 'Data lines'],
  ['seedings', 'Data to seed'],
  ['cpuGoal', 'CPU goal'],
  ['outsideSites', 'Sites outside the plan'],
  ['placement', 'Rules of placement'],
  ['risk/register', 'Risk register'],
  ['risk/uncertainties', 'Uncertain durations'],
  ['risk/commonCauses', 'Common causes'],
  ['risk/rework', 'Rework'],
  ['risk', 'Cost of delay'],
]

/** Kinds of equipment whose name is not plain from their key. */
const EQUIPMENT: Readonly<Record<string, string>> = {
  upsTypes: 'UPS types',
  cdus: 'Coolant distribution units',
}

export interface InputKind {
  /** `Halls`; a piece of equipment stands under its own name. */
  kind: string
  /** `Halls`; equipment by what it is: `Rack types`. */
  group: string
  isEquipment: boolean
}

/** What an input belongs to, from its path in the register. */
export function kindOf({ path, label }: Assumption): InputKind {
  const [head = '', kind = ''] = path.split('/')
  if (head === 'equipment') {
    const group = EQUIPMENT[kind] ?? spaced(kind)
    const owner = label.slice(0, Math.max(0, label.lastIndexOf(': ')))
    return { kind: owner === '' ? group : owner, group, isEquipment: true }
  }
  const found = KINDS.find(([known]) => isUnder(path, known))
  const words = found?.[1] ?? spaced(head)
  return { kind: words, group: words, isEquipment: false }
}

/** Whether a path has these parts in this order, ids between them or not. */
function isUnder(path: string, known: string): boolean {
  const parts = path.split('/')
  let at = -1
  return known.split('/').every((part, index) => {
    at = index === 0 ? (parts[0] === part ? 0 : -1) : parts.indexOf(part, at + 1)
    return at >= 0
  })
}

const spaced = (key: string): string => sentence(key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
