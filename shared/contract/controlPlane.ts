import { z } from 'zod'
import { catalogSchema } from '../catalog/catalog.ts'
import { weatherSpecSchema } from '../scenario/weather.ts'
import { validationTableSchema } from './validationTable.ts'

/**
 * Requests from a window to the main process: dialogs, files, exports. One channel, one table; the receiver parses
 * both what is asked and, in the window, what is answered. Scenarios cross as unparsed JSON and are parsed in full by
 * `parseScenario` where they arrive.
 */
const scenarioJson = z.record(z.string(), z.unknown())
const handle = z.string().min(1).max(80)
const fileName = z.string().min(1).max(260)

export const problemSchema = z.object({ code: z.string(), message: z.string(), path: z.string().optional() })
export type Problem = z.infer<typeof problemSchema>

/** A document as main hands it over. `handle` stands for a path that only main knows; `null` for a bundled example. */
export const openedDocumentSchema = z.object({
  scenario: scenarioJson,
  handle: handle.nullable(),
  fileName: fileName.nullable(),
  /** Restored from an autosave: not what stands in the file. */
  isRestored: z.boolean(),
})
export type OpenedDocument = z.infer<typeof openedDocumentSchema>

export const openOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), document: openedDocumentSchema }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('problem'), problem: problemSchema }),
])
export type OpenOutcome = z.infer<typeof openOutcomeSchema>

export const saveOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), handle, fileName }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('problem'), problem: problemSchema }),
])
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>

const validationOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), table: validationTableSchema }),
  z.object({ kind: z.literal('problem'), problem: problemSchema }),
])

/** The bundled catalog; what a plan uses of it is copied into the plan. */
const catalogOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), catalog: catalogSchema }),
  z.object({ kind: z.literal('problem'), problem: problemSchema }),
])

/** Hours read from a weather file, and what had to be mended, one sentence a line of the file. */
const weatherOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    weather: weatherSpecSchema,
    notes: z.array(z.string()),
    furtherNoteCount: z.int().nonnegative(),
  }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('problem'), problem: problemSchema }),
])
export type WeatherOutcome = z.infer<typeof weatherOutcomeSchema>

const exampleSchema = z.object({ id: z.string(), name: z.string(), summary: z.string() })
export type Example = z.infer<typeof exampleSchema>

/** `null` follows the system. */
export const themeChoiceSchema = z.enum(['paper', 'night']).nullable()

const none = z.object({})
const nothing = z.null()

export const controlPlane = {
  /** The document to show first: a file given by the system, a restored autosave, or the default example. */
  start: {
    ask: none,
    answer: z.object({
      outcome: openOutcomeSchema,
      version: z.string(),
      offersRestore: z.boolean(),
      /** As chosen when the app last ran. */
      theme: themeChoiceSchema,
      /** Names the kept answer to this very document under `app://ui/answers/`; null where the engine has to work it out. */
      keptAnswer: z.string().max(80).nullable(),
    }),
  },
  listExamples: { ask: none, answer: z.array(exampleSchema) },
  openExample: { ask: z.object({ id: z.string().max(80) }), answer: openOutcomeSchema },
  /** Shows the system's dialog. */
  openFile: { ask: none, answer: openOutcomeSchema },
  /** Opens what an autosave kept after a crash. */
  restoreAutosave: { ask: none, answer: openOutcomeSchema },
  /** `handle: null` asks for a place with the system's dialog. */
  saveFile: {
    ask: z.object({ scenario: scenarioJson, handle: handle.nullable(), suggestedName: fileName }),
    answer: saveOutcomeSchema,
  },
  autosave: { ask: z.object({ scenario: scenarioJson, handle: handle.nullable() }), answer: nothing },
  /** The document is in its file, or was given up: nothing to restore. */
  clearAutosave: { ask: none, answer: nothing },
  /** What the window's title and close button need to know. */
  setDocumentState: {
    ask: z.object({
      title: z.string().max(300),
      isDirty: z.boolean(),
      undoLabel: z.string().nullable(),
      redoLabel: z.string().nullable(),
    }),
    answer: nothing,
  },
  /** What the menu's check marks show; the theme is remembered for the next start. */
  setViewState: {
    ask: z.object({
      theme: themeChoiceSchema,
      overlay: z.string().max(40),
      openPanels: z.array(z.string().max(40)).max(20),
      isLooping: z.boolean(),
    }),
    answer: nothing,
  },
  /** Asks for an engine port; it arrives as a window message (see `enginePort.ts`). */
  connectEngine: { ask: none, answer: nothing },
  /** Prints the report of a scenario to a PDF file; resolves when the file stands, was cancelled, or failed. */
  exportReport: {
    ask: z.object({ scenario: scenarioJson, suggestedName: fileName }),
    answer: saveOutcomeSchema,
  },
  /** The model held to published cases. */
  readValidation: { ask: none, answer: validationOutcomeSchema },
  readCatalog: { ask: none, answer: catalogOutcomeSchema },
  /** Asks for a weather file (EPW) with the system's dialog and reads it. */
  importWeather: { ask: none, answer: weatherOutcomeSchema },
  cancelReport: { ask: none, answer: nothing },
  /** Shows a file that main wrote in the system's file manager. */
  revealFile: { ask: z.object({ handle }), answer: nothing },
  /** The close was held for unsaved changes and is now settled. */
  settleClose: { ask: z.object({ mayClose: z.boolean() }), answer: nothing },
} as const

export type ControlMethod = keyof typeof controlPlane
export type Ask<M extends ControlMethod> = z.input<(typeof controlPlane)[M]['ask']>
export type Answer<M extends ControlMethod> = z.output<(typeof controlPlane)[M]['answer']>

/** What the menu, the system or main itself asks of the window. */
export const MENU_COMMANDS = [
  'open',
  'save',
  'save-as',
  'export-report',
  'undo',
  'redo',
  'set-baseline',
  'clear-baseline',
  'play',
  'view-model',
  'view-portfolio',
  'view-contracts',
  'view-risk',
  'story',
  'frame-all',
  'focus',
  'camera-plan',
  'camera-model',
  'camera-elevation',
  'isolate',
  'map',
  'follow-path',
  'keep-view',
  'mouse-orbit',
  'mouse-map',
  'mouse-cad',
  'theme',
  'theme-paper',
  'theme-night',
  'theme-system',
  'overlay-stage',
  'overlay-rack-power',
  'overlay-cooling',
  'overlay-liquid-share',
  'overlay-tenant',
  'overlay-supply-temperature',
  'overlay-redundancy',
  'overlay-critical-path',
  'overlay-confidence',
  'toggle-tree',
  'toggle-inspector',
  'toggle-findings',
  'go-to-start',
  'go-to-end',
  'go-to-date',
  'add-note',
  'toggle-loop',
  'validation',
  'shortcuts',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/** Main to window, one way. */
export const mainEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('menu'), command: z.enum(MENU_COMMANDS) }),
  z.object({ type: z.literal('open-example'), id: z.string() }),
  /** A file was opened from outside: double click, argument, recent list. */
  z.object({ type: z.literal('opened'), outcome: openOutcomeSchema }),
  z.object({ type: z.literal('report-progress'), step: z.string(), fraction: z.number() }),
  /** Saves, then answers `settleClose`. */
  z.object({ type: z.literal('save-before-close') }),
])
export type MainEvent = z.infer<typeof mainEventSchema>

/** What the preload script offers a window as `window.rackrise`: forwarding, nothing else. */
export interface RackriseBridge {
  invoke: (method: string, ask: unknown) => Promise<unknown>
  onEvent: (listener: (event: unknown) => void) => () => void
}
