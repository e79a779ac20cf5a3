import { PATTERN } from '../geometry/parts.ts'
import { ROLE } from './instanceTag.ts'
import { SURFACES, surfaceIndex } from '../theme.ts'
import { LIGHTING } from './lighting.glsl.ts'
import { PATTERNS } from './patterns.glsl.ts'
import { STAGE_RULE } from './stageRule.glsl.ts'
import { ROW_TEXTURE } from './rowTexture.glsl.ts'

/**
 * Card, ink and stage colour. Passes (one define each): `PASS_COLOUR` opaque, `PASS_GLASS` blended, `PASS_DEPTH` (shadow
 * and relief; writes the height), `PASS_ID` (writes the entity, 32 bits in four bytes).
 */
export const CARD_FRAGMENT = /* glsl */ `
precision highp int;
precision highp usampler2D;
uniform float uDay;
uniform vec3 uPalette[${SURFACES.length}];
uniform vec3 uStageColour[6];
uniform vec3 uWarm;
uniform vec3 uInk;
uniform float uInkAlpha;
uniform float uInkWidth;
uniform float uGridAlpha;
uniform float uNight;
uniform int uOverlay;
uniform float uRampMaxKw;
uniform highp sampler2D uRamp;
uniform vec2 uTableCentre;
uniform float uTableReach;
uniform float uMetresPerPixel;
${STAGE_RULE}
#if defined(ROW) || defined(ROWPLAN)
${ROW_TEXTURE}
#endif
${LIGHTING}
${PATTERNS}

in vec3 vWorld;
in vec3 vNormal;
in vec3 vLocal;
in vec3 vLocalNormal;
in vec3 vEdge;
in vec2 vFace;
in float vFade;
flat in int vStage;
flat in int vPalette;
flat in int vPattern;
flat in int vRole;
flat in float vWeight;
flat in float vOpen;
flat in float vLive;
flat in float vStanding;
flat in uint vEntity;
flat in vec4 vRackDays;
flat in vec4 vRackRow;
flat in vec3 vExtent;
flat in float vAboveFloor;

layout(location = 0) out vec4 outColour;

vec3 encode(vec3 linear) {
  vec3 c = clamp(linear, 0.0, 1.0);
  return mix(c * 12.92, 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, c));
}

float inkCover() {
  vec3 width = max(fwidth(vEdge), vec3(1e-6));
  vec3 cover = 1.0 - smoothstep(vec3(0.35), vec3(1.15), vEdge / (width * uInkWidth));
  cover *= 1.0 - smoothstep(0.12, 0.42, width);
  return max(cover.x, max(cover.y, cover.z));
}

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

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
#ifdef PASS_DEPTH
  outColour = vec4(vWorld.y, 0.0, 0.0, 1.0);
  return;
#endif

  int stage = vStage;
  float slot = 0.0;
#ifdef ROW
  slot = clamp(floor((vLocal.x + vExtent.x * 0.5) / vRackRow.y), 0.0, vExtent.x / vRackRow.y - 1.0);
  stage = stageOn(
    rackBegin(vRackDays.x, vRackDays.y, vRackDays.z, vRackDays.w, vRackRow.z, slot), vRackRow.w, uDay
  );
#endif

#ifdef PASS_ID
  uint entity = vEntity;
#ifdef ROW
  entity += uint(slot);
#endif
  outColour = vec4(uvec4(entity & 255u, (entity >> 8u) & 255u, (entity >> 16u) & 255u, entity >> 24u)) / 255.0;
  return;
#endif

#if defined(PASS_COLOUR) || defined(PASS_GLASS)
  vec3 normal = normalize(gl_FrontFacing ? vNormal : -vNormal);
  vec2 at = faceAt(vLocal, vLocalNormal);
  vec3 albedo = uPalette[vPalette];
  float alpha = 1.0;
  vec3 glow = vec3(0.0);
  float ink = inkCover() * uInkAlpha;

#ifdef PASS_GLASS
  if (vPattern == ${PATTERN.outline}) {
    float cover = dashedBorder(at, vExtent.xz, 0.9 * uInkWidth) * mix(0.3, 1.0, vWeight);
    outColour = vec4(encode(mix(uInk, uStageColour[0], 0.35)), cover * (0.35 + 0.65 * uInkAlpha));
    if (cover < 0.01) discard;
    return;
  }
  if (vPattern == ${PATTERN.pool}) {
    float r = length(vFace);
    float cover = (1.0 - r) * (1.0 - r) * step(r, 1.0) * vLive * uNight;
    outColour = vec4(encode(uPalette[vPalette]), cover * 0.5);
    return;
  }
  if (vPattern == ${PATTERN.fence}) {
    float posts = hairlines(vLocal.x, 3.0, 1.0);
    float wires = 0.16 + 0.25 * ruled(vLocal.y, 0.8, 0.04);
    outColour = vec4(encode(uInk), max(posts * 0.6, max(wires, ink)) * uInkAlpha);
    return;
  }
  if (vPattern == ${PATTERN.wire}) {
    outColour = vec4(encode(uPalette[vPalette]), clamp(0.16 / uMetresPerPixel, 0.1, 0.7));
    return;
  }
  if (vPattern == ${PATTERN.lattice}) {
    float bars = max(hairlines(at.x, 2.5, 1.1), hairlines(at.y, 2.0, 1.1));
    float brace = hairlines(at.x + at.y * 1.25, 5.0, 0.9);
    alpha = max(max(bars, brace * 0.7), 0.14);
    outColour = vec4(encode(uStageColour[1] * 0.8), alpha * 0.85);
    return;
  }
#endif

  // What the surface is.
  float shade = patternShade(vPattern, at, vFace, vWorld, vLocalNormal, vExtent);
  if (vPattern == ${PATTERN.table}) {
    float away = length((vWorld.xz - uTableCentre) / uTableReach);
    albedo *= 1.0 - 0.22 * smoothstep(0.55, 1.8, away);
  }
  if (vPattern == ${PATTERN.grid} && vLocalNormal.y > 0.5) {
    float fine = max(hairlines(vLocal.x, 10.0, 0.8), hairlines(vLocal.z, 10.0, 0.8));
    float coarse = max(hairlines(vLocal.x, 50.0, 1.0), hairlines(vLocal.z, 50.0, 1.0));
    vec2 margin = vExtent.xz * 0.5 - abs(vLocal.xz);
    float rim = min(margin.x, margin.y);
    float frame = 1.0 - smoothstep(0.0, fwidth(rim) * 1.2, abs(rim - 7.0));
    float inside = step(7.0, rim);
    albedo = mix(albedo, uInk, max(max(fine * 0.55, coarse) * inside, frame * 2.6) * uGridAlpha);
  }
  if (vPattern == ${PATTERN.grain}) albedo *= 0.965 + 0.07 * hash(floor(vWorld.xz * 3.0));
  if (vPattern == ${PATTERN.road} && vLocalNormal.y > 0.5) {
    float middle = 1.0 - smoothstep(0.06, 0.06 + fwidth(vLocal.z), abs(vLocal.z));
    float dash = step(0.5, fract(vLocal.x / 8.0));
    albedo = mix(albedo, uPalette[${surfaceIndex('card')}], middle * dash * 0.8);
  }

  // What it is now: stage or overlay.
  float weight = vWeight;
  bool isLit = false;
#if defined(ROW) || defined(RACK)
  bool isRack = true;
#else
  bool isRack = false;
#endif
  if (uOverlay == 1) {
    if (isRack) {
      weight = 1.0;
      if (stage == LIVE) {
        albedo = mix(albedo, texture(uRamp, vec2(clamp(vRackRow.x / uRampMaxKw, 0.002, 0.998), 0.5)).rgb, 0.94);
      } else {
        albedo = mix(uPalette[${surfaceIndex('rack')}], uPalette[${surfaceIndex('board')}], 0.3);
        if (stage == COMMISSIONING) shade = max(shade, 0.22 * stripes(vWorld, 0.3));
      }
    }
  } else if (weight > 0.0 && ((vRole & ${ROLE.structure}) == 0 || stage == CONSTRUCTION)) {
    vec3 tint = uStageColour[stage];
    if (stage == CONSTRUCTION) shade = max(shade, 0.3 * hairlines(at.x + at.y, 1.1, 1.0));
    if (stage == COMMISSIONING) tint = mix(uStageColour[2] * 1.25, uStageColour[4], stripes(vWorld, isRack ? 0.45 : 1.2));
    if (stage == PLANNED) tint = albedo;
    // Machines keep most of their card: hundreds of them would outweigh the racks.
    if (!isRack && (stage == INSTALLED || stage == LIVE)) weight *= 0.55;
    // Mixed by lightness, as pigment on card: tints of ochre stay yellow.
    vec3 blend = mix(sqrt(albedo), sqrt(tint), weight);
    albedo = blend * blend;
  }
  if (stage == RETIRED) { albedo = mix(albedo, uPalette[${surfaceIndex('board')}], 0.55); ink *= 0.5; }
  isLit = stage == LIVE;

#ifdef ROW
  // Joints between racks; a small warm light on each live one.
  float joint = hairlines(vLocal.x + vExtent.x * 0.5, vRackRow.y, 0.8);
  ink = max(ink, joint * uInkAlpha * 0.7);
  if (isLit && vLocalNormal.z > 0.5) {
    vec2 cell = vec2(fract((vLocal.x + vExtent.x * 0.5) / vRackRow.y) - 0.5, (vLocal.y - vExtent.y * 0.86) / vRackRow.y);
    float pixel = fwidth(cell.x);
    float dot = 1.0 - smoothstep(0.1, 0.1 + max(pixel, 0.02), length(cell));
    glow += uWarm * dot * (1.0 - smoothstep(0.1, 0.4, pixel));
  }
#endif

  if (vPattern == ${PATTERN.lamp}) {
    albedo = mix(albedo * 0.6, uWarm, isLit ? 1.0 : 0.0);
    if (isLit) glow += uWarm * (0.1 + 0.9 * uNight);
  }
  if ((vPattern == ${PATTERN.facade} || vPattern == ${PATTERN.glazed}) && abs(vLocalNormal.y) < 0.5) {
    // A strip of light under the eaves; offices have two tall bands.
    float share = vLocal.y / vExtent.y;
    float edge = fwidth(share);
    float band = vPattern == ${PATTERN.facade}
      ? 1.0 - smoothstep(0.045 - edge, 0.045 + edge, abs(share - 0.76))
      : 1.0 - smoothstep(0.15 - edge, 0.15 + edge, min(abs(share - 0.24), abs(share - 0.64)));
    float panes = band * (1.0 - hairlines(at.x, 1.5, 1.0));
    albedo = mix(albedo, uPalette[${surfaceIndex('glass')}], panes * 0.85);
    glow += uWarm * panes * vLive * mix(0.06, 0.75, uNight);
  }

  albedo *= 1.0 - shade;
  vec3 light = lightOn(vWorld, normal);
  vec3 colour = albedo * light;
  if (isRack && isLit && uOverlay == 0) colour += albedo * uNight * 0.9 + uWarm * uNight * 0.04;
  if (isRack && isLit && uOverlay == 1) colour += albedo * uNight * 0.5;

#ifdef PASS_GLASS
  if (vPattern == ${PATTERN.sheet}) {
    float ribs = max(hairlines(vLocal.x, 6.0, 0.9), hairlines(vLocal.z, 6.0, 0.9));
    alpha = 0.34 + 0.3 * ribs;
    // From afar the sheet itself says how full the hall is, filled from the west: live, then standing, then empty.
    float along = vLocal.x / vExtent.x + 0.5;
    float edge = fwidth(along) * 0.7 + 1e-4;
    float live = (1.0 - smoothstep(vLive - edge, vLive + edge, along)) * step(0.002, vLive);
    float standing = (1.0 - smoothstep(vStanding - edge, vStanding + edge, along)) * step(0.002, vStanding);
    float afar = smoothstep(0.22, 0.6, uMetresPerPixel) * (1.0 - vOpen);
    vec3 liveColour = uOverlay == 1
      ? texture(uRamp, vec2(clamp(vRackRow.x / uRampMaxKw, 0.002, 0.998), 0.5)).rgb
      : uStageColour[4];
    vec3 standingColour = mix(uStageColour[2], albedo, uOverlay == 1 ? 0.75 : 0.35 * stripes(vWorld, 1.2));
    vec3 filled = mix(standingColour, liveColour, live);
    float cover = max(live, standing);
    colour = mix(colour, filled * light, cover * afar * 0.9);
    alpha = mix(alpha, 0.86, cover * afar) * vFade;
    glow += mix(liveColour, uWarm, 0.3) * max(live * afar, vLive * 0.35) * uNight * 0.5;
  } else if ((vRole & ${ROLE.wall}) != 0) {
    float waist = smoothstep(1.1, 1.2, vLocal.y + vAboveFloor);
    alpha = mix(1.0, mix(1.0, 0.1, waist), smoothstep(0.0, 0.35, vOpen));
  } else {
    alpha = vFade;
  }
  alpha = max(alpha, ink * vFade);
#endif

  colour = mix(colour, uInk, ink);
  outColour = vec4(encode(colour + glow), alpha);
#endif
}
`
