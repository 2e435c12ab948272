/**
 * Every scene of the story, by name. A browser loads `scenes` one by one, when the reader comes near;
 * the build also reads `schemas`.
 */
export const scenes = {
  aftermath: () => import('./aftermath/scene.ts'),
  deaths: () => import('./deaths/scene.ts'),
  'five-days': () => import('./five-days/scene.ts'),
  juntas: () => import('./juntas/scene.ts'),
  kidal: () => import('./kidal/scene.ts'),
  missions: () => import('./missions/scene.ts'),
  neighbours: () => import('./neighbours/scene.ts'),
  slope: () => import('./slope/scene.ts'),
  'spring-2022': () => import('./spring-2022/scene.ts'),
  'the-count': () => import('./the-count/scene.ts'),
  'two-lanes': () => import('./two-lanes/scene.ts'),
  votes: () => import('./votes/scene.ts'),
  'two-marches': () => import('./two-marches/scene.ts'),
  'who-killed': () => import('./who-killed/scene.ts'),
  handover: () => import('./handover/scene.ts'),
} as const;

export const schemas = {
  aftermath: () => import('./aftermath/schema.ts'),
  deaths: () => import('./deaths/schema.ts'),
  'five-days': () => import('./five-days/schema.ts'),
  juntas: () => import('./juntas/schema.ts'),
  kidal: () => import('./kidal/schema.ts'),
  missions: () => import('./missions/schema.ts'),
  neighbours: () => import('./neighbours/schema.ts'),
  slope: () => import('./slope/schema.ts'),
  'spring-2022': () => import('./spring-2022/schema.ts'),
  'the-count': () => import('./the-count/schema.ts'),
  'two-lanes': () => import('./two-lanes/schema.ts'),
  votes: () => import('./votes/schema.ts'),
  'two-marches': () => import('./two-marches/schema.ts'),
  'who-killed': () => import('./who-killed/schema.ts'),
  handover: () => import('./handover/schema.ts'),
} as const;

export type SceneName = keyof typeof scenes;
