import { PATTERN } from '../geometry/parts.ts'
import { ROLE } from './instanceTag.ts'
import { surfaceIndex } from '../theme.ts'
import { OVERLAY_COLOUR } from './overlay.glsl.ts'
import { LIGHTING } from './lighting.glsl.ts'
import { ROW_TEXTURE } from './rowTexture.glsl.ts'
import { RULING } from './ruling.glsl.ts'
import { STAGE_RULE } from './stageRule.glsl.ts'
import { SURFACE } from './surface.glsl.ts'

/** Surface drawings of machines and racks: darkening 0..1. */
const MACHINE_PATTERNS = /* glsl */ `
float fanShade(vec2 face) {
  vec2 at = (fract(face) * 2.0 - 1.0) * 1.06;
  float r = length(at);
  // From the coordinate that does not jump between fans.
  float pixel = max(fwidth(face.x), fwidth(face.y)) * 2.0;
  float detail = 1.0 - smoothstep(0.12, 0.35, pixel);
  float disc = 1.0 - smoothstep(0.9 - pixel, 0.9 + pixel, r);
  float ring = disc * smoothstep(0.78 - pixel, 0.78 + pixel, r);
  float hub = 1.0 - smoothstep(0.2 - pixel, 0.2 + pixel, r);
  float blade = smoothstep(-0.2, 0.2, sin(atan(at.y, at.x) * 5.0 + r * 2.6));
  return disc * mix(0.42, 0.34 + 0.16 * blade * detail + 0.22 * ring * detail - 0.1 * hub * detail, detail);
}

float patternShade(vec2 at) {
  float upright = step(abs(vLocalNormal.y), 0.5);
  if (vPattern == ${PATTERN.fan}) return fanShade(vFace);
  if (vPattern == ${PATTERN.louvre}) return upright * 0.34 * ruled(at.y, 0.3, 0.12);
  if (vPattern == ${PATTERN.fins}) return mix(0.3, 0.4, upright) * ruled(at.x, 0.22, 0.1);
  if (vPattern == ${PATTERN.corrugated}) return upright * 0.16 * ruled(at.x, 0.5, 0.2);
  if (vPattern == ${PATTERN.mesh}) return 0.3 * ruled(at.x, 0.06, 0.03) + 0.1;
  if (vPattern == ${PATTERN.trays}) {
    // Trays of accelerators; the perforated door of everything else.
    return vRackRow.w < 0.5 ? 0.2 + 0.5 * ruled(at.y, 0.0833, 0.022) : 0.3 * ruled(at.x, 0.05, 0.02) + 0.16;
  }
  if (vPattern == ${PATTERN.modules}) return 0.45 * max(ruled(at.y, 0.24, 0.05), ruled(at.x, 0.2, 0.02)) - 0.25;
  return 0.0;
}
`

/** Machines, racks, rows, pipes, slabs: lit, inked, in the colour of their stage or of the overlay. */
export const SOLID_FRAGMENT = /* glsl */ `
${SURFACE}
${STAGE_RULE}
#ifdef ROW
${ROW_TEXTURE}
#endif
${LIGHTING}
${RULING}
${OVERLAY_COLOUR}
${MACHINE_PATTERNS}

#if defined(ROW) || defined(RACK)
const bool IS_RACK = true;
#else
const bool IS_RACK = false;
#endif

void main() {
  int stage = vStage;
#ifdef ROW
  float slot = clamp(floor((vLocal.x + vExtent.x * 0.5) / vRackRow.y), 0.0, vExtent.x / vRackRow.y - 1.0);
  stage = stageOn(
    rackBegin(vRackDays.x, vRackDays.y, vRackDays.z, vRackDays.w, vRackRow.z, slot), vRackRow.w, uDay
  );
#endif
  vec2 at = faceAt(vLocal, vLocalNormal);
  vec3 albedo = uPalette[vPalette];
  float shade = patternShade(at);
  float ink = inkCover() * uInkAlpha;
  veil(inkCover());
  if (isCutFace()) {
    outColour = vec4(encode(cutColour()), 1.0);
    return;
  }
  vec3 glow = vec3(0.0);
  bool isLive = stage == LIVE;

  float weight = vWeight;
  if (uOverlay != 0) {
    if (IS_RACK || (uMetricOnBuildings && (vRole & ${ROLE.structure}) != 0 && vMetric >= 0.0)) {
      vec3 card = mix(uPalette[${surfaceIndex('rack')}], uPalette[${surfaceIndex('board')}], 0.3);
      float share = vMetric < 0.0 || (uMetricLiveOnly && !isLive) ? 0.0 : isLive ? 0.94 : IS_RACK ? 0.5 : 0.7;
      if (share > 0.0 && vMetric >= 0.0) {
        albedo = mix(isLive ? albedo : card, overlayColour(vMetric), share);
        shade = max(shade, 0.42 * share * categoryHatch(vMetric, vWorld, IS_RACK ? 0.25 : 1.0));
      } else {
        albedo = card;
      }
      if (stage == COMMISSIONING) shade = max(shade, 0.22 * stripes(vWorld, 0.3));
    }
  } else if (weight > 0.0 && ((vRole & ${ROLE.structure}) == 0 || stage == CONSTRUCTION)) {
    vec3 tint = uStageColour[stage];
    if (stage == CONSTRUCTION) shade = max(shade, 0.3 * hairlines(at.x + at.y, 1.1, 1.0));
    if (stage == COMMISSIONING) {
      tint = mix(uStageColour[INSTALLED] * 1.25, uStageColour[LIVE], stripes(vWorld, IS_RACK ? 0.45 : 1.2));
    }
    if (stage == PLANNED) tint = albedo;
    // Machines keep most of their card: hundreds of them would outweigh the racks.
    if (!IS_RACK && (stage == INSTALLED || isLive)) weight *= 0.55;
    // Mixed by lightness, as pigment on card: tints of ochre stay yellow.
    vec3 blend = mix(sqrt(albedo), sqrt(tint), weight);
    albedo = blend * blend;
  }
  if (stage == RETIRED) {
    albedo = mix(albedo, uPalette[${surfaceIndex('board')}], 0.55);
    ink *= 0.5;
  }

#ifdef ROW
  // Joints between racks; a small warm light on each live one.
  float along = (vLocal.x + vExtent.x * 0.5) / vRackRow.y;
  ink = max(ink, hairlines(along, 1.0, 0.8) * uInkAlpha * 0.7);
  if (isLive && vLocalNormal.z > 0.5) {
    float pixel = fwidth(along);
    float r = length(vec2(fract(along) - 0.5, (vLocal.y - vExtent.y * 0.86) / vRackRow.y));
    glow += uWarm * (1.0 - smoothstep(0.1, 0.1 + max(pixel, 0.02), r)) * (1.0 - smoothstep(0.1, 0.4, pixel));
  }
#endif
  if (vPattern == ${PATTERN.lamp}) {
    albedo = isLive ? uWarm : albedo * 0.6;
    if (isLive) glow += uWarm * (0.1 + 0.9 * uNight);
  }
  // Light comes from the fronts; tops and backs catch less of it.
  float lamps = vLocalNormal.z > 0.5 ? 0.95 : vLocalNormal.y > 0.5 ? 0.5 : 0.3;
  if (IS_RACK && isLive) glow += albedo * (1.0 - shade) * uNight * (uOverlay != 0 ? 0.5 : lamps);

  vec3 colour = albedo * (1.0 - shade) * lightOn(vWorld, facingNormal());
  outColour = vec4(encode(mix(colour, uInk, ink) + glow), 1.0);
}
`
