import { MOTION, ROLE, INSTANCE_TAG } from './instanceTag.ts'
import { FROM_INSTANCE, LATE_PART, SPIN_PART } from '../geometry/parts.ts'
import { OVERLAY_METRIC } from './overlay.glsl.ts'
import { PLACE_STATE } from './placeState.glsl.ts'
import { ROW_TEXTURE } from './rowTexture.glsl.ts'
import { RACK_KIND } from '../picking/entityId.ts'
import { surfaceIndex } from '../theme.ts'
import { STAGE_RULE } from './stageRule.glsl.ts'

/**
 * One vertex shader for everything that stands on the table, in every pass: colour, glass, depth and id read the same
 * places and the same day, so what is not built is neither drawn, nor in shadow, nor picked.
 *
 * Formats (one define each):
 * - `CARD`  an instance of `aPlacement` (x, y, z, yaw), `aSize` (scale, pitch), `aStage` (begin days), `aSpan` (retired day,
 *   growth start, growth end, height above the floor), `aTag` (entity id, packed tag). Metres, world axes: x east, y up, z south.
 * - `RACK`  an instance of `aRack` (row, slot); the rest comes from the row texture.
 * - `ROW`   an instance a row, `uRowBase + gl_InstanceID` its index; the box is as long as the racks placed so far.
 * - `ROWPLAN` the same, the outline of the whole row on the floor until its last rack stands.
 */
