import { Color, DataTexture, LinearFilter, LinearSRGBColorSpace, RGBAFormat, SRGBColorSpace } from 'three'

/**
 * Cividis, a perceptual ramp read alike with and without colour vision deficiency: ten stops, linear between.
 * Source: Nunez, Anderton, Renslow, PLOS ONE 13(7) e0199239, 2018, table of the published colour map.
 */
const STOPS = [
  '#00204d',
  '#00336f',
  '#39486b',
  '#575c6d',
  '#707173',
  '#8a8779',
  '#a69d75',
  '#c4b56c',
  '#e4cf5b',
  '#ffea46',
]

/** Colour at a share 0..1 of the ramp, sRGB hex. */
export function cividis(share: number): string {
  const at = Math.max(0, Math.min(1, share)) * (STOPS.length - 1)
  const low = Math.min(STOPS.length - 2, Math.floor(at))
  const colour = new Color().setStyle(STOPS[low] ?? '#000', LinearSRGBColorSpace)
  colour.lerp(new Color().setStyle(STOPS[low + 1] ?? '#000', LinearSRGBColorSpace), at - low)
  return `#${colour.getHexString(LinearSRGBColorSpace)}`
}

/** The ramp as a texture 256 texels long, sRGB. */
export function cividisTexture(): DataTexture {
  const data = new Uint8Array(256 * 4)
  const colour = new Color()
  for (let i = 0; i < 256; i++) {
    colour.setStyle(cividis(i / 255), LinearSRGBColorSpace)
    data.set(
      [colour.r, colour.g, colour.b, 1].map((value) => Math.round(value * 255)),
      i * 4,
    )
  }
  const texture = new DataTexture(data, 256, 1, RGBAFormat)
  texture.colorSpace = SRGBColorSpace
  texture.minFilter = LinearFilter
  texture.magFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}
