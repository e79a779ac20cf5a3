import type { Catalog } from '../../../shared/catalog/catalog.ts'

type Entry<K extends keyof Catalog> = NonNullable<Catalog[K]>[number] & { id: string }

/** Finds equipment by id; a missing id is a bug upstream, for references are checked before a scenario gets here. */
export class Lookup {
  private readonly byKey = new Map<string, unknown>()

  constructor(equipment: Catalog) {
    for (const [kind, entries] of Object.entries(equipment)) {
      for (const entry of entries ?? []) this.byKey.set(`${kind}/${entry.id}`, entry)
    }
  }

  find<K extends keyof Catalog>(kind: K, id: string): Entry<K> {
    const entry = this.byKey.get(`${kind}/${id}`)
    if (!entry) throw new Error(`The scenario names "${id}", which is not among its equipment.${kind}.`)
    return entry as Entry<K>
  }

  findOptional<K extends keyof Catalog>(kind: K, id: string | null): Entry<K> | null {
    return id === null ? null : this.find(kind, id)
  }
}