export const CARD_VERTEX = /* glsl */ `
precision highp int;
precision highp usampler2D;
uniform float uDay;
/** One line a place over time: share of its racks live, share standing. */
uniform highp sampler2D uFill;
uniform float uFillStepDays;
${STAGE_RULE}
${INSTANCE_TAG}

vec4 texelAt(highp sampler2D map, int index) {
  int width = textureSize(map, 0).x;
  return texelFetch(map, ivec2(index % width, index / width), 0);
}
${PLACE_STATE}
${OVERLAY_METRIC}

in vec3 aEdge;
in vec4 aPart;
in vec2 aFace;

#ifdef CARD
in vec4 aPlacement;
in vec4 aSize;
in vec4 aStage;
in vec4 aSpan;
in uvec2 aTag;
#else
${ROW_TEXTURE}
#endif
#ifdef RACK
in uvec2 aRack;
#endif
#if defined(ROW) || defined(ROWPLAN)
uniform int uRowBase;
#endif

out vec3 vWorld;
out vec3 vNormal;
out vec3 vLocal;
out vec3 vLocalNormal;
out vec3 vEdge;
out vec2 vFace;
out float vFade;
flat out int vStage;
flat out int vPalette;
flat out int vPattern;
flat out int vRole;
flat out float vWeight;
flat out float vOpen;
flat out float vLive;
flat out float vStanding;
flat out uint vEntity;
flat out vec4 vRackDays;
flat out vec4 vRackRow;
flat out vec3 vExtent;
flat out float vAboveFloor;
flat out float vMetric;
flat out float vCover;
flat out float vCertain;

const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);

vec3 turn(vec3 p, float yaw) {
  float c = cos(yaw);
  float s = sin(yaw);
  return vec3(p.x * c + p.z * s, p.y, p.z * c - p.x * s);
}

float easeOut(float t) {
  float u = 1.0 - clamp(t, 0.0, 1.0);
  return 1.0 - u * u * u;
}

bool isFitting(int palette) {
  return palette == ${surfaceIndex('steel')} || palette == ${surfaceIndex('machineDark')} || palette == ${surfaceIndex('rackDark')};
}

vec2 fillOf(int place) {
  vec2 size = vec2(textureSize(uFill, 0));
  return texture(uFill, vec2((uDay / uFillStepDays + 0.5) / size.x, (float(place) + 0.5) / size.y)).rg;
}

void main() {
  vFade = 1.0;
  vOpen = 0.0;
  vAboveFloor = 0.0;
  vLive = 0.0;
  vStanding = 0.0;
  vRole = 0;
  vMetric = -1.0;
  vCover = 1.0;
  vCertain = 1.0;
  vRackDays = vec4(0.0);
  vRackRow = vec4(0.0);
  vEdge = aEdge;
  vFace = aFace;
  vPattern = int(aPart.y + 0.5);
  int part = int(aPart.z + 0.5);
  bool hidden = false;
  vec3 p = position;
  vec3 n = normal;
  float yaw;
  vec3 origin;

#ifdef CARD
  int motion = tagMotion(aTag.y);
  vRole = tagRole(aTag.y);
  vWeight = tagWeight(aTag.y);
  vEntity = aTag.x;
  vStage = stageOn(aStage, aSpan.x, uDay);
  Place place = placeAt(tagPlace(aTag.y));
  vOpen = place.open;
  if (place.isGhost) vCover = coverOf(place);
  vCertain = place.certainty;
#if defined(LOOK_SHELL) || defined(LOOK_MARK)
  vec2 filled = fillOf(tagPlace(aTag.y));
  vLive = filled.x;
  vStanding = filled.y;
#endif
  vMetric = metricOfPlace(tagPlace(aTag.y));
  int ownPalette = int(aPart.x + 0.5);
  vPalette = ownPalette == ${FROM_INSTANCE} ? tagPalette(aTag.y) : ownPalette;
  if (vPattern == ${FROM_INSTANCE}) vPattern = tagPattern(aTag.y);
  // Fittings keep most of their own tone, concrete all of it, so that a machine is more than one colour.
  if (ownPalette == ${surfaceIndex('slab')}) vWeight = 0.0;
  else if (isFitting(ownPalette)) vWeight *= 0.4;
  float growth = clamp((uDay - aSpan.y) / max(aSpan.z - aSpan.y, 1e-3), 0.0, 1.0);
  vec3 lift = vec3(0.0);

  if (part == ${SPIN_PART}) {
    float angle = vStage == LIVE ? uDay * 0.9 + aPlacement.x : 0.4;
    vec2 pivot = aFace;
    vec2 arm = p.xz - pivot;
    p.xz = pivot + vec2(arm.x * cos(angle) - arm.y * sin(angle), arm.x * sin(angle) + arm.y * cos(angle));
  }
  if (part == ${LATE_PART} && vStage < INSTALLED) hidden = true;

  if (motion == ${MOTION.lower}) {
    hidden = hidden || vStage == PLANNED;
    lift.y = 9.0 * (1.0 - easeOut((uDay - aStage.x) / 3.0));
  } else if (motion == ${MOTION.rise}) {
    hidden = hidden || uDay < aSpan.y;
    p.y *= max(growth, 0.01);
  } else if (motion == ${MOTION.extend}) {
    hidden = hidden || uDay < aSpan.y;
    p.x = (p.x + 0.5) * max(growth, 0.01) - 0.5;
  } else if (motion == ${MOTION.work}) {
    hidden = hidden || uDay < aSpan.y || uDay >= aSpan.z;
    float reach = min(uDay - aSpan.y, aSpan.z - uDay);
    p.y *= easeOut(reach / 4.0);
  } else if (motion == ${MOTION.plan}) {
    hidden = hidden || uDay >= aSpan.y;
  }

  if ((vRole & ${ROLE.far}) != 0 && place.isNear) hidden = true;
  if ((vRole & ${ROLE.roof}) != 0) {
    lift.y += vOpen * vOpen * 10.0;
    vFade = 1.0 - smoothstep(0.25, 0.95, vOpen);
    if (vFade < 0.01) hidden = true;
#if defined(PASS_COLOUR) || defined(PASS_DEPTH)
    hidden = true;
#endif
#ifdef PASS_ID
    if (vOpen > 0.4) hidden = true;
#endif
  }
  if ((vRole & ${ROLE.wall}) != 0) {
#ifdef PASS_COLOUR
    if (vOpen > 0.01) hidden = true;
#endif
#ifdef PASS_GLASS
    if (vOpen <= 0.01) hidden = true;
#endif
#ifdef PASS_ID
    if (vOpen > 0.4) hidden = true;
#endif
#ifdef PASS_DEPTH
    if (vOpen > 0.6) hidden = true;
#endif
  }

#ifdef PASS_ID
  // What is nothing in particular (a pipe, a tray) is picked through.
  if (vEntity == 0u) hidden = true;
#endif
#if (defined(PASS_ID) || defined(PASS_DEPTH)) && !defined(LOOK_GROUND)
  if (place.isGhost) hidden = true;
#endif

  p *= aSize.xyz;
  n = normalize(n / max(aSize.xyz, vec3(1e-4)));
  vLocal = p;
  vLocalNormal = n;
  vExtent = aSize.xyz;
  vAboveFloor = aSpan.w;
  float cp = cos(aSize.w);
  float sp = sin(aSize.w);
  p = vec3(p.x * cp - p.y * sp, p.x * sp + p.y * cp, p.z);
  n = vec3(n.x * cp - n.y * sp, n.x * sp + n.y * cp, n.z);
  p += lift;
  yaw = aPlacement.w;
  origin = aPlacement.xyz;
#endif

#ifdef RACK
  Row row = fetchRow(int(aRack.x));
  float slot = float(aRack.y);
  vec4 begin = rackBegin(row.appear, row.daysPerRack, row.installDays, row.commissioning, row.live, slot);
  vStage = stageOn(begin, row.retired, uDay);
  hidden = vStage == PLANNED;
  if ((part & 3) == ${LATE_PART} && vStage < INSTALLED) hidden = true;
  int kinds = part >> 2;
  if (kinds != 0 && (kinds & (1 << row.kind)) == 0) hidden = true;
  vEntity = (${RACK_KIND}u << 29u) | (row.firstRack + aRack.y);
  vPalette = int(aPart.x + 0.5);
  // Fittings keep some of their own tone, so that a rack near by is more than one colour.
  vWeight = vPalette == ${surfaceIndex('rack')} ? 0.94 : vPalette == ${surfaceIndex('rackDark')} ? 0.5 : 0.25;
  vRackRow = vec4(row.rackKw, row.pitch, slot, float(row.kind));
  vMetric = metricOfRow(int(aRack.x), row.place);
  Place place = placeAt(row.place);
  vCover = coverOf(place);
#if defined(PASS_ID) || defined(PASS_DEPTH)
  if (place.isGhost) hidden = true;
#endif
  p *= row.rackSize;
  n = normalize(n / row.rackSize);
  vLocal = p;
  vLocalNormal = n;
  vExtent = row.rackSize;
  // Rolls in along the aisle in front of its row, then into its place.
  float arrived = easeOut((uDay - begin.x) / max(row.installDays * 0.6, 0.25));
  p += vec3(slot * row.pitch - (1.0 - arrived) * 2.4, 0.0, (1.0 - arrived) * 1.1);
  yaw = row.origin.w;
  origin = row.origin.xyz;
#endif

#if defined(ROW) || defined(ROWPLAN)
  int rowIndex = uRowBase + gl_InstanceID;
  Row row = fetchRow(rowIndex);
  float placed = racksPlaced(row, uDay);
  vStage = CONSTRUCTION;
  vWeight = 1.0;
  vPalette = int(aPart.x + 0.5);
  vRackDays = vec4(row.appear, row.daysPerRack, row.installDays, row.commissioning);
  vRackRow = vec4(row.rackKw, row.pitch, row.live, row.retired);
  vEntity = (${RACK_KIND}u << 29u) | row.firstRack;
  vMetric = metricOfRow(rowIndex, row.place);
  Place place = placeAt(row.place);
  vCover = coverOf(place);
#ifdef ROW
  hidden = placed < 0.5 || place.isNear;
#if defined(PASS_ID) || defined(PASS_DEPTH)
  if (place.isGhost) hidden = true;
#endif
  float length = placed * row.pitch;
  vec3 box = vec3(length, row.rackSize.y, row.rackSize.z);
#else
  hidden = placed >= row.count || place.isGhost;
  vStage = PLANNED;
  vWeight = 0.25;
  float length = row.count * row.pitch;
  vec3 box = vec3(length, 1.0, row.rackSize.z);
#endif
  p *= box;
  n = normalize(n / box);
  vLocal = p;
  p.x += length * 0.5 - row.pitch * 0.5;
  vLocalNormal = n;
  vExtent = box;
  yaw = row.origin.w;
  origin = row.origin.xyz;
#endif

  vec3 world = turn(p, yaw) + origin;
  vWorld = world;
  vNormal = turn(n, yaw);
  gl_Position = hidden ? NOWHERE : projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`
