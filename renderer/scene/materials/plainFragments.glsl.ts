/** Shadow and relief: the height of what is drawn, metres. */
export const DEPTH_FRAGMENT = /* glsl */ `
in vec3 vWorld;
uniform vec4 uSection;
layout(location = 0) out vec4 outColour;
void main() {
  if (dot(uSection.xyz, vWorld) > uSection.w) discard;
  outColour = vec4(vWorld.y, 0.0, 0.0, 1.0);
}
`

/** Which entity is drawn, 32 bits in four bytes, lowest first. */
export const ID_FRAGMENT = /* glsl */ `
precision highp int;
flat in uint vEntity;
in vec3 vWorld;
uniform vec4 uSection;
#ifdef ROW
in vec3 vLocal;
flat in vec3 vExtent;
flat in vec4 vRackRow;
#endif
layout(location = 0) out vec4 outColour;
void main() {
  if (dot(uSection.xyz, vWorld) > uSection.w) discard;
  uint entity = vEntity;
#ifdef ROW
  entity += uint(clamp(floor((vLocal.x + vExtent.x * 0.5) / vRackRow.y), 0.0, vExtent.x / vRackRow.y - 1.0));
#endif
  outColour = vec4(uvec4(entity & 255u, (entity >> 8u) & 255u, (entity >> 16u) & 255u, entity >> 24u)) / 255.0;
}
`
