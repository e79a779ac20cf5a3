import type { Location } from '../../../shared/catalog/location.ts'
import { humidityRatioFromWetBulb, pressureAtElevationPa, relativeHumidityOf } from '../air/moistAir.ts'
import { smoothMonths } from './smoothMonths.ts'
import { monthOfDays, YEAR_DAYS, YEAR_HOURS, type WeatherYear } from './weatherYear.ts'

/** The hottest hour of the day, local time. */
const HOTTEST_HOUR = 15
/** Share of a dry-bulb swing that the wet bulb makes. assumed: dew point stays nearly level through a day. */
const WET_SWING = 0.35
/** Of an hour's spell of warmth, the wet bulb's share of unrelated weather. assumed. */
const OWN_WET_WEATHER = 0.35
const DESIGN_SHARE = 0.004

/** -1..1 through the day. */
const DAY_COURSE = Float64Array.from({ length: 24 }, (_, hour) =>
  Math.cos((hour - HOTTEST_HOUR) * (Math.PI / 12)),
)

/**
 * A year of hours from monthly normals and design values, for places without a weather file.
 *
 * Daily means follow the normals; days swing by how dry the air is; spells of a few days, the same series everywhere, are scaled until the
 * 0.4 % dry and wet bulb are the design values. Monthly means hold within 0.25 K. Marked `synthetic`: what it gives is `assumed`.
 */
export function syntheticYear(location: Location): WeatherYear {
  const dryMeans = location.dryBulbMonthlyC.value
  const wetMeans = location.wetBulbMonthlyC.value.map((wet, month) => Math.min(wet, dryMeans[month] ?? wet))
  const pressurePa = pressureAtElevationPa(location.elevationM)
  const spells = spellSeries(1)
  const wetSpells = mix(spells, spellSeries(2), OWN_WET_WEATHER)
  const dryDays = smoothMonths(dryMeans)
  const wetDays = smoothMonths(wetMeans)
  const swings = dryDays.map((dry, day) => swingK(dry - (wetDays[day] ?? dry)))

  const designDryC = location.designDryBulbC.value
  const designWetC = Math.min(location.designWetBulbC.value, designDryC)
  const dryBulbC = withSpells(calmCourse(dryDays, swings), hourly(spells), designDryC)
  const wetSwings = swings.map((swing) => swing * WET_SWING)
  const wetBulbC = withSpells(calmCourse(wetDays, wetSwings), hourly(wetSpells), designWetC)
  holdBelow(wetBulbC, dryBulbC, wetDays)
  const relativeHumidity = dryBulbC.map((dry, hour) => {
    const ratio = humidityRatioFromWetBulb(dry, wetBulbC[hour] ?? dry, pressurePa)
    return relativeHumidityOf(dry, ratio, pressurePa)
  })
  return {
    name: location.name,
    latitude: location.latitude,
    elevationM: location.elevationM,
    origin: 'synthetic',
    dryBulbC,
    relativeHumidity,
    pressurePa: new Float64Array(YEAR_HOURS).fill(pressurePa),
  }
}

/** Half the daily range of dry bulb, K. assumed: 3.5 K in humid, 7 K in desert places, by the depression of the wet bulb. */
function swingK(depressionK: number): number {
  return 3 + 0.35 * Math.max(0, Math.min(15, depressionK))
}

/** Spells of weather of about four days, mean 0 in every month, spread about 1; from an integer hash, not from chance. */
function spellSeries(seed: number): Float64Array {
  const series = new Float64Array(YEAR_DAYS)
  let value = 0
  for (let day = -30; day < YEAR_DAYS; day++) {
    const draw = (hashed(seed, day, 0) + hashed(seed, day, 1) + hashed(seed, day, 2) - 1.5) * 2
    value = 0.75 * value + 0.66 * draw
    if (day >= 0) series[day] = value
  }
  removeMonthlyMeans(series)
  return series
}

