import type { ReportDocument, StillRequest } from '../../shared/contract/reportDocument.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { dateOf } from '../../shared/time/calendar.ts'
import type { ViewName } from '../scene/camera/views.ts'
import { createSceneController, type SceneController } from '../scene/sceneController.ts'

/** Renderings averaged a still: enough for soft shadows and clean edges on paper. */
const SAMPLES = 8

/** Pictures of the milestones as files, pixels. */
const MILESTONE_STILL = { width: 1920, height: 1080 }

/** Every still that a report asks for, in the order of its pages. */
export function listStills({ sections }: ReportDocument): StillRequest[] {
  return sections.flatMap((section) => {
    switch (section.kind) {
      case 'cover':
        return [section.hero]
      case 'phasing':
        return section.steps.map(({ still }) => still)
      case 'density':
        return [section.still]
      case 'summary':
      case 'site-plan':
      case 'capacity':
      case 'power-chain':
      case 'cooling':
      case 'schedule':
      case 'cost':
      case 'portfolio':
      case 'contracts':
      case 'risk':
      case 'reported':
      case 'findings':
      case 'assumptions':
      case 'sources':
      case 'method':
        return []
    }
  })
}

export interface MilestoneStill {
  /** `2025-11-03-agreement-announced`. */
  name: string
  day: number
}

/** A building filling up is one picture among many; its first load has one. */
const BUILDING_FULL = /^modelled-.*-full$/

/** One picture a day on which something of the plan happens, named by the first thing that does. */
export function listMilestoneStills({ milestones, startDate, dayCount }: SimulationResult): MilestoneStill[] {
  const within = milestones.filter(({ id, day }) => day >= 0 && day < dayCount && !BUILDING_FULL.test(id))
  const firstOfDay = within.filter(
    ({ day }, index) => within.findIndex((other) => Math.floor(other.day) === Math.floor(day)) === index,
  )
  return firstOfDay
    .map(({ name, day }) => ({ name: `${dateOf(startDate, day)}-${slug(name)}`, day: Math.floor(day) }))
    .sort((a, b) => a.day - b.day)
}

/** A name as a part of a file's name: lower-case letters and digits joined by hyphens. */
function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['milestone']
  return words.join('-').slice(0, 60).replace(/-$/, '')
}

/** A scene that draws pictures and is never shown. */
export interface StillPainter {
  /** For a page, as a JPEG: it goes into the PDF as it is, at a tenth of the size. */
  paint: (request: StillRequest) => Promise<Blob>
  /** For a file, as a PNG. */
  paintMilestone: (still: MilestoneStill) => Promise<Blob>
  dispose: () => void
}

export function createStillPainter(result: SimulationResult): StillPainter {
  const scene: SceneController = createSceneController({
    canvas: document.createElement('canvas'),
    theme: 'paper',
  })
  scene.setResult(result)
  return {
    paint: async ({ day, view, overlay, widthPx, heightPx }) => {
      scene.setOverlay(overlay)
      const png = await scene.captureStill({
        day,
        // The report names views as the scene does; an unknown one throws there.
        view: view as ViewName,
        width: widthPx,
        height: heightPx,
        samples: SAMPLES,
      })
      return asJpeg(png)
    },
    paintMilestone: ({ day }) => {
      scene.setOverlay('stage')
      return scene.captureStill({ day, view: 'hero', ...MILESTONE_STILL, samples: SAMPLES })
    },
    dispose: () => scene.dispose(),
  }
}

const JPEG_QUALITY = 0.93

async function asJpeg(png: Blob): Promise<Blob> {
  const picture = await createImageBitmap(png)
  const sheet = new OffscreenCanvas(picture.width, picture.height)
  const context = sheet.getContext('2d')
  if (!context) throw new Error('no 2D canvas to write the picture on')
  context.drawImage(picture, 0, 0)
  picture.close()
  return sheet.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
}
