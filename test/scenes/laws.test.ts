import { realScenes, templateScene } from './content.ts';
import { laws } from './laws.ts';

for (const scene of [...(await realScenes()), await templateScene()]) laws(scene);