/** 0..1 from three integers. */
function hashed(seed: number, day: number, part: number): number {
  let h = Math.imul(seed, 0x9e3779b1) ^ Math.imul(day + 1000, 0x85ebca6b) ^ Math.imul(part + 1, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) / 2 ** 32
}

function mix(series: Float64Array, other: Float64Array, share: number): Float64Array {
  return series.map((value, day) => value * (1 - share) + (other[day] ?? 0) * share)
}

function removeMonthlyMeans(series: Float64Array): void {
  const months = monthOfDays()
  const sums = new Float64Array(12)
  const counts = new Float64Array(12)
  series.forEach((value, day) => {
    const month = months[day] ?? 0
    sums[month] = (sums[month] ?? 0) + value
    counts[month] = (counts[month] ?? 0) + 1
  })
  series.forEach((value, day) => {
    const month = months[day] ?? 0
    series[day] = value - (sums[month] ?? 0) / (counts[month] ?? 1)
  })
}

/** Hours without spells: daily means and the swing of the day. */
function calmCourse(days: Float64Array, swings: Float64Array): Float64Array {
  const hours = hourly(days)
  for (let hour = 0; hour < YEAR_HOURS; hour++) {
    const swing = swings[Math.floor(hour / 24)] ?? 0
    hours[hour] = (hours[hour] ?? 0) + swing * (DAY_COURSE[hour % 24] ?? 0)
  }
  return hours
}

/** Days to hours in straight lines from noon to noon: no step at midnight. */
function hourly(days: Float64Array): Float64Array {
  const hours = new Float64Array(YEAR_HOURS)
  for (let hour = 0; hour < YEAR_HOURS; hour++) {
    const at = (hour + 0.5) / 24 - 0.5
    const day = Math.floor(at)
    const into = at - day
    const from = days[(day + YEAR_DAYS) % YEAR_DAYS] ?? 0
    const to = days[(day + 1) % YEAR_DAYS] ?? 0
    hours[hour] = from + (to - from) * into
  }
  return hours
}

/** The course with spells of the strength, 0..10 K, at which 0.4 % of hours exceed the design value. */
function withSpells(calm: Float64Array, spells: Float64Array, designC: number): Float64Array {
  let low = 0
  let high = 10
  for (let step = 0; step < 24; step++) {
    const strength = (low + high) / 2
    let above = 0
    for (let hour = 0; hour < YEAR_HOURS; hour++) {
      if ((calm[hour] ?? 0) + strength * (spells[hour] ?? 0) > designC) above++
    }
    if (above < DESIGN_SHARE * YEAR_HOURS) low = strength
    else high = strength
  }
  return calm.map((value, hour) => value + low * (spells[hour] ?? 0))
}

/** Wet bulb is never above dry bulb; what that takes off a day is put back on its other hours, so that means hold. */
function holdBelow(wetBulbC: Float64Array, dryBulbC: Float64Array, wetDays: Float64Array): void {
  for (let day = 0; day < wetDays.length; day++) {
    for (let pass = 0; pass < 3; pass++) {
      let cut = 0
      let free = 0
      for (let hour = day * 24; hour < day * 24 + 24; hour++) {
        const wet = wetBulbC[hour] ?? 0
        const dry = dryBulbC[hour] ?? 0
        if (wet > dry) {
          cut += wet - dry
          wetBulbC[hour] = dry
        } else if (wet < dry) free++
      }
      if (cut === 0 || free === 0) break
      for (let hour = day * 24; hour < day * 24 + 24; hour++) {
        if ((wetBulbC[hour] ?? 0) < (dryBulbC[hour] ?? 0)) wetBulbC[hour] = (wetBulbC[hour] ?? 0) + cut / free
      }
    }
    for (let hour = day * 24; hour < day * 24 + 24; hour++) {
      wetBulbC[hour] = Math.min(wetBulbC[hour] ?? 0, dryBulbC[hour] ?? 0)
    }
  }
}
