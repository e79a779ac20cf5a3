/**
 * Reading one row of racks from the row texture (RGBA32F, `TEXELS_PER_ROW` texels a row, rows packed left to right):
 *
 * | texel | r | g | b | a |
 * | --- | --- | --- | --- | --- |
 * | 0 | x, m | y, m | z, m | yaw, rad |
 * | 1 | pitch, m | appear day | days per rack | install days |
 * | 2 | commissioning day | live day | retired day | kW of one live rack |
 * | 3 | rack width, m | rack height, m | rack depth, m | rack count |
 * | 4 | ordinal of the first rack | place of the hall | kind of rack | 0 |
 *
 * Built by chunks/rowTexture.ts; stages of a rack as in shared/results/rowTable.ts.
 */
export const TEXELS_PER_ROW = 5

export const ROW_TEXTURE = /* glsl */ `
uniform highp sampler2D uRows;

struct Row {
  vec4 origin;
  float pitch;
  float appear;
  float daysPerRack;
  float installDays;
  float commissioning;
  float live;
  float retired;
  float rackKw;
  vec3 rackSize;
  float count;
  uint firstRack;
  int place;
  int kind;
};

Row fetchRow(int index) {
  int at = index * ${TEXELS_PER_ROW};
  int width = textureSize(uRows, 0).x;
  ivec2 texel = ivec2(at % width, at / width);
  vec4 a = texelFetch(uRows, texel, 0);
  vec4 b = texelFetch(uRows, texel + ivec2(1, 0), 0);
  vec4 c = texelFetch(uRows, texel + ivec2(2, 0), 0);
  vec4 d = texelFetch(uRows, texel + ivec2(3, 0), 0);
  vec4 e = texelFetch(uRows, texel + ivec2(4, 0), 0);
  return Row(a, b.x, b.y, b.z, b.w, c.x, c.y, c.z, c.w, d.xyz, d.w, uint(e.x + 0.5), int(e.y + 0.5), int(e.z + 0.5));
}

vec4 rackBegin(float appear, float daysPerRack, float installDays, float commissioning, float live, float slot) {
  float placed = appear + slot * daysPerRack;
  return vec4(placed, placed + installDays, commissioning, live);
}

float racksPlaced(Row row, float day) {
  if (day < row.appear) return 0.0;
  if (row.daysPerRack <= 0.0) return row.count;
  return min(row.count, floor((day - row.appear) / row.daysPerRack) + 1.0);
}
`
