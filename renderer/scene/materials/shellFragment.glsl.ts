import { PATTERN } from '../geometry/parts.ts'
import { surfaceIndex } from '../theme.ts'
import { ROLE } from './instanceTag.ts'
import { OVERLAY_COLOUR } from './overlay.glsl.ts'
import { LIGHTING } from './lighting.glsl.ts'
import { RULING } from './ruling.glsl.ts'
import { STAGE_RULE } from './stageRule.glsl.ts'
import { SURFACE } from './surface.glsl.ts'

/**
 * Buildings: frame, walls, roofs. Ochre while they go up, plain card afterwards. With `PASS_GLASS` walls are glass above
 * the waist as far as the camera has opened them, and the sheet over a hall says how full it is.
 */
export const SHELL_FRAGMENT = /* glsl */ `
${SURFACE}
${STAGE_RULE}
${LIGHTING}
${RULING}
${OVERLAY_COLOUR}

/** Cover 0..1 of window panes: a strip of light under the eaves; offices have two tall bands. */
float windowPanes(vec2 at) {
  float share = vLocal.y / vExtent.y;
  float edge = fwidth(share);
  float band = vPattern == ${PATTERN.facade}
    ? 1.0 - smoothstep(0.045 - edge, 0.045 + edge, abs(share - 0.76))
    : 1.0 - smoothstep(0.15 - edge, 0.15 + edge, min(abs(share - 0.24), abs(share - 0.64)));
  return band * (1.0 - hairlines(at.x, 1.5, 1.0));
}

void main() {
  vec2 at = faceAt(vLocal, vLocalNormal);
  vec3 albedo = uPalette[vPalette];
  float ink = inkCover() * uInkAlpha;
  veil(inkCover());
  if (isCutFace()) {
    outColour = vec4(encode(cutColour()), 1.0);
    return;
  }
  float shade = 0.0;
  vec3 glow = vec3(0.0);

  bool hasMetric = uMetricOnBuildings && vMetric >= 0.0;
  if (hasMetric) {
    albedo = mix(albedo, overlayColour(vMetric), vStage == CONSTRUCTION ? 0.72 : 0.5);
    shade = 0.3 * categoryHatch(vMetric, vWorld, 1.0);
  }
  if (uOverlay == 0 && vStage == CONSTRUCTION) {
    shade = 0.3 * hairlines(at.x + at.y, 1.1, 1.0) * step(0.01, vWeight);
    vec3 blend = mix(sqrt(albedo), sqrt(uStageColour[CONSTRUCTION]), vWeight);
    albedo = blend * blend;
  }
  if ((vPattern == ${PATTERN.facade} || vPattern == ${PATTERN.glazed}) && abs(vLocalNormal.y) < 0.5) {
    float plinth = 1.0 - smoothstep(0.55, 0.62, vWorld.y);
    shade = max(shade, 0.1 * plinth + 0.22 * hairlines(at.x, 3.0, 1.1));
    float panes = windowPanes(at);
    albedo = mix(albedo, uPalette[${surfaceIndex('glass')}], panes * 0.85);
    glow += uWarm * panes * vLive * mix(0.06, 0.75, uNight);
  }
  vec3 light = lightOn(vWorld, facingNormal());
  vec3 colour = albedo * (1.0 - shade) * light;
  float alpha = 1.0;

#ifdef PASS_GLASS
  if (vPattern == ${PATTERN.sheet}) {
    // From afar the sheet itself is filled from the west: live, then standing, then empty. Near by one sees the racks.
    float afar = smoothstep(0.22, 0.6, uMetresPerPixel) * (1.0 - vOpen);
    float along = vLocal.x / vExtent.x + 0.5;
    float edge = fwidth(along) * 0.7 + 1e-4;
    float live = (1.0 - smoothstep(vLive - edge, vLive + edge, along)) * step(0.002, vLive);
    float standing = (1.0 - smoothstep(vStanding - edge, vStanding + edge, along)) * step(0.002, vStanding);
    bool isMetric = vMetric >= 0.0;
    vec3 liveColour = isMetric ? overlayColour(vMetric) : uStageColour[LIVE];
    vec3 standingColour = isMetric && !uMetricLiveOnly
      ? mix(albedo, liveColour, 0.5)
      : mix(uStageColour[INSTALLED], albedo, uOverlay != 0 ? 0.75 : 0.35 * stripes(vWorld, 1.2));
    if (uOverlay != 0 && !isMetric) liveColour = standingColour;
    shade = isMetric ? 0.4 * categoryHatch(vMetric, vWorld, 1.0) * max(live, uMetricLiveOnly ? 0.0 : standing) * afar : 0.0;
    float cover = max(live, standing);
    // What is not sure is hatched by pixels, as its racks are.
    cover *= vCertain;
    colour = mix(colour, mix(standingColour, liveColour, live) * light * (1.0 - shade), cover * afar * 0.9);
    float ribs = max(hairlines(vLocal.x, 6.0, 0.9), hairlines(vLocal.z, 6.0, 0.9));
    alpha = mix(0.34 + 0.3 * ribs, 0.86, cover * afar) * vFade;
    glow += mix(liveColour, uWarm, 0.3) * max(live * afar, vLive * 0.35) * uNight * 0.5;
  } else if ((vRole & ${ROLE.wall}) != 0) {
    float waist = smoothstep(1.1, 1.2, vLocal.y + vAboveFloor);
    alpha = mix(1.0, mix(1.0, 0.1, waist), smoothstep(0.0, 0.35, vOpen));
  } else {
    alpha = vFade;
  }
  alpha = max(alpha, ink * vFade);
#endif

  outColour = vec4(encode(mix(colour, uInk, ink) + glow), alpha);
}
`
