import type { FieldMaker } from './overlayField.ts'
import { MOST_CATEGORIES } from './categories.ts'

/** For whom a hall's capacity is set apart; those beyond the colours that can be told apart share the last. */
export const tenants: FieldMaker = ({ halls }) => {
  const all = [...new Set(halls.map((hall) => hall.tenantId))]
  if (all.length === 0) return null
  const ids = all.length > MOST_CATEGORIES ? [...all.slice(0, MOST_CATEGORIES - 1), 'others'] : all
  return {
    title: 'Separate capacity',
    scale: { kind: 'category', names: ids, ids },
    stepDays: 0,
    ofRow: null,
    ofHall: (hall) => Math.min(all.indexOf(halls[hall]?.tenantId ?? ''), MOST_CATEGORIES - 1),
    ofBuilding: null,
    isLiveOnly: false,
  }
}
