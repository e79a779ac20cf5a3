import type { WebGLRenderer, WebGLRenderTarget } from 'three'

export interface FramePixels {
  width: number
  height: number
  /** RGBA, sRGB, rows from the top. */
  pixels: Uint8ClampedArray<ArrayBuffer>
}

/** What was drawn into a target. GPU rows run from the bottom; pictures from the top. */
export function readPixels(renderer: WebGLRenderer, target: WebGLRenderTarget): FramePixels {
  const { width, height } = target
  const bottomUp = new Uint8Array(width * height * 4)
  renderer.readRenderTargetPixels(target, 0, 0, width, height, bottomUp)
  const pixels = new Uint8ClampedArray(bottomUp.length)
  const stride = width * 4
  for (let row = 0; row < height; row++) {
    pixels.set(bottomUp.subarray(row * stride, (row + 1) * stride), (height - 1 - row) * stride)
  }
  return { width, height, pixels }
}

/** A picture as a PNG file. */
export function pngOf({ width, height, pixels }: FramePixels): Promise<Blob> {
  const sheet = new OffscreenCanvas(width, height)
  const context = sheet.getContext('2d')
  if (!context) throw new Error('no 2D canvas to write the picture on')
  context.putImageData(new ImageData(pixels, width, height), 0, 0)
  return sheet.convertToBlob({ type: 'image/png' })
}
