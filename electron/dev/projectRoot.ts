import { resolve } from 'node:path'

/** The checkout: the folder that holds package.json. */
export const projectRoot = resolve(import.meta.dirname, '../..')
