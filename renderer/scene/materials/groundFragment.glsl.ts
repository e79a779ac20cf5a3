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

float grain(vec2 p) {
  vec3 q = fract(vec3(floor(p).xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
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
    albedo = mix(albedo, uInk, siteGrid(vLocal.xz, vExtent.xz) * uGridAlpha);
  }
  if (vPattern == ${PATTERN.grain}) albedo *= 0.965 + 0.07 * grain(vWorld.xz * 3.0);
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
