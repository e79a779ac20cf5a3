import type { RackType } from '../../../shared/catalog/rackType.ts'
import type { RowTable } from '../../../shared/results/rowTable.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type {
  SwingPower,
  SwingResult,
  SwingStep,
  SwingTimeline,
  SwingWave,
} from '../../../shared/results/swing.ts'
import type { TrainingSwings } from '../../../shared/scenario/cluster.ts'
import { rackDraw } from '../itLoad/rackPower.ts'
import type { CampusPlan, HallPlan, Plan } from '../plan/plan.ts'
import {
  jobPowerAt,
  meanRatio,
  swingFigures,
  usualTraining,
  type Smoothing,
  type SwingShape,
} from './jobLoad.ts'
import { smoothPower, traceSmoothed, type SmoothedPower } from './smoothPower.ts'

/** Nothing between the job and the grid. */
const UNSMOOTHED: Smoothing = { storeJ: 0, floorRatio: 0, rampPerS: 1e6 }

/** The job of a campus: its shape, what smooths it in the racks, and its batteries. */
interface Job {
  shape: SwingShape
  smoothing: Smoothing
  isGiven: boolean
  rampLimitMwPerS: number | null
  batteryMw: number
  batteryMwh: number
}

/** Training racks of one type that swing together. */
interface Part {
  rackType: RackType
  /** All of them computing, MW. */
  computeMw: number
}

/** What a training job asks of racks, halls, buildings and campuses. */
export interface Swings {
  swings: SwingResult[]
  waves: SwingWave[]
  timelines: SwingTimeline[]
}

/**
 * Swings of every rack type, hall, building and campus that trains, every rack live; one cycle of each campus to be drawn; and the
 * job of each campus as its racks go live.
 */
export function traceSwings(plan: Plan, rows: RowTable): Swings {
  const swings: SwingResult[] = []
  const waves: SwingWave[] = []
  const timelines: SwingTimeline[] = []
  const seen = new Set<RackType>()
  for (const campus of plan.campuses) {
    const job = jobOf(campus)
    const smooth = createSmoother(job)
    const all = campus.halls.flatMap((hall) => partsOf(hall, job.shape))
    const campusMw = sumMw(all)
    if (campusMw === 0) continue
    const judge = (level: SwingResult['level'], index: number, parts: readonly Part[]) => {
      if (parts.length > 0) swings.push(judgeSwing(level, index, parts, job, campusMw, smooth))
    }
    for (const part of campus.halls.flatMap((hall) => racksOf(hall, job.shape))) {
      if (seen.has(part.rackType)) continue
      seen.add(part.rackType)
      judge('rack', plan.rackTypes.indexOf(part.rackType), [part])
    }
    for (const hall of campus.halls) judge('hall', hall.index, partsOf(hall, job.shape))
    for (const building of campus.buildings) {
      judge(
        'building',
        building.index,
        building.halls.flatMap((hall) => partsOf(hall, job.shape)),
      )
    }
    judge('campus', campus.index, all)
    waves.push(drawWave(campus.index, all, job, campusMw))
    timelines.push({ campusIndex: campus.index, steps: followJob(campus, rows, job, smooth) })
  }
  return { swings, waves, timelines }
}

/** The job of a campus on every day on which training racks of it go live. */
function followJob(campus: CampusPlan, rows: RowTable, job: Job, smooth: Smoother): SwingStep[] {
  const first = campus.halls[0]?.index ?? 0
  const partsByHall = campus.halls.map((hall) => racksOf(hall, job.shape))
  const arrivals: { day: number; rackType: RackType; computeMw: number }[] = []
  for (let row = 0; row < rows.rowCount; row++) {
    const day = rows.liveDay[row] ?? NEVER_DAY
    if (rows.campusIndex[row] !== campus.index || day >= NEVER_DAY) continue
    const parts = partsByHall[(rows.hallIndex[row] ?? 0) - first] ?? []
    const part = parts.find(({ groupIndex }) => groupIndex === rows.groupIndex[row])
    if (!part) continue
    arrivals.push({ day, rackType: part.rackType, computeMw: (rows.count[row] ?? 0) * part.computeMw })
  }
  arrivals.sort((a, b) => a.day - b.day)
  const live = new Map<RackType, Part>()
  const steps: SwingStep[] = []
  arrivals.forEach(({ day, rackType, computeMw }, index) => {
    live.set(rackType, { rackType, computeMw: (live.get(rackType)?.computeMw ?? 0) + computeMw })
    if (arrivals[index + 1]?.day === day) return
    const parts = [...live.values()]
    const { raw, racksSmoothed, grid } = judgeSwing('campus', campus.index, parts, job, sumMw(parts), smooth)
    steps.push({ day, raw, racksSmoothed, grid })
  })
  return steps
}

