/**
 * Every scene of the story, by name. A browser loads `scenes` one by one, when the reader comes near;
 * the build also reads `schemas`.
 */
export const scenes = {
  'five-days': () => import('./five-days/scene.ts'),
  'the-count': () => import('./the-count/scene.ts'),
  handover: () => import('./handover/scene.ts'),
} as const;

export const schemas = {
  'five-days': () => import('./five-days/schema.ts'),
  'the-count': () => import('./the-count/schema.ts'),
  handover: () => import('./handover/schema.ts'),
} as const;

export type SceneName = keyof typeof scenes;
