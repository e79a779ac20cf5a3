import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Catalog } from '../catalog/catalog.ts'

/** The bundled catalog, once something is to be chosen from it; `null` before. Never part of the document. */
export type CatalogStore = StoreApi<{ catalog: Catalog | null }>

export function createCatalogStore(): CatalogStore {
  return createStore<{ catalog: Catalog | null }>()(() => ({ catalog: null }))
}