function jobOf({ spec, battery }: CampusPlan): Job {
  const given = spec.trainingSwings
  const unitCount = spec.battery?.unitCount.value ?? 0
  return {
    shape: given ? shapeOf(given) : { ...usualTraining, surgeS: 0 },
    smoothing: given
      ? {
          storeJ: given.storeJPerAccelerator.value,
          floorRatio: given.floorRatio.value,
          rampPerS: given.rampRatioPerS.value,
        }
      : UNSMOOTHED,
    isGiven: given !== undefined,
    rampLimitMwPerS: given?.rampLimitMwPerS?.value ?? null,
    batteryMw: battery ? (unitCount * battery.ratedKw.value) / 1000 : 0,
    batteryMwh: battery ? (unitCount * battery.energyKwh.value) / 1000 : 0,
  }
}

/** A given job without its surges of milliseconds, which only a rack sees; held inside what a job can be: a checkpoint ends before the next, an edge is no longer than half a step. */
function shapeOf(given: TrainingSwings): SwingShape {
  const periodS = Math.max(0.01, given.stepS.value)
  const checkpointEveryS = Math.max(periodS, given.checkpointEveryS.value)
  return {
    periodS,
    computeRatio: given.computeRatio.value,
    commRatio: given.communicationRatio.value,
    checkpointRatio: given.checkpointRatio.value,
    checkpointEveryS,
    checkpointS: Math.min(given.checkpointS.value, checkpointEveryS),
    edgeS: Math.min(Math.max(1e-3, given.edgeS.value), periodS / 2),
    surgeRatio: 1,
    surgeS: 0,
  }
}

/** One rack of each training group, at what it draws while computing: its sustained power is the job's mean. */
function racksOf(hall: HallPlan, shape: SwingShape): (Part & { groupIndex: number })[] {
  const mean = meanRatio(shape)
  return hall.groups
    .filter(({ rackType, rackCount, spec }) => {
      return rackType.kind === 'accelerator' && rackCount > 0 && spec.workload === 'training'
    })
    .map(({ index, rackType, spec }) => {
      const { trainingKw, maxKw } = rackDraw(spec, rackType)
      return {
        groupIndex: index,
        rackType,
        computeMw: Math.min(maxKw, mean > 0 ? trainingKw / mean : maxKw) / 1000,
      }
    })
}

function partsOf(hall: HallPlan, shape: SwingShape): Part[] {
  const counts = hall.groups
    .filter(({ rackType, rackCount, spec }) => {
      return rackType.kind === 'accelerator' && rackCount > 0 && spec.workload === 'training'
    })
    .map(({ rackCount }) => rackCount)
  return racksOf(hall, shape).map((part, index) => ({
    ...part,
    computeMw: part.computeMw * (counts[index] ?? 0),
  }))
}

const sumMw = (parts: readonly Part[]) => parts.reduce((sum, { computeMw }) => sum + computeMw, 0)

type Smoother = (rackType: RackType) => SmoothedPower

/** A rack type's job through the racks' own store, for 1 MW computing; each type is run once. */
function createSmoother({ shape, smoothing }: Job): Smoother {
  const known = new Map<RackType, SmoothedPower>()
  return (rackType) => {
    const found =
      known.get(rackType) ?? smoothPower(shape, 1, smoothing, acceleratorW(rackType), stepSOf(shape))
    known.set(rackType, found)
    return found
  }
}

/** Computing power of one accelerator with its share of the rack, W. */
function acceleratorW(rackType: RackType): number {
  return (rackType.powerMaxKw.value * 1000) / Math.max(1, rackType.acceleratorCount.value)
}

/** Fine enough for the edges, and never more than some ten thousand steps. */
function stepSOf(shape: SwingShape): number {
  return Math.max(0.002, shape.periodS / 1000)
}

