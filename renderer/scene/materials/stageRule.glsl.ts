/**
 * The stage rule in GLSL, the same as `stageOn` in shared/results/stage.ts: a stage begins on its day, the latest that
 * has begun holds. `begin` is appear, installed, commissioning, live. A pixel test pins the two together.
 */
export const STAGE_RULE = /* glsl */ `
const int PLANNED = 0;
const int CONSTRUCTION = 1;
const int INSTALLED = 2;
const int COMMISSIONING = 3;
const int LIVE = 4;
const int RETIRED = 5;

int stageOn(vec4 begin, float retired, float day) {
  if (day >= retired) return RETIRED;
  if (day >= begin.w) return LIVE;
  if (day >= begin.z) return COMMISSIONING;
  if (day >= begin.y) return INSTALLED;
  if (day >= begin.x) return CONSTRUCTION;
  return PLANNED;
}
`
