import { PATTERN } from '../geometry/parts.ts'

/**
 * Surface drawings in metres of the face. Each fades to its own mean when its lines come closer than a pixel or two, so
 * that a far campus stays calm.
 */
export const PATTERNS = /* glsl */ `
/** Coverage 0..1 of lines every \`pitch\` metres, \`width\` metres wide, antialiased; the mean when too fine to see. */
float ruled(float at, float pitch, float width) {
  float pixel = fwidth(at);
  float nearest = abs(at - pitch * floor(at / pitch + 0.5));
  float line = 1.0 - smoothstep(width * 0.5 - pixel * 0.5, width * 0.5 + pixel * 0.5, nearest);
  return mix(line, width / pitch, smoothstep(0.28, 0.6, pixel / pitch));
}

/** A line of about one pixel every \`pitch\` metres that fades out, not to grey, when too fine. */
float hairlines(float at, float pitch, float widthPx) {
  float pixel = fwidth(at);
  float nearest = abs(at - pitch * floor(at / pitch + 0.5));
  float line = 1.0 - smoothstep(0.0, pixel * widthPx, nearest);
  return line * (1.0 - smoothstep(0.08, 0.3, pixel / pitch));
}

/** Diagonal stripes about eight pixels apart at any distance, never finer than \`finest\` metres. */
float stripes(vec3 world, float finest) {
  float along = world.x + world.z + world.y;
  float pixel = max(fwidth(along), 1e-5);
  float pitch = max(finest, exp2(ceil(log2(pixel * 5.0))));
  float phase = abs(fract(along / pitch) - 0.5) * 2.0;
  float edge = pixel / pitch * 2.0;
  return smoothstep(0.5 - edge, 0.5 + edge, phase);
}

/** In-plane coordinates of a face, metres: x along, y up (or across on top). */
vec2 faceAt(vec3 local, vec3 normal) {
  vec3 a = abs(normal);
  if (a.y > a.x && a.y > a.z) return local.xz;
  if (a.x > a.z) return local.zy;
  return local.xy;
}

float fanShade(vec2 face) {
  vec2 at = (fract(face) * 2.0 - 1.0) * 1.06;
  float r = length(at);
  // From the coordinate that does not jump between fans.
  float pixel = max(fwidth(face.x), fwidth(face.y)) * 2.0;
  float detail = 1.0 - smoothstep(0.12, 0.35, pixel);
  float disc = 1.0 - smoothstep(0.9 - pixel, 0.9 + pixel, r);
  float ring = disc * smoothstep(0.78 - pixel, 0.78 + pixel, r);
  float hub = 1.0 - smoothstep(0.2 - pixel, 0.2 + pixel, r);
  float angle = atan(at.y, at.x);
  float blade = smoothstep(-0.2, 0.2, sin(angle * 5.0 + r * 2.6));
  return disc * mix(0.42, 0.34 + 0.16 * blade * detail + 0.22 * ring * detail - 0.1 * hub * detail, detail);
}

/** Darkening 0..1 of a surface by its pattern. */
float patternShade(int pattern, vec2 at, vec2 face, vec3 world, vec3 normal, vec3 extent) {
  if (pattern == ${PATTERN.louvre}) return abs(normal.y) < 0.5 ? 0.34 * ruled(at.y, 0.3, 0.12) : 0.0;
  if (pattern == ${PATTERN.fins}) return abs(normal.y) < 0.5 ? 0.4 * ruled(at.x, 0.22, 0.1) : 0.3 * ruled(at.x, 0.22, 0.1);
  if (pattern == ${PATTERN.corrugated}) return abs(normal.y) < 0.5 ? 0.16 * ruled(at.x, 0.5, 0.2) : 0.0;
  if (pattern == ${PATTERN.mesh}) return 0.3 * ruled(at.x, 0.06, 0.03) + 0.1;
  if (pattern == ${PATTERN.fan}) return fanShade(face);
  if (pattern == ${PATTERN.trays}) return 0.2 + 0.5 * ruled(at.y, 0.0833, 0.022);
  if (pattern == ${PATTERN.facade} || pattern == ${PATTERN.glazed}) {
    if (abs(normal.y) > 0.5) return 0.0;
    float plinth = 1.0 - smoothstep(0.55, 0.62, world.y);
    return 0.1 * plinth + 0.22 * hairlines(at.x, 3.0, 1.1);
  }
  return 0.0;
}
`
