import { DoubleSide, FrontSide, GLSL3, NoBlending, NormalBlending, ShaderMaterial } from 'three'
import type { FrameUniforms } from '../frameUniforms.ts'
import { CARD_VERTEX } from './cardVertex.glsl.ts'
import { GROUND_FRAGMENT } from './groundFragment.glsl.ts'
import { MARK_FRAGMENT } from './markFragment.glsl.ts'
import { DEPTH_FRAGMENT, ID_FRAGMENT } from './plainFragments.glsl.ts'
import { SHELL_FRAGMENT } from './shellFragment.glsl.ts'
import { SOLID_FRAGMENT } from './solidFragment.glsl.ts'

/** Where the vertex shader finds an instance; see cardVertex.glsl.ts. */
export type Format = 'CARD' | 'RACK' | 'ROW' | 'ROWPLAN'
/** What a surface is; each look is a fragment shader. */
export type Look = 'ground' | 'solid' | 'shell' | 'mark'
/** `COLOUR` opaque, `GLASS` blended, `DEPTH` shadow and relief, `ID` picking. */
export type Pass = 'COLOUR' | 'GLASS' | 'DEPTH' | 'ID'

/** Materials by format, look and pass, made once each, all reading the same uniforms. */
export interface StagedMaterials {
  get: (format: Format, look: Look, pass: Pass) => ShaderMaterial
  /** Also the inside of things is drawn: a section plane opens them. */
  setTwoSided: (isTwoSided: boolean) => void
  dispose: () => void
}

const LOOKS: Record<Look, string> = {
  ground: GROUND_FRAGMENT,
  solid: SOLID_FRAGMENT,
  shell: SHELL_FRAGMENT,
  mark: MARK_FRAGMENT,
}

/** @param shadowTaps samples of the shadow map a pixel, 1 or 4 */
export function createStagedMaterials(uniforms: FrameUniforms, shadowTaps: 1 | 4): StagedMaterials {
  const made = new Map<string, ShaderMaterial>()
  const sideOf = (pass: Pass, isTwoSided: boolean) =>
    isTwoSided || pass === 'GLASS' || pass === 'DEPTH' ? DoubleSide : FrontSide
  let hasBothSides = false
  return {
    get(format, look, pass) {
      const key = `${format}/${look}/${pass}`
      const existing = made.get(key)
      if (existing) return existing
      const isGlass = pass === 'GLASS'
      const material = new ShaderMaterial({
        name: key,
        glslVersion: GLSL3,
        uniforms,
        vertexShader: CARD_VERTEX,
        fragmentShader: pass === 'DEPTH' ? DEPTH_FRAGMENT : pass === 'ID' ? ID_FRAGMENT : LOOKS[look],
        defines: {
          [format]: 1,
          [`PASS_${pass}`]: 1,
          [`LOOK_${look.toUpperCase()}`]: 1,
          SHADOW_TAPS: shadowTaps,
        },
        side: sideOf(pass, hasBothSides),
        transparent: isGlass,
        blending: isGlass ? NormalBlending : NoBlending,
        depthWrite: !isGlass,
        toneMapped: false,
      })
      made.set(key, material)
      return material
    },
    setTwoSided(isTwoSided) {
      hasBothSides = isTwoSided
      for (const [key, material] of made) material.side = sideOf(passOf(key), isTwoSided)
    },
    dispose() {
      for (const material of made.values()) material.dispose()
      made.clear()
    },
  }
}

function passOf(key: string): Pass {
  return key.slice(key.lastIndexOf('/') + 1) as Pass
}
