/**
 * State of a place, one RGBA32F texel (see chunks/places.ts): how far the camera has opened it 0..1; flags; first day on which its
 * load is sure; first day on which its load is likely. Days are `NEVER_DAY` where no certainty is shown.
 */
export const PLACE_FLAGS = {
  /** Racks and machines are drawn one by one. */
  near: 1,
  /** Something else is isolated. */
  ghost: 2,
} as const

/** Reads the texel of a place; `texelAt` must stand before it. */
export const PLACE_STATE = /* glsl */ `
uniform highp sampler2D uPlaces;
uniform bool uShowsCertainty;

struct Place {
  float open;
  bool isNear;
  bool isGhost;
  /** 1 sure, 0.5 likely, 0 neither, on the day. */
  float certainty;
};

Place placeAt(int index) {
  vec4 texel = texelAt(uPlaces, index);
  int flags = int(texel.y + 0.5);
  float certainty = !uShowsCertainty || index == 0 || uDay >= texel.z ? 1.0 : uDay >= texel.w ? 0.5 : 0.0;
  return Place(texel.x, (flags & ${PLACE_FLAGS.near}) != 0, (flags & ${PLACE_FLAGS.ghost}) != 0, certainty);
}

/** Share of a ghost's pixels that is kept; of what is likely; of what is neither sure nor likely. */
float coverOf(Place place) {
  if (place.isGhost) return 0.16;
  return place.certainty > 0.9 ? 1.0 : place.certainty > 0.4 ? 0.5 : 0.0;
}
`
