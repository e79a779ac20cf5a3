/**
 * Who may import whom. One direction only, type imports count, no cycles.
 * test/architecture/importRules.test.ts shows each rule biting.
 */

/** The folders of shared/, each allowed to import only those before it. */
const sharedOrder = ['units', 'time', 'catalog', 'scenario', 'results', 'contract', 'state']

const anyPackage = '(^|/)node_modules/'
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`
const electronApi = packages('electron')
const react = packages('react', 'react-dom', '@react-three/fiber')
const three = packages('three', '@react-three/fiber')

/** Code in `from` may import from our own tree only what matches `allowed`. */
const onlyWithinTree = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(shared|electron|renderer|test|assets)/', pathNot: allowed },
})

const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never('no-cycles', {}, { circular: true }, 'A cycle has no bottom to start reading from.'),
    never('resolvable', {}, { couldNotResolve: true }, 'The file or package is not there.'),

    ...sharedOrder.map((folder, index) =>
      onlyWithinTree(
        `shared-${folder}`,
        `^shared/${folder}/`,
        `^shared/(${sharedOrder.slice(0, index + 1).join('|')})/`,
        `shared/ is one line, ${sharedOrder.join(' <- ')}; each imports leftwards only.`,
      ),
    ),
    never(
      'shared-packages',
      { path: '^shared/' },
      { path: anyPackage, pathNot: '(^|/)node_modules/(zod/|zustand/(esm/)?vanilla)' },
      'shared/ runs in every process: zod and zustand/vanilla only.',
    ),
    never(
      'no-node-outside-electron',
      { path: '^(shared|electron/model|renderer)/' },
      { dependencyTypes: ['core'] },
      'Neither plain nor browser code has Node under it.',
    ),

    onlyWithinTree(
      'model',
      '^electron/model/',
      '^(electron/model|shared/(units|time|catalog|scenario|results))/',
      'The model reads a scenario and a catalog and returns results; it knows no transport, file or window.',
    ),
    never(
      'model-packages',
      { path: '^electron/model/' },
      { path: anyPackage },
      'The model is arithmetic of its own; a library in it is a decision to write down here.',
    ),
    onlyWithinTree(
      'electron',
      '^electron/(?!model/)',
      '^(electron/|assets/|shared/(?!state/))',
      'The processes share everything but the stores, which belong to the renderer.',
    ),
    never(
      'electron-api',
      { pathNot: '^(electron/(main|preload)|test)/|^electron/dev/[^/]+\\.mjs$' },
      { path: electronApi },
      'Only main and preload talk to Electron (and the two small apps of dev/); everything else runs without it.',
    ),
    never(
      'model-behind-engine',
      { path: '^electron/(main|preload)/' },
      { path: '^electron/model/' },
      'The model runs in the engine process; main hands out ports and computes nothing.',
    ),

    onlyWithinTree('ui', '^renderer/ui/', '^renderer/ui/', 'ui/ knows nothing of data centers.'),
    onlyWithinTree(
      'bridge',
      '^renderer/bridge/',
      '^(renderer/bridge|shared)/',
      'bridge/ joins messages to stores, and sees neither panels nor scene.',
    ),
    onlyWithinTree(
      'charts',
      '^renderer/charts/',
      '^(renderer/charts|shared)/',
      'charts/ draws what it is given, on paper and on the screen.',
    ),
    ...['panels', 'timeline', 'report'].map((folder) =>
      onlyWithinTree(
        folder,
        `^renderer/${folder}/`,
        `^(renderer/(${folder}|ui|charts)|shared|assets)/`,
        `${folder}/ reads the stores and draws with ui/; the scene and the bridge are the app's to connect.`,
      ),
    ),
    onlyWithinTree(
      'views',
      '^renderer/views/',
      '^(renderer/(views|panels|charts|ui)|shared|assets)/',
      'views/ reads the stores and draws with charts/; words and read-outs of the day it shares with panels/.',
    ),
    onlyWithinTree(
      'scene',
      '^renderer/scene/',
      '^(renderer/scene|shared|assets)/',
      'The scene is drawn from results, by day and camera alone.',
    ),
    never(
      'react-in-viewport-only',
      { path: '^renderer/scene/', pathNot: '^renderer/scene/Viewport\\.tsx$' },
      { path: react },
      'The scene is plain three.js; React touches it in Viewport.tsx only.',
    ),
    never(
      'three-in-scene-only',
      { path: '^renderer/', pathNot: '^renderer/(scene|app)/' },
      { path: three },
      'What draws in 3D lives in scene/.',
    ),
    onlyWithinTree('renderer', '^renderer/', '^(renderer|shared|assets)/', 'The renderer is a web page.'),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: anyPackage },
    exclude: { path: '(^|/)(dist|out|release|test-results|coverage)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
}
