import { DoubleSide, FrontSide, GLSL3, NoBlending, NormalBlending, ShaderMaterial } from 'three'
import type { FrameUniforms } from '../frameUniforms.ts'
import { CARD_FRAGMENT } from './cardFragment.glsl.ts'
import { CARD_VERTEX } from './cardVertex.glsl.ts'

/** Where the vertex shader finds an instance; see cardVertex.glsl.ts. */
export type Format = 'CARD' | 'RACK' | 'ROW' | 'ROWPLAN'
export type Pass = 'COLOUR' | 'GLASS' | 'DEPTH' | 'ID'

/** Materials by format and pass, made once each, all reading the same uniforms. */
export interface StagedMaterials {
  get: (format: Format, pass: Pass) => ShaderMaterial
  dispose: () => void
}

export function createStagedMaterials(uniforms: FrameUniforms): StagedMaterials {
  const made = new Map<string, ShaderMaterial>()
  return {
    get(format, pass) {
      const key = `${format}/${pass}`
      const existing = made.get(key)
      if (existing) return existing
      const isGlass = pass === 'GLASS'
      const material = new ShaderMaterial({
        name: key,
        glslVersion: GLSL3,
        uniforms,
        vertexShader: CARD_VERTEX,
        fragmentShader: CARD_FRAGMENT,
        defines: { [format]: 1, [`PASS_${pass}`]: 1 },
        side: isGlass || pass === 'DEPTH' ? DoubleSide : FrontSide,
        transparent: isGlass,
        blending: isGlass ? NormalBlending : NoBlending,
        depthWrite: !isGlass,
        toneMapped: false,
      })
      made.set(key, material)
      return material
    },
    dispose() {
      for (const material of made.values()) material.dispose()
      made.clear()
    },
  }
}
