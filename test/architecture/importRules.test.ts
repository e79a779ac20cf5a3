import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The smallest tree in which every import below resolves. */
const ground = {
  'shared/units/power.ts': 'export const kilo = 1000',
  'shared/state/playhead.ts':
    "import { createStore } from 'zustand/vanilla'\nvoid createStore\nexport const day = 0",
  'shared/scenario/schema.ts': "import { z } from 'zod'\nvoid z",
  'electron/model/simulate.ts': "import '../../shared/units/power.ts'",
  'electron/files/readScenario.ts':
    "import { readFileSync } from 'node:fs'\nimport '../../shared/scenario/schema.ts'\nvoid readFileSync",
  'electron/cli/report.ts': "import '../model/simulate.ts'\nimport '../files/readScenario.ts'",
  'renderer/bridge/engineClient.ts': "import '../../shared/state/playhead.ts'",
  'electron/main/index.ts': "import { app } from 'electron'\nvoid app",
  'renderer/ui/Button.tsx': "import { memo } from 'react'\nvoid memo",
  'renderer/scene/Viewport.tsx': "import { Canvas } from '@react-three/fiber'\nvoid Canvas",
  'renderer/scene/sceneController.ts': "import { Scene } from 'three'\nvoid Scene",
  'renderer/panels/Inspector.tsx': "import '../ui/Button.tsx'\nimport '../../shared/state/playhead.ts'",
  'renderer/app/App.tsx': "import '../panels/Inspector.tsx'\nimport '../scene/Viewport.tsx'",
}

/** One forbidden import each: the rule that catches it, the file it stands in, the line. */
const trespasses: [rule: string, file: string, source: string][] = [
  ['no-cycles', 'shared/units/ring.ts', "import './ringBack.ts'"],
  ['resolvable', 'shared/units/lost.ts', "import './nowhere.ts'"],
  ['shared-units', 'shared/units/looksRight.ts', "import '../state/playhead.ts'"],
  ['shared-contract', 'shared/contract/keepsState.ts', "import '../state/playhead.ts'"],
  ['shared-units', 'shared/units/typeOnly.ts', "import type { day } from '../state/playhead.ts'"],
  ['shared-packages', 'shared/results/withReact.ts', "import 'react'"],
  ['shared-packages', 'shared/state/reactStore.ts', "import 'zustand'"],
  ['no-node-outside-electron', 'shared/scenario/readsDisk.ts', "import 'node:fs'"],
  ['no-node-outside-electron', 'electron/model/readsDisk.ts', "import 'node:fs'"],
  ['model', 'electron/model/opensFiles.ts', "import '../files/readScenario.ts'"],
  ['model', 'electron/model/readsPlayhead.ts', "import '../../shared/state/playhead.ts'"],
  ['model-packages', 'electron/model/usesLibrary.ts', "import 'd3-scale'"],
  ['electron', 'electron/cli/keepsState.ts', "import '../../shared/state/playhead.ts'"],
  ['electron', 'electron/reports/drawsReact.ts', "import '../../renderer/ui/Button.tsx'"],
  ['electron-api', 'electron/engineHost/opensWindow.ts', "import 'electron'"],
  ['model-behind-engine', 'electron/main/computes.ts', "import '../model/simulate.ts'"],
  ['ui', 'renderer/ui/knowsPower.tsx', "import '../../shared/units/power.ts'"],
  ['panels', 'renderer/panels/movesCamera.tsx', "import '../scene/sceneController.ts'"],
  ['timeline', 'renderer/timeline/usesPanel.tsx', "import '../panels/Inspector.tsx'"],
  ['report', 'renderer/report/drawsScene.tsx', "import '../scene/sceneController.ts'"],
  ['bridge', 'renderer/bridge/showsPanel.ts', "import '../panels/Inspector.tsx'"],
  ['scene', 'renderer/scene/asksPanel.ts', "import '../panels/Inspector.tsx'"],
  ['react-in-viewport-only', 'renderer/scene/component.tsx', "import 'react'"],
  ['three-in-scene-only', 'renderer/panels/Model.tsx', "import 'three'"],
  ['renderer', 'renderer/app/reachesModel.ts', "import '../../electron/model/simulate.ts'"],
]

const root = resolve(import.meta.dirname, '../..')
let tree: string
let violations: { from: string; rule: string }[]

beforeAll(async () => {
  const results = join(root, 'test-results')
  mkdirSync(results, { recursive: true })
  tree = mkdtempSync(join(results, 'importRules-'))
  const files = [
    ...Object.entries(ground),
    ...trespasses.map(([, file, source]) => [file, source] as const),
    ['shared/units/ringBack.ts', "import './ring.ts'"] as const, // the other half of the ring
  ]
  for (const [file, source] of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), `${source}\nexport {}\n`)
  }
  const config = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'))
  const { exclude: _, cache: __, ...options } = config as IConfiguration['options'] & object
  const { output } = await cruise(['shared', 'electron', 'renderer'], { ...options, baseDir: tree })
  violations = (output as ICruiseResult).summary.violations.map(({ from, rule }) => ({
    from,
    rule: rule.name,
  }))
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('the import table', () => {
  it.each(trespasses)('rule %s stops %s', (rule, file) => {
    expect(violations.filter((violation) => violation.from === file)).toContainEqual({ from: file, rule })
  })

  it('lets the imports of the design through', () => {
    expect(violations.filter(({ from }) => from in ground)).toEqual([])
  })
})
