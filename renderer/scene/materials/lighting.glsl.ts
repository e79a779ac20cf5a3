/**
 * One sun, a sky, and what stands around.
 *
 * Sun: a shadow map in light space with hardware comparison. Sky: dimmed by the relief, a map of heights seen
 * from above whose mip levels are means over wider and wider surroundings; a point below the mean of its surroundings sees
 * less sky. Both maps are drawn with the staged vertex shader, so they are right on every day.
 */
export const LIGHTING = /* glsl */ `
uniform vec3 uSunDirection;
uniform vec3 uSunLight;
uniform vec3 uSkyLight;
uniform vec3 uBounceLight;
uniform highp sampler2DShadow uShadowMap;
uniform mat4 uShadowMatrix;
uniform float uShadowTexel;
uniform float uShadowStrength;
uniform highp sampler2D uRelief;
/** West and north edge, metres; one over length and width. */
uniform vec4 uReliefBox;
uniform float uReliefStrength;

float sunlight(vec3 world, vec3 normal, float facing) {
  if (uShadowStrength <= 0.0) return 1.0;
  vec3 at = (uShadowMatrix * vec4(world + normal * uShadowTexel * 1.6, 1.0)).xyz;
  if (any(lessThan(at, vec3(0.0))) || any(greaterThan(at, vec3(1.0)))) return 1.0;
  vec2 texel = 1.0 / vec2(textureSize(uShadowMap, 0));
  at.z -= 0.0004 + 0.0006 * (1.0 - facing);
#if SHADOW_TAPS == 1
  float lit = texture(uShadowMap, at);
#else
  float lit = texture(uShadowMap, vec3(at.xy + texel * vec2(-0.6, -0.25), at.z));
  lit += texture(uShadowMap, vec3(at.xy + texel * vec2(0.25, -0.6), at.z));
  lit += texture(uShadowMap, vec3(at.xy + texel * vec2(0.6, 0.25), at.z));
  lit += texture(uShadowMap, vec3(at.xy + texel * vec2(-0.25, 0.6), at.z));
  lit *= 0.25;
#endif
  return mix(1.0, lit, uShadowStrength);
}

float skyShare(vec3 world, vec3 normal) {
  if (uReliefStrength <= 0.0) return 1.0;
  vec3 from = vec3(world.x, max(world.y, 0.0), world.z) + normal * 1.5;
  vec2 at = (from.xz - uReliefBox.xy) * uReliefBox.zw;
  if (any(lessThan(at, vec2(0.0))) || any(greaterThan(at, vec2(1.0)))) return 1.0;
  float near = max(0.0, textureLod(uRelief, at, 1.6).r - from.y);
#if SHADOW_TAPS > 1
  float wide = max(0.0, textureLod(uRelief, at, 3.4).r - from.y);
#else
  float wide = near;
#endif
  float far = max(0.0, textureLod(uRelief, at, 5.0).r - from.y);
  return exp(-uReliefStrength * (near * 0.09 + wide * 0.1 + far * 0.11));
}

vec3 lightOn(vec3 world, vec3 normal) {
  float facing = max(dot(normal, uSunDirection), 0.0);
  vec3 sky = mix(uBounceLight, uSkyLight, normal.y * 0.5 + 0.5) * skyShare(world, normal);
  return sky + uSunLight * facing * (facing > 0.0 ? sunlight(world, normal, facing) : 0.0);
}
`