function judgeSwing(
  level: SwingResult['level'],
  index: number,
  parts: readonly Part[],
  job: Job,
  campusMw: number,
  smooth: Smoother,
): SwingResult {
  const computeMw = sumMw(parts)
  const raw = swingFigures(job.shape, computeMw)
  const none: SwingPower = { peakMw: 0, meanMw: 0, leastMw: 0, rampMwPerS: 0 }
  let burnt = 0
  const racksSmoothed = hasRackSmoothing(job)
    ? parts.reduce((sum, part) => {
        const { grid, burntRatio } = smooth(part.rackType)
        burnt += burntRatio * part.computeMw
        return {
          peakMw: sum.peakMw + grid.peakMw * part.computeMw,
          meanMw: sum.meanMw + grid.meanMw * part.computeMw,
          leastMw: sum.leastMw + grid.leastMw * part.computeMw,
          rampMwPerS: sum.rampMwPerS + grid.rampMwPerS * part.computeMw,
        }
      }, none)
    : powerOf(raw)
  const burntRatio = computeMw > 0 ? burnt / computeMw : 0
  // Energy is kept: what the racks take is what the job takes and what the floor burns.
  racksSmoothed.meanMw = raw.meanMw * (1 + burntRatio)
  return {
    level,
    index,
    raw: { ...powerOf(raw), peakMw: raw.peakMw * (level === 'rack' ? usualTraining.surgeRatio : 1) },
    racksSmoothed: powerOf(racksSmoothed),
    grid: throughBattery(racksSmoothed, job, computeMw / campusMw),
    checkpointMw: computeMw * job.shape.checkpointRatio,
    checkpointS: job.shape.checkpointS,
    checkpointEveryS: job.shape.checkpointEveryS,
    burntRatio,
    rampLimitMwPerS: level === 'campus' ? job.rampLimitMwPerS : null,
    isGiven: job.isGiven,
  }
}

const hasRackSmoothing = ({ smoothing }: Job) =>
  smoothing.storeJ > 0 || smoothing.floorRatio > 0 || smoothing.rampPerS < UNSMOOTHED.rampPerS

function powerOf({ peakMw, meanMw, leastMw, rampMwPerS }: SwingPower): SwingPower {
  return { peakMw, meanMw, leastMw, rampMwPerS }
}

/** Power a campus's batteries can give and take through a checkpoint: their rating, or their energy over its length where that is less. */
function batteryReachMw({ batteryMw, batteryMwh, shape }: Job): number {
  return Math.min(batteryMw, (batteryMwh * 3600) / Math.max(1, shape.checkpointS))
}

/**
 * Swings after batteries that take what stands above the mean and give what lacks below it, up to their power. What they leave ramps
 * in proportion.
 */
function throughBattery(power: SwingPower, job: Job, share: number): SwingPower {
  const reachMw = batteryReachMw(job) * share
  const peakMw = Math.max(power.meanMw, power.peakMw - reachMw)
  const leastMw = Math.min(power.meanMw, power.leastMw + reachMw)
  const swing = power.peakMw - power.leastMw
  return {
    peakMw,
    meanMw: power.meanMw,
    leastMw,
    rampMwPerS: swing > 0 ? (power.rampMwPerS * (peakMw - leastMw)) / swing : 0,
  }
}

/** Points of a drawn wave. */
const WAVE_POINTS = 240

/** Some steps of the job with a checkpoint at their end, raw and as the grid sees it. */
function drawWave(campusIndex: number, parts: readonly Part[], job: Job, computeMw: number): SwingWave {
  const { shape } = job
  const spanS = Math.min(
    shape.checkpointEveryS,
    Math.max(shape.checkpointS * 1.5, 6 * shape.periodS) + shape.checkpointS,
  )
  const fromS = shape.checkpointEveryS - spanS
  const reachMw = batteryReachMw(job)
  const [part] = [...parts].sort((a, b) => b.computeMw - a.computeMw)
  const smoothed =
    part && hasRackSmoothing(job)
      ? traceSmoothed(shape, job.smoothing, acceleratorW(part.rackType), stepSOf(shape))
      : (timeS: number) => jobPowerAt(shape, timeS)
  const meanMw = meanRatio(shape) * computeMw
  const wave: SwingWave = { campusIndex, timeS: [], rawMw: [], gridMw: [] }
  for (let i = 0; i < WAVE_POINTS; i++) {
    const timeS = (spanS * i) / (WAVE_POINTS - 1)
    // Just short of the next cycle, so that the last point still belongs to this one.
    const at = Math.min(fromS + timeS, shape.checkpointEveryS - 1e-6)
    const inRacksMw = smoothed(at) * computeMw
    wave.timeS.push(timeS)
    wave.rawMw.push(Math.min(1, jobPowerAt(shape, at)) * computeMw)
    const takenMw = Math.max(-reachMw, Math.min(reachMw, inRacksMw - meanMw))
    wave.gridMw.push(inRacksMw - takenMw)
  }
  return wave
}
