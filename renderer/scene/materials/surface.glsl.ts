import { SURFACES } from '../theme.ts'
import { VEIL } from './veil.glsl.ts'

/** What every fragment shader is handed by the staged vertex shader, and the theme. */
export const SURFACE = /* glsl */ `
precision highp int;
uniform float uDay;
uniform vec3 uPalette[${SURFACES.length}];
uniform vec3 uStageColour[6];
uniform vec3 uWarm;
uniform vec3 uInk;
uniform float uInkAlpha;
uniform float uInkWidth;
uniform float uNight;
uniform float uMetresPerPixel;

in vec3 vWorld;
in vec3 vNormal;
/** Metres along the thing's own axes, before it is turned; its normal there; its size. */
in vec3 vLocal;
in vec3 vLocalNormal;
flat in vec3 vExtent;
/** Barycentric, 1 where the opposite edge has no ink. */
in vec3 vEdge;
/** Drawing coordinates of a pattern. */
in vec2 vFace;
in float vFade;
flat in int vStage;
flat in int vPalette;
flat in int vPattern;
flat in int vRole;
flat in float vWeight;
/** How far the camera has opened its building, 0..1. */
flat in float vOpen;
/** Shares of its place's racks that are live, that stand. */
flat in float vLive;
flat in float vStanding;
flat in float vAboveFloor;
/** What the overlay says of it, -1 for nothing; share of its pixels that is kept. */
flat in float vMetric;
flat in float vCover;
/** How sure its place's load is on the day: 1 sure, 0.5 likely, 0 neither. */
flat in float vCertain;
flat in uint vEntity;
flat in vec4 vRackDays;
flat in vec4 vRackRow;

layout(location = 0) out vec4 outColour;
${VEIL}

/** sRGB from linear by square roots, within 0.002 of the standard's curve and far cheaper than a power. */
vec3 encode(vec3 linear) {
  vec3 c = clamp(linear, 0.0, 1.0);
  vec3 s1 = sqrt(c);
  vec3 s2 = sqrt(s1);
  vec3 s3 = sqrt(s2);
  return 0.662002687 * s1 + 0.68412206 * s2 - 0.323583601 * s3 - 0.022541147 * c;
}

/** Cover 0..1 of ink along the inked edges of a face; faces of a few pixels have none. */
float inkCover() {
  vec3 width = max(fwidth(vEdge), vec3(1e-6));
  vec3 cover = 1.0 - smoothstep(vec3(0.35), vec3(1.15), vEdge / (width * uInkWidth));
  cover *= 1.0 - smoothstep(0.12, 0.42, width);
  return max(cover.x, max(cover.y, cover.z));
}

/** In-plane coordinates of a face, metres: x along, y up (or across on top). */
vec2 faceAt(vec3 local, vec3 normal) {
  vec3 a = abs(normal);
  if (a.y > a.x && a.y > a.z) return local.xz;
  return a.x > a.z ? local.zy : local.xy;
}

/** Hides what is cut away or veiled; a veil leaves the inked edges. */
void veil(float ink) {
  if (isCutAway(vWorld) || isVeiled(max(vCover, ink * 0.55))) discard;
}

/** Poché: what the section plane cuts is flat and dark, as in a drawing. */
vec3 cutColour() {
  return mix(uInk, uPalette[vPalette], 0.25);
}

vec3 facingNormal() {
  return normalize(gl_FrontFacing ? vNormal : -vNormal);
}
`
