import { chiller } from './chiller.ts'
import type { Component } from './component.ts'
import { fabric } from './fabric.ts'
import { psychro } from './psychro.ts'
import { redundancy } from './redundancy.ts'
import { tower } from './tower.ts'
import { transformer } from './transformer.ts'
import { ups } from './ups.ts'

/** What `rackrise evaluate` knows. */
export const components: readonly Component[] = [
  chiller,
  ups,
  transformer,
  tower,
  psychro,
  fabric,
  redundancy,
]
