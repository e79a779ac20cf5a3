import { PATTERN } from '../geometry/parts.ts'
import { RULING } from './ruling.glsl.ts'
import { SURFACE } from './surface.glsl.ts'

/** Drawn, not built: outlines of what is planned, fences, scaffolds, wires, light fallen on the ground. Unlit, blended. */
export const MARK_FRAGMENT = /* glsl */ `
${SURFACE}
${RULING}

/** Dashed line along the border of a rectangle, cover 0..1. */
float dashedBorder(vec2 at, vec2 extent, float widthPx) {
  vec2 inside = extent * 0.5 - abs(at);
  vec2 pixel = fwidth(at) + 1e-5;
  bool alongX = inside.y / pixel.y < inside.x / pixel.x;
  float across = alongX ? inside.y / pixel.y : inside.x / pixel.x;
  float along = alongX ? at.x : at.y;
  float step = exp2(ceil(log2(max((alongX ? pixel.x : pixel.y) * 5.0, 0.2))));
  float dash = smoothstep(0.32, 0.42, abs(fract(along / step) - 0.5) * 2.0 * 0.9);
  return (1.0 - smoothstep(widthPx - 0.5, widthPx + 0.5, across)) * dash;
}

void main() {
  if (isCutAway(vWorld)) discard;
  vec2 at = faceAt(vLocal, vLocalNormal);
  vec3 colour = uInk;
  float cover = 0.0;
  if (vPattern == ${PATTERN.outline}) {
    colour = mix(uInk, uStageColour[0], 0.35);
    cover = dashedBorder(at, vExtent.xz, 0.9 * uInkWidth) * mix(0.3, 1.0, vWeight) * (0.35 + 0.65 * uInkAlpha);
  } else if (vPattern == ${PATTERN.pool}) {
    float r = min(length(vFace), 1.0);
    colour = uPalette[vPalette];
    // Weight 1: lamps of a building site; else as much as the place is live.
    cover = (1.0 - r) * (1.0 - r) * max(vLive, vWeight) * uNight * 0.5;
  } else if (vPattern == ${PATTERN.fence}) {
    float posts = hairlines(vLocal.x, 3.0, 1.0) * 0.6;
    float wires = 0.16 + 0.25 * ruled(vLocal.y, 0.8, 0.04);
    cover = max(max(posts, wires), inkCover() * uInkAlpha) * uInkAlpha;
  } else if (vPattern == ${PATTERN.wire}) {
    colour = uPalette[vPalette];
    cover = clamp(0.16 / uMetresPerPixel, 0.1, 0.7);
  } else if (vPattern == ${PATTERN.lattice}) {
    float bars = max(hairlines(at.x, 2.5, 1.1), hairlines(at.y, 2.0, 1.1));
    float brace = hairlines(at.x + at.y * 1.25, 5.0, 0.9) * 0.7;
    colour = uStageColour[1] * 0.8;
    cover = max(max(bars, brace), 0.14) * 0.85;
  }
  if (cover < 0.004 || isVeiled(max(vCover, 0.3))) discard;
  outColour = vec4(encode(colour), cover);
}
`
