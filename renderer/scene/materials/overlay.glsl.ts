import { CATEGORIES, MOST_CATEGORIES } from '../overlays/categories.ts'

/** What overlay a picture has; the number the shader reads. */
export const OVERLAY_MODE = { stage: 0, ramp: 1, category: 2 } as const

/**
 * Vertex side: the metric of a row or a place on the day, 0..254, or -1 where nothing is known or no overlay is chosen. Bytes as
 * in overlays/metricTextures.ts.
 */
export const OVERLAY_METRIC = /* glsl */ `
uniform int uOverlay;
uniform bool uMetricByRow;
uniform highp sampler2D uRowMetric;
uniform highp sampler2D uPlaceMetric;
uniform float uMetricStepDays;

float metricOfByte(float byte) {
  return byte > 0.998 ? -1.0 : floor(byte * 255.0 + 0.5);
}

float metricOfPlace(int place) {
  if (uOverlay == ${OVERLAY_MODE.stage} || place == 0) return -1.0;
  int sampleAt = clamp(int(floor(uDay / uMetricStepDays)), 0, textureSize(uPlaceMetric, 0).x - 1);
  return metricOfByte(texelFetch(uPlaceMetric, ivec2(sampleAt, place), 0).r);
}

float metricOfRow(int row, int place) {
  if (uOverlay == ${OVERLAY_MODE.stage}) return -1.0;
  return uMetricByRow ? metricOfByte(texelAt(uRowMetric, row).r) : metricOfPlace(place);
}
`

/** Fragment side: colour of a metric and the hatch that tells it without colour. Needs RULING. */
export const OVERLAY_COLOUR = /* glsl */ `
uniform int uOverlay;
uniform bool uMetricLiveOnly;
uniform bool uMetricOnBuildings;
uniform vec3 uCategory[${MOST_CATEGORIES}];
uniform highp sampler2D uRamp;

vec3 overlayColour(float metric) {
  if (uOverlay == ${OVERLAY_MODE.category}) return uCategory[clamp(int(metric + 0.5), 0, ${MOST_CATEGORIES - 1})];
  return texture(uRamp, vec2((metric + 0.5) / 255.0, 0.5)).rgb;
}

/** Pitch of a hatch: about eight pixels, never finer than \`finest\` metres. */
float hatchPitch(float at, float finest) {
  return max(finest, exp2(ceil(log2(max(fwidth(at), 1e-5) * 6.0))));
}

float hatchLine(float at, float finest) {
  float pitch = hatchPitch(at, finest);
  float edge = max(fwidth(at), 1e-5) / pitch;
  return 1.0 - smoothstep(0.16 - edge, 0.16 + edge, abs(fract(at / pitch) - 0.5));
}

/** Cover 0..1 of the hatch of a category. */
float categoryHatch(float metric, vec3 world, float finest) {
  if (uOverlay != ${OVERLAY_MODE.category}) return 0.0;
  int which = int(metric + 0.5);
  float slope = world.x + world.z + world.y;
  float counter = world.x - world.z - world.y;
  float level = world.z + world.y;
${hatches()}
  return 0.0;
}
`

function hatches(): string {
  const cover = {
    plain: '0.0',
    diagonal: 'hatchLine(slope, finest)',
    level: 'hatchLine(level, finest)',
    dots: 'hatchLine(world.x, finest) * hatchLine(level, finest)',
    cross: 'max(hatchLine(slope, finest), hatchLine(counter, finest))',
    upright: 'hatchLine(world.x, finest)',
    counter: 'hatchLine(counter, finest)',
    weave: 'max(hatchLine(world.x, finest), hatchLine(level, finest))',
  } as const
  return CATEGORIES.map(({ hatch }, i) => `  if (which == ${i}) return ${cover[hatch]};`).join('\n')
}
