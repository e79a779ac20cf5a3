/** A scale bar: a round length and how long it is drawn. */
export interface ScaleBar {
  lengthM: number
  widthPx: number
  label: string
}

/** The longest bar of 1, 2 or 5 times a power of ten metres that fits `mostPx`. */
export function scaleBar(metresPerPixel: number, mostPx: number): ScaleBar {
  const mostM = metresPerPixel * mostPx
  const power = 10 ** Math.floor(Math.log10(mostM))
  const step = [5, 2, 1].find((factor) => factor * power <= mostM) ?? 1
  const lengthM = step * power
  return { lengthM, widthPx: lengthM / metresPerPixel, label: lengthLabel(lengthM) }
}

function lengthLabel(lengthM: number): string {
  if (lengthM >= 1000) return `${lengthM / 1000} km`
  if (lengthM >= 1) return `${lengthM} m`
  return `${Math.round(lengthM * 100)} cm`
}
