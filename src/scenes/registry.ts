/**
 * Every scene of the story, by name. A browser loads `scenes` one by one, when the reader comes near;
 * the build also reads `schemas`.
 */
export const scenes = {
  'five-days': () => import('./five-days/scene.ts'),
  'spring-2022': () => import('./spring-2022/scene.ts'),
  'the-count': () => import('./the-count/scene.ts'),
  'two-lanes': () => import('./two-lanes/scene.ts'),
} as const;

export const schemas = {
  'five-days': () => import('./five-days/schema.ts'),
  'spring-2022': () => import('./spring-2022/schema.ts'),
  'the-count': () => import('./the-count/schema.ts'),
  'two-lanes': () => import('./two-lanes/schema.ts'),
} as const;

export type SceneName = keyof typeof scenes;
