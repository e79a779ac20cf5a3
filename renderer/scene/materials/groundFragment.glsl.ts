import { PATTERN } from '../geometry/parts.ts'
import { surfaceIndex, TABLE_EDGE_SHADE } from '../theme.ts'
import { LIGHTING } from './lighting.glsl.ts'
import { RULING } from './ruling.glsl.ts'
import { SURFACE } from './surface.glsl.ts'

/** Table, boards, roads, earth: lit, inked, and of no stage. Most of a picture's pixels are these. */
export const GROUND_FRAGMENT = /* glsl */ `
${SURFACE}
uniform float uGridAlpha;
uniform vec2 uTableCentre;
uniform float uTableReach;
${LIGHTING}
${RULING}

float speck(vec2 p) {
  vec3 q = fract(vec3(floor(p).xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

/** Specks of gravel, -1..1: as fine as can be seen and no finer than 12 cm, so that they neither crawl nor grow to tiles. */
float grain(vec2 at) {
  float octave = log2(max(0.12, max(fwidth(at.x), fwidth(at.y)) * 1.5) / 0.12);
  float size = 0.12 * exp2(floor(octave));
  float coarse = fract(octave);
  float specks = mix(speck(at / size), speck(at / (size * 2.0)), coarse);
  return (specks * 2.0 - 1.0) * (1.0 - smoothstep(3.0, 5.0, octave));
}

/** Where grass stands, 0..1: all over a site, thicker in swathes and along its edge. */
float meadow(vec2 at, float rim) {
  float swathe = sin(at.x * 0.023 + 2.1 * sin(at.y * 0.011)) * sin(at.y * 0.029 + 1.7 * sin(at.x * 0.013));
  return clamp(0.42 + 0.2 * swathe + 0.38 * (1.0 - smoothstep(8.0, 60.0, rim)), 0.0, 1.0);
}

/** Site grid of 10 m and 50 m inside a frame line 7 m from the board's edge. */
float siteGrid(vec2 at, vec2 extent) {
  float fine = max(hairlines(at.x, 10.0, 0.8), hairlines(at.y, 10.0, 0.8));
  float coarse = max(hairlines(at.x, 50.0, 1.0), hairlines(at.y, 50.0, 1.0));
  vec2 margin = extent * 0.5 - abs(at);
  float rim = min(margin.x, margin.y);
  float frame = 1.0 - smoothstep(0.0, fwidth(rim) * 1.2, abs(rim - 7.0));
  return max(max(fine * 0.55, coarse) * step(7.0, rim), frame * 2.6);
}

void main() {
  if (isCutAway(vWorld)) discard;
  if (isCutFace()) {
    outColour = vec4(encode(cutColour()), 1.0);
    return;
  }
  vec3 albedo = uPalette[vPalette];
  if (vPattern == ${PATTERN.table}) {
    float away = length((vWorld.xz - uTableCentre) / uTableReach);
    albedo *= 1.0 - ${1 - TABLE_EDGE_SHADE} * smoothstep(0.55, 1.8, away);
  }
  if (vPattern == ${PATTERN.grid} && vLocalNormal.y > 0.5) {
    vec2 margin = vExtent.xz * 0.5 - abs(vLocal.xz);
    float rim = min(margin.x, margin.y);
    albedo = mix(albedo, uPalette[${surfaceIndex('lawn')}], meadow(vLocal.xz, rim) * step(7.0, rim));
    albedo = mix(albedo, uInk, siteGrid(vLocal.xz, vExtent.xz) * uGridAlpha);
  }
  if (vPattern == ${PATTERN.grain}) albedo *= 1.0 + 0.045 * grain(vWorld.xz);
  if (vPattern == ${PATTERN.road}) {
    float middle = 1.0 - smoothstep(0.06, 0.06 + fwidth(vLocal.z), abs(vLocal.z));
    albedo = mix(albedo, uPalette[${surfaceIndex('card')}], middle * step(0.5, fract(vLocal.x / 8.0)) * 0.8);
  }
  // The table has no edge: it goes over into the backdrop.
  float ink = vPattern == ${PATTERN.table} ? 0.0 : inkCover() * uInkAlpha;
  vec3 colour = albedo * lightOn(vWorld, facingNormal());
  outColour = vec4(encode(mix(colour, uInk, ink)), 1.0);
}
`
