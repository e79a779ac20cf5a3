import type { Theme } from '../../shared/state/viewStore.ts'

/** Surfaces of the model. The place in this list is the palette number an instance or a vertex carries. */
export const SURFACES = [
  'table',
  'board',
  'card',
  'cardShade',
  'slab',
  'ground',
  'road',
  'steel',
  'machine',
  'machineDark',
  'glass',
  'sheet',
  'tree',
  'earth',
  'plant',
  'works',
  'figure',
  'wire',
  'rack',
  'rackDark',
  'lamp',
  'pool',
  'accent',
  'trunk',
  'lawn',
  'paving',
  'gravel',
] as const
export type Surface = (typeof SURFACES)[number]

export function surfaceIndex(surface: Surface): number {
  return SURFACES.indexOf(surface)
}

/** Height of the model's sun. */
export const SUN_ELEVATION_RAD = (41 * Math.PI) / 180

/** Hex colours (sRGB) of one theme and the strength of its light. */
export interface SceneTheme {
  surfaces: Record<Surface, string>
  /** planned, construction, installed, commissioning, live, retired. */
  stages: readonly [string, string, string, string, string, string]
  /** Light inside live rooms and lamps. */
  warm: string
  ink: string
  inkAlpha: number
  gridAlpha: number
  /** Light from the sun and from the sky above and the ground below, as shares of full white. */
  sun: readonly [number, number, number]
  sky: readonly [number, number, number]
  bounce: readonly [number, number, number]
  /** 0 by day, 1 by night: lamps and live halls light up. */
  night: number
  /** Highlight of selection and hover. */
  select: string
  hover: string
}

const PAPER: SceneTheme = {
  surfaces: {
    table: '#e4ddd0',
    board: '#f4f1ea',
    card: '#fbf9f4',
    cardShade: '#e9e4d9',
    slab: '#e3ded3',
    ground: '#ebe6da',
    road: '#d9d4c9',
    steel: '#b9b5ac',
    machine: '#efece4',
    machineDark: '#c4bfb4',
    glass: '#d4dcdd',
    sheet: '#fdfcf8',
    tree: '#dcdecf',
    earth: '#d8c7a8',
    plant: '#f1eee7',
    works: '#d99a2b',
    figure: '#4c4a46',
    wire: '#55524c',
    rack: '#e9e6df',
    rackDark: '#6f6d69',
    lamp: '#ffffff',
    pool: '#ffd9a0',
    accent: '#d55e00',
    trunk: '#a89f8d',
    lawn: '#dde1cb',
    paving: '#f3f0e8',
    gravel: '#e2ddcf',
  },
  stages: ['#b8b2a6', '#cc9418', '#76838f', '#4f9a98', '#0e5f66', '#cfcac0'],
  warm: '#ffb347',
  ink: '#3a3733',
  inkAlpha: 0.62,
  gridAlpha: 0.1,
  sun: [0.66, 0.625, 0.56],
  sky: [0.57, 0.59, 0.62],
  bounce: [0.46, 0.44, 0.4],
  night: 0,
  select: '#d55e00',
  hover: '#56b4e9',
}

const NIGHT: SceneTheme = {
  surfaces: {
    table: '#12171f',
    board: '#1b222c',
    card: '#3a4451',
    cardShade: '#2d3641',
    slab: '#2a323c',
    ground: '#222a34',
    road: '#2a313a',
    steel: '#566170',
    machine: '#444f5c',
    machineDark: '#2f3843',
    glass: '#33404c',
    sheet: '#435060',
    tree: '#34454a',
    earth: '#3a342b',
    plant: '#444f5c',
    works: '#c98a2b',
    figure: '#aab4c0',
    wire: '#7d8997',
    rack: '#3b4653',
    rackDark: '#161c24',
    lamp: '#ffffff',
    pool: '#ffc27a',
    accent: '#e69f00',
    trunk: '#2b2c2b',
    lawn: '#1c2a2a',
    paving: '#252d38',
    gravel: '#202730',
  },
  stages: ['#5b6675', '#b87f22', '#7f8d9b', '#4fb0ab', '#1f8f92', '#39424d'],
  warm: '#ffc169',
  ink: '#8fa0b4',
  inkAlpha: 0.3,
  gridAlpha: 0.06,
  sun: [0.5, 0.58, 0.72],
  sky: [0.5, 0.56, 0.68],
  bounce: [0.3, 0.33, 0.38],
  night: 1,
  select: '#e69f00',
  hover: '#56b4e9',
}

export const SCENE_THEMES: Record<Theme, SceneTheme> = { paper: PAPER, night: NIGHT }

/** How much of its light the table keeps far from the boards. */
export const TABLE_EDGE_SHADE = 0.78

/** Light on open level ground, shares of full white. */
export function litFlat({ sun, sky }: SceneTheme): [number, number, number] {
  const facing = Math.sin(SUN_ELEVATION_RAD)
  return [sky[0] + sun[0] * facing, sky[1] + sun[1] * facing, sky[2] + sun[2] * facing]
}
