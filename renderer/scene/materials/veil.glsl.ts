/**
 * What is cut away, ghosted or uncertain. The section plane hides what lies beyond it; a cover below 1 keeps that share of the
 * pixels, another share in each rendering of a resting picture, so that a ghost looks translucent and still sorts like a solid.
 */
export const VEIL = /* glsl */ `
/** Normal and distance: what lies beyond is cut away. Normal 0: nothing is. */
uniform vec4 uSection;
/** Which rendering of a resting picture this is. */
uniform float uSample;

bool isCutAway(vec3 world) {
  return dot(uSection.xyz, world) > uSection.w;
}

/** Seen from inside through the cut. */
bool isCutFace() {
  return !gl_FrontFacing && dot(uSection.xyz, uSection.xyz) > 0.5;
}

/** Interleaved gradient noise, 0..1. Source: Jimenez, Next Generation Post Processing in Call of Duty, SIGGRAPH 2014. */
float veilNoise() {
  return fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))) + uSample * 0.61803399);
}

bool isVeiled(float cover) {
  return cover < 0.999 && veilNoise() >= cover;
}
`
