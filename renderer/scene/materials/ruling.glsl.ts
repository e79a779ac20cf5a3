/** Lines drawn on faces, antialiased; too fine to see, they give way. */
export const RULING = /* glsl */ `
/** Coverage 0..1 of lines every \`pitch\` metres, \`width\` metres wide; their mean when too fine to see. */
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
`
