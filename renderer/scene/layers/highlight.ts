import {
  BufferAttribute,
  Color,
  GLSL3,
  GreaterDepth,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  LessEqualDepth,
  Mesh,
  ShaderMaterial,
  Vector2,
  type Box3,
  type Scene,
} from 'three'

/** A thin frame round the selected or hovered thing; what lies behind others is drawn faintly. */
export interface Highlight {
  set: (box: Box3 | null) => void
  setColour: (hex: string) => void
  setPicture: (width: number, height: number, widthPx: number) => void
  dispose: () => void
}

const VERTEX = /* glsl */ `
in vec3 aFrom;
in vec3 aTo;
uniform vec2 uPicture;
uniform float uWidthPx;
void main() {
  vec4 a = projectionMatrix * viewMatrix * vec4(aFrom, 1.0);
  vec4 b = projectionMatrix * viewMatrix * vec4(aTo, 1.0);
  vec2 along = b.xy / max(b.w, 1e-3) - a.xy / max(a.w, 1e-3);
  vec2 direction = normalize(along * uPicture + vec2(1e-6, 0.0));
  vec2 across = vec2(-direction.y, direction.x) * uWidthPx / uPicture;
  vec4 end = position.x < 0.5 ? a : b;
  end.xy += across * position.y * end.w;
  end.z -= 2e-4 * end.w;
  gl_Position = end;
}
`
const FRAGMENT = /* glsl */ `
uniform vec3 uColour;
uniform float uAlpha;
layout(location = 0) out vec4 outColour;
void main() { outColour = vec4(uColour, uAlpha); }
`

export function createHighlight(scene: Scene): Highlight {
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute(
    'position',
    new BufferAttribute(new Float32Array([0, -1, 0, 1, -1, 0, 1, 1, 0, 0, -1, 0, 1, 1, 0, 0, 1, 0]), 3),
  )
  const from = new InstancedBufferAttribute(new Float32Array(12 * 3), 3)
  const to = new InstancedBufferAttribute(new Float32Array(12 * 3), 3)
  geometry.setAttribute('aFrom', from)
  geometry.setAttribute('aTo', to)
  geometry.instanceCount = 12
  const shared = {
    uPicture: { value: new Vector2(1, 1) },
    uWidthPx: { value: 2 },
    uColour: { value: new Color() },
  }
  const make = (isBehind: boolean): ShaderMaterial =>
    new ShaderMaterial({
      glslVersion: GLSL3,
      uniforms: { ...shared, uAlpha: { value: isBehind ? 0.28 : 0.95 } },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
      depthFunc: isBehind ? GreaterDepth : LessEqualDepth,
      toneMapped: false,
    })
  const materials = [make(false), make(true)]
  const meshes = materials.map((material) => {
    const mesh = new Mesh(geometry, material)
    mesh.frustumCulled = false
    mesh.matrixAutoUpdate = false
    mesh.visible = false
    mesh.renderOrder = 10
    scene.add(mesh)
    return mesh
  })
  return {
    set(box) {
      for (const mesh of meshes) mesh.visible = box !== null
      if (!box) return
      let i = 0
      for (const [a, b] of edgesOf(box)) {
        from.setXYZ(i, ...a)
        to.setXYZ(i, ...b)
        i += 1
      }
      from.needsUpdate = true
      to.needsUpdate = true
    },
    setColour(hex) {
      // Written as it is seen: the shader does not encode.
      shared.uColour.value.set(hex).convertLinearToSRGB()
    },
    setPicture(width, height, widthPx) {
      shared.uPicture.value.set(width, height)
      shared.uWidthPx.value = widthPx
    },
    dispose() {
      for (const mesh of meshes) scene.remove(mesh)
      for (const material of materials) material.dispose()
      geometry.dispose()
    },
  }
}

type Point = [number, number, number]

function edgesOf({ min, max }: Box3): [Point, Point][] {
  const at = (i: number): Point => [i & 1 ? max.x : min.x, i & 2 ? max.y : min.y, i & 4 ? max.z : min.z]
  const edges: [Point, Point][] = []
  for (let i = 0; i < 8; i++) {
    for (const bit of [1, 2, 4]) if (!(i & bit)) edges.push([at(i), at(i | bit)])
  }
  return edges
}
